/** Evasion: has the labels of its numbers cleared, when they are answered much less or on a schedule (system S7). */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { AnswerDrop, dropParameters } from './answerDrop.ts';
import { NumberRecord } from './numberRecord.ts';

class LabelClearing implements Evasion {
  readonly #site: OperatorSite;
  readonly #record: NumberRecord;
  readonly #drop: AnswerDrop;
  readonly #everyDays: number;
  readonly #waitSeconds: number;
  /** By position of the rented numbers: when it was cleared last. */
  readonly #clearedSecond: Map<number, number> = new Map();

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#record = new NumberRecord(site, null);
    this.#drop = new AnswerDrop(values);
    this.#everyDays = Number(values.everyDays);
    this.#waitSeconds = Number(values.waitSeconds);
  }

  review(nowSecond: number, levers: Levers): void {
    if (levers.isGivenUp) return;
    const { numbers } = this.#site;
    for (let position = 0; position < numbers.owned; position++) {
      const number = numbers.ownedNumber(position);
      const cleared = this.#clearedSecond.get(number) ?? -Infinity;
      if (nowSecond - cleared < this.#waitSeconds) continue;
      if (!this.#isDue(number, nowSecond - cleared)) continue;
      levers.clearLabel(number);
      this.#clearedSecond.set(number, nowSecond);
      this.#record.forget(number);
    }
  }

  afterOutcome(slot: number): void {
    this.#record.add(slot);
  }

  #isDue(number: number, secondsSince: number): boolean {
    const fate = this.#record.of(number);
    const isScheduled =
      this.#everyDays > 0 && fate.calls > 0 && secondsSince >= this.#everyDays * secondsADay;
    return this.#drop.isBurnt(fate) || isScheduled;
  }
}

export const labelClearing: EvasionPlugin = {
  family: 'evasion',
  id: 'label-clearing',
  version: 1,
  title: 'Pays for the labels of its numbers to be cleared',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  parameters: {
    ...dropParameters,
    everyDays: {
      type: 'count',
      default: 0,
      minimum: 0,
      maximum: 365,
      unit: 'd',
      says: 'days after which each number that was used is cleared again, whatever its answers say; 0: only when these fall',
      source: 'assumed',
    },
    waitSeconds: {
      type: 'seconds',
      default: 86_400,
      minimum: 0,
      maximum: 31_536_000,
      unit: 's',
      says: 'shortest time between two clearings of one number',
      source: 'assumed: as long as a clearing takes',
    },
  },
  create: (site, values) => new LabelClearing(site, values),
};
