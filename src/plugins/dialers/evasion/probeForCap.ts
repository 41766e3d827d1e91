/** Evasion: searches for the cap by calling until a number is refused, then stays below what it found, and looks again later. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { rejectedCause } from '../toldCauses.ts';

class ProbeForCap implements Evasion {
  readonly #site: OperatorSite;
  readonly #share: number;
  readonly #everyDays: number;
  readonly #proofRejections: number;
  readonly #table: NumberTable;
  /** By number, on the day `dayOf`: calls, refusals, and calls that went through before the first refusal. */
  readonly #dayOf: Int32Column;
  readonly #calls: Int32Column;
  readonly #refusals: Int32Column;
  readonly #passed: Int32Column;
  #day = -1;
  /** Least number of calls after which a number was refused since the last probe; Infinity none yet. */
  #found = Infinity;
  #probedDay = -1;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#share = Number(values.share);
    this.#everyDays = Number(values.everyDays);
    this.#proofRejections = Number(values.proofRejections);
    this.#table = site.tools.numberTable(64, (row) => this.#dayOf.at(row) !== this.#day);
    this.#dayOf = this.#table.int32Column();
    this.#calls = this.#table.int32Column();
    this.#refusals = this.#table.int32Column();
    this.#passed = this.#table.int32Column();
  }

  review(nowSecond: number, levers: Levers): void {
    const { owned } = this.#site.numbers;
    if (owned === 0) return;
    const day = Math.floor(nowSecond / secondsADay);
    if (this.#probedDay < 0 || day - this.#probedDay >= this.#everyDays) {
      this.#probedDay = day;
      this.#found = Infinity;
    }
    const limit = this.#found === Infinity ? Infinity : Math.floor(this.#found * this.#share * owned);
    levers.limitPace(limit);
  }

  /** A number that is refused again and again on a day has met its cap; one refusal may have had another reason. */
  afterOutcome(slot: number): void {
    const { own } = this.#site;
    this.#day = Math.floor(own.startSecond[slot] / secondsADay);
    const row = this.#table.rowOrAdd(own.callingNumber[slot]);
    if (this.#dayOf.at(row) !== this.#day) this.#beginDay(row);
    if (own.releaseCause[slot] !== rejectedCause) {
      this.#calls.set(row, this.#calls.at(row) + 1);
      this.#refusals.set(row, 0);
      return;
    }
    if (this.#refusals.at(row) === 0) this.#passed.set(row, this.#calls.at(row));
    this.#refusals.set(row, this.#refusals.at(row) + 1);
    if (this.#refusals.at(row) >= this.#proofRejections)
      this.#found = Math.min(this.#found, Math.max(1, this.#passed.at(row)));
  }

  #beginDay(row: number): void {
    this.#dayOf.set(row, this.#day);
    this.#calls.set(row, 0);
    this.#refusals.set(row, 0);
    this.#passed.set(row, 0);
  }
}

export const probeForCap: EvasionPlugin = {
  family: 'evasion',
  id: 'probe-for-cap',
  version: 1,
  title: 'Searches for the cap by calling until refused, then stays below it',
  cites: [],
  needs: [],
  parameters: {
    share: {
      type: 'share',
      default: 0.8,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'part of the cap that was found which is used until the next search',
      source: 'advice among dialers: stay at 80 % of caps, facts B3',
    },
    everyDays: {
      type: 'count',
      default: 7,
      minimum: 1,
      maximum: 365,
      unit: 'd',
      says: 'days between two searches',
      source: 'assumed',
    },
    proofRejections: {
      type: 'count',
      default: 3,
      minimum: 1,
      maximum: 100,
      unit: 'calls',
      says: 'refusals of one number in a row that are taken for its cap',
      source: 'assumed',
    },
  },
  create: (site, values) => new ProbeForCap(site, values),
};
