/**
 * Progressive multi grey-levelling after Shin, Ahn and Shim: each number has a grey level of short memory, which every call raises, and one of
 * long memory, which calls raise in proportion to the short one; both fade. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a call is alarmed when the two levels before it add up to `toleratedLevel`. An attack passes it within calls and is
 * let go after a pause; a number that does so again and again is known sooner, and longer. The form of the levels is ours: the paper’s
 * formulas were not at hand, only its idea.
 */
import { ln2 } from '../../../engine/elementary/constants.ts';
import { secondsADay, secondsAMinute } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Float64Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { Tools } from '../../../model/contracts/tools.ts';
import { scoreAgainst } from '../scores.ts';
import { secondOf } from '../times.ts';

/** A long level below this is gone: a hundredth of what one call adds to the short one. */
const gone = 0.01;

class GreyLevelling implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #tools: Tools;
  readonly #shortFading: number;
  readonly #longFading: number;
  readonly #longGrowth: number;
  readonly #toleratedLevel: number;
  readonly #table: NumberTable;
  readonly #short: Float64Column;
  readonly #long: Float64Column;
  readonly #lastSecond: Float64Column;
  #nowSecond = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#tools = site.tools;
    this.#shortFading = ln2 / (Number(values.shortHalfLifeMinutes) * secondsAMinute);
    this.#longFading = ln2 / (Number(values.longHalfLifeDays) * secondsADay);
    this.#longGrowth = Number(values.longGrowth);
    this.#toleratedLevel = Number(values.toleratedLevel);
    this.#table = site.tools.numberTable(site.expectedNumbers, (row) => this.#isGone(row));
    this.#short = this.#table.float64Column();
    this.#long = this.#table.float64Column();
    this.#lastSecond = this.#table.float64Column();
  }

  judge(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    this.#nowSecond = secondOf(this.#attempt.timeMs[slot]);
    const row = this.#table.rowOrAdd(number);
    const short = this.#shortAt(row);
    const long = this.#longAt(row);
    this.#short.set(row, short + 1);
    this.#long.set(row, long + this.#longGrowth * short);
    this.#lastSecond.set(row, this.#nowSecond);
    return scoreAgainst(short + long, this.#toleratedLevel);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const row = this.#table.rowOf(Math.max(0, this.#attempt.callingNumber[slot]));
    return [
      { name: 'shortLevel', value: row < 0 ? 0 : this.#shortAt(row), unit: 'calls' },
      { name: 'longLevel', value: row < 0 ? 0 : this.#longAt(row), unit: 'calls' },
      { name: 'toleratedLevel', value: this.#toleratedLevel, unit: 'calls' },
    ];
  }

  stateBytes(): number {
    return this.#table.bytes();
  }

  #shortAt(row: number): number {
    return (
      this.#short.at(row) * this.#tools.exp((this.#lastSecond.at(row) - this.#nowSecond) * this.#shortFading)
    );
  }

  #longAt(row: number): number {
    return (
      this.#long.at(row) * this.#tools.exp((this.#lastSecond.at(row) - this.#nowSecond) * this.#longFading)
    );
  }

  #isGone(row: number): boolean {
    return this.#shortAt(row) < gone && this.#longAt(row) < gone;
  }
}

export const greyLevelling: DetectorPlugin = {
  family: 'detector',
  id: 'grey-levelling',
  version: 1,
  title: 'Short and long grey level that a number’s calls raise and time lowers, against what is tolerated',
  cites: [
    'D. Shin, J. Ahn, C. Shim, Progressive multi gray-leveling: a voice spam protection algorithm, IEEE Network 20(5), 2006, 18–24',
  ],
  needs: [],
  reads: ['callingNumber'],
  parameters: {
    toleratedLevel: {
      type: 'number',
      default: 20,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'sum of both levels at which the score is one half',
      source: 'assumed',
      permissive: 'up',
    },
    shortHalfLifeMinutes: {
      type: 'number',
      default: 10,
      minimum: 0.1,
      maximum: 100_000,
      unit: 'min',
      says: 'time in which the short level fades to half',
      source: 'assumed',
      permissive: 'down',
    },
    longHalfLifeDays: {
      type: 'number',
      default: 3,
      minimum: 0.1,
      maximum: 3650,
      unit: 'd',
      says: 'time in which the long level fades to half',
      source: 'assumed',
      permissive: 'down',
    },
    longGrowth: {
      type: 'number',
      default: 0.005,
      minimum: 0,
      maximum: 1,
      unit: '1',
      says: 'what a call adds to the long level for each call on the short one',
      source: 'assumed',
      permissive: 'down',
    },
  },
  create: (site, values) => new GreyLevelling(site, values),
};
