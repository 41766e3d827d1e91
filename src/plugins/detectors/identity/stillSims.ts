/**
 * SIM box: SIMs that call a lot, for hours, and never leave their radio cell, beside others that do the same. Only the originating carrier
 * sees SIMs and cells; everywhere else nothing is suspected. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a still SIM is an alarm from the moment when `limitSims` still SIMs, itself included, have called from its cell today.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { WindowCounter } from '../../../engine/tables/windowCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { secondOf } from '../times.ts';

/** In the place of its cell: the SIM has called from more than one today. */
const moved = -2;

class StillSims implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #limitSims: number;
  readonly #leastCalls: number;
  readonly #leastSeconds: number;
  /** Today's calls of each SIM: day, cell, first second of the day, calls, and whether it counts as still. */
  readonly #sims: NumberTable;
  readonly #day: Int32Column;
  readonly #cell: Int32Column;
  readonly #firstSecond: Int32Column;
  readonly #calls: Int32Column;
  readonly #isCounted: Int32Column;
  readonly #stillSims: WindowCounter;
  #today = 0;

  constructor({ attempt, tools, expectedNumbers }: DetectorSite, values: ParameterValues) {
    this.#attempt = attempt;
    this.#limitSims = Number(values.limitSims);
    this.#leastCalls = Number(values.leastCalls);
    this.#leastSeconds = Number(values.leastSeconds);
    this.#sims = tools.numberTable(expectedNumbers, (row) => this.#day.at(row) !== this.#today);
    this.#day = this.#sims.int32Column();
    this.#cell = this.#sims.int32Column();
    this.#firstSecond = this.#sims.int32Column();
    this.#calls = this.#sims.int32Column();
    this.#isCounted = this.#sims.int32Column();
    this.#stillSims = tools.windowCounter(64, secondsADay);
  }

  judge(slot: number): number {
    const { sim, cell, timeMs } = this.#attempt;
    if (sim[slot] <= 0 || cell[slot] < 0) return 0;
    const second = secondOf(timeMs[slot]);
    const row = this.#see(sim[slot], cell[slot], second);
    if (!this.#isStill(row, second)) return 0;
    const known = this.#stillSims.countOf(cell[slot], second);
    if (this.#isCounted.at(row) === 1) return scoreAgainst(known, this.#limitSims);
    this.#isCounted.set(row, 1);
    return scoreAgainst(this.#stillSims.add(cell[slot], second), this.#limitSims);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const { sim, cell, timeMs } = this.#attempt;
    const row = sim[slot] > 0 ? this.#sims.rowOf(sim[slot]) : -1;
    const known = cell[slot] < 0 ? 0 : this.#stillSims.countOf(cell[slot], secondOf(timeMs[slot]));
    return [
      { name: 'stillSimsInCell', value: known, unit: 'SIMs' },
      { name: 'callsOfSimToday', value: row < 0 ? 0 : this.#calls.at(row), unit: 'calls' },
      { name: 'limitSims', value: this.#limitSims, unit: 'SIMs' },
    ];
  }

  stateBytes(): number {
    return this.#sims.bytes() + this.#stillSims.bytes();
  }

  /** Notes a call and returns the row of its SIM. */
  #see(sim: number, cell: number, second: number): number {
    this.#today = Math.floor(second / secondsADay);
    const row = this.#sims.rowOrAdd(sim);
    if (this.#calls.at(row) === 0 || this.#day.at(row) !== this.#today) {
      this.#day.set(row, this.#today);
      this.#cell.set(row, cell);
      this.#firstSecond.set(row, second);
      this.#calls.set(row, 0);
      this.#isCounted.set(row, 0);
    }
    if (this.#cell.at(row) !== cell) this.#cell.set(row, moved);
    this.#calls.add(row, 1);
    return row;
  }

  #isStill(row: number, second: number): boolean {
    return (
      this.#cell.at(row) !== moved &&
      this.#calls.at(row) >= this.#leastCalls &&
      second - this.#firstSecond.at(row) >= this.#leastSeconds
    );
  }
}

export const stillSims: DetectorPlugin = {
  family: 'detector',
  id: 'still-sims',
  version: 1,
  title: 'SIMs that call for hours and never leave a radio cell that they share with others of the kind',
  cites: ['Murynets et al., Analysis and detection of SIMbox fraud in mobility networks, INFOCOM 2014'],
  needs: ['origin'],
  reads: ['sim', 'cell'],
  parameters: {
    limitSims: {
      type: 'count',
      default: 4,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'SIMs',
      says: 'still SIMs that a radio cell may have in a day',
      source: 'assumed',
      permissive: 'up',
    },
    leastCalls: {
      type: 'count',
      default: 15,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls in a day before a SIM can count as still',
      source: 'assumed',
      permissive: 'up',
    },
    leastSeconds: {
      type: 'seconds',
      default: 7200,
      minimum: 0,
      maximum: 86_400,
      unit: 's',
      says: 'time since its first call of the day before a SIM can count as still',
      source: 'assumed',
      permissive: 'up',
    },
  },
  create: (site, values) => new StillSims(site, values),
};
