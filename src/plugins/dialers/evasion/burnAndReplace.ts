/** Evasion: uses numbers up and gets others in their place. */
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { AnswerDrop, dropParameters } from './answerDrop.ts';
import { declineParameters, Declines } from './declines.ts';
import { NumberRecord } from './numberRecord.ts';

class BurnAndReplace implements Evasion {
  readonly #site: OperatorSite;
  readonly #record: NumberRecord;
  readonly #drop: AnswerDrop;
  readonly #afterCalls: number;
  readonly #rejectedShare: number;
  readonly #leastCalls: number;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#record = new NumberRecord(site, new Declines(values));
    this.#drop = new AnswerDrop(values);
    this.#afterCalls = Number(values.afterCalls);
    this.#rejectedShare = Number(values.rejectedShare);
    this.#leastCalls = Number(values.leastCalls);
  }

  review(_nowSecond: number, levers: Levers): void {
    if (levers.isGivenUp) return;
    const { numbers } = this.#site;
    for (let position = 0; position < numbers.owned; position++) {
      const number = numbers.ownedNumber(position);
      const fate = this.#record.of(number);
      const isWorn = this.#afterCalls > 0 && fate.calls >= this.#afterCalls;
      const isBlocked = fate.calls >= this.#leastCalls && fate.rejected >= this.#rejectedShare * fate.calls;
      if (isWorn || isBlocked || this.#drop.isBurnt(fate)) levers.replaceNumber(number);
    }
  }

  afterOutcome(slot: number): void {
    this.#record.add(slot);
  }
}

export const burnAndReplace: EvasionPlugin = {
  family: 'evasion',
  id: 'burn-and-replace',
  version: 1,
  title: 'Uses numbers up and gets others in their place',
  cites: [],
  needs: [],
  parameters: {
    ...dropParameters,
    leastCalls: {
      ...dropParameters.leastCalls,
      says: 'calls of a number before its shares of answered and of refused calls are looked at',
    },
    afterCalls: {
      type: 'count',
      default: 0,
      minimum: 0,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls after which a review replaces a number, whatever its answers say; 0: only when these fall or calls are refused',
      source: 'assumed; a documented campaign made 4,934 calls a number, facts 0.6',
    },
    rejectedShare: {
      type: 'share',
      default: 0.2,
      minimum: 0.001,
      maximum: 1,
      unit: 'share',
      says: 'share of refused calls from which on a number counts as burnt',
      source: 'assumed',
    },
    ...declineParameters,
  },
  create: (site, values) => new BurnAndReplace(site, values),
};
