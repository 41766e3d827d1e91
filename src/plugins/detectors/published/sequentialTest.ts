/**
 * Sequential probability ratio test of each number: is it a robot or an ordinary caller, judged by whether people talk to it. Hot path:
 * detectors.
 *
 * After each ended call the logarithm of the likelihood ratio moves; at Wald’s upper bound the number is held for a robot until it is forgotten,
 * at the lower one it is let go and the test begins anew. The score is half the way to the upper bound, so that at `alarmAt: 0.5` alarms
 * are Wald’s decisions.
 */
import type { Float64Column, Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';
import { isRefused } from '../refusals.ts';
import { scoreOfShare } from '../scores.ts';
import { forgetDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

class SequentialTest implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #engagedMs: number;
  readonly #forgetDays: number;
  /** Steps of the logarithm for a call in which somebody talked and for one in which nobody did. */
  readonly #engagedStep: number;
  readonly #otherStep: number;
  readonly #upper: number;
  readonly #lower: number;
  readonly #table: NumberTable;
  readonly #logRatio: Float64Column;
  readonly #calls: Int32Column;
  readonly #lastDay: Int32Column;
  #today = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { log } = site.tools;
    const robot = Number(values.engagedOfRobots);
    const ordinary = Number(values.engagedOfOrdinary);
    const falseAlarm = Number(values.falseAlarmShare);
    const missed = Number(values.missedShare);
    this.#attempt = site.attempt;
    this.#release = site.release;
    this.#engagedMs = Number(values.engagedSeconds) * 1000;
    this.#forgetDays = Number(values.forgetDays);
    this.#engagedStep = log(robot / ordinary);
    this.#otherStep = log((1 - robot) / (1 - ordinary));
    this.#upper = log((1 - missed) / falseAlarm);
    this.#lower = log(missed / (1 - falseAlarm));
    this.#table = site.tools.numberTable(site.expectedNumbers, (row) => this.#isForgotten(row));
    this.#logRatio = this.#table.float64Column();
    this.#calls = this.#table.int32Column();
    this.#lastDay = this.#table.int32Column();
  }

  judge(slot: number): number {
    const row = this.#rowOf(slot);
    return row < 0 ? 0 : scoreOfShare(this.#logRatio.at(row) / (2 * this.#upper));
  }

  /** Calls that a network refused tell nothing; a decided number stays decided. */
  afterRelease(slot: number): void {
    const number = this.#attempt.callingNumber[slot];
    const { isAnswered, conversationMs } = this.#release;
    if (number <= 0 || isRefused(this.#release, slot)) return;
    const day = this.#see(slot);
    const row = this.#table.rowOrAdd(number);
    const lastDay = this.#lastDay.at(row);
    const isEngaged = isAnswered[slot] === 1 && conversationMs[slot] >= this.#engagedMs;
    const before = day - lastDay >= this.#forgetDays ? 0 : this.#logRatio.at(row);
    if (day > lastDay) this.#lastDay.set(row, day);
    this.#calls.add(row, 1);
    if (before >= this.#upper) return;
    const after = before + (isEngaged ? this.#engagedStep : this.#otherStep);
    this.#logRatio.set(row, after <= this.#lower ? 0 : after);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const row = this.#rowOf(slot);
    return [
      { name: 'logLikelihoodRatio', value: row < 0 ? 0 : this.#logRatio.at(row), unit: '1' },
      { name: 'upperBound', value: this.#upper, unit: '1' },
      { name: 'callsSeen', value: row < 0 ? 0 : this.#calls.at(row), unit: 'calls' },
    ];
  }

  stateBytes(): number {
    return this.#table.bytes();
  }

  #rowOf(slot: number): number {
    this.#see(slot);
    const row = this.#table.rowOf(Math.max(0, this.#attempt.callingNumber[slot]));
    return row < 0 || this.#isForgotten(row) ? -1 : row;
  }

  /** The day on which the call began; one that ends after midnight does not turn the day back. */
  #see(slot: number): number {
    const day = dayOf(this.#attempt.timeMs[slot]);
    if (day > this.#today) this.#today = day;
    return day;
  }

  #isForgotten(row: number): boolean {
    return this.#today - this.#lastDay.at(row) >= this.#forgetDays;
  }
}

const risk = (value: number, says: string): Parameter => ({
  type: 'share',
  default: value,
  minimum: 0.000_001,
  maximum: 0.499,
  unit: 'share',
  says,
  source: 'assumed',
});

export const sequentialTest: DetectorPlugin = {
  family: 'detector',
  id: 'sequential-test',
  version: 1,
  title: 'Wald’s sequential test of whether people talk to a number as to a robot',
  cites: [
    'A. Wald, Sequential tests of statistical hypotheses, Annals of Mathematical Statistics 16(2), 1945, 117–186',
    'J. Jung et al., Fast portscan detection using sequential hypothesis testing, IEEE Symposium on Security and Privacy 2004',
  ],
  needs: ['release'],
  reads: ['callingNumber'],
  parameters: {
    engagedSeconds: {
      type: 'seconds',
      default: 30,
      minimum: 1,
      maximum: 600,
      unit: 's',
      says: 'shortest conversation that counts as talking',
      source: 'assumed: between 11 s of unwanted and 64 s of ordinary calls, facts A3 and 0.3',
    },
    engagedOfRobots: {
      type: 'share',
      default: 0.05,
      minimum: 0.001,
      maximum: 0.45,
      unit: 'share',
      says: 'share of a robot’s calls in which people talk so long',
      source: 'assumed: 24 % of unknown callers are answered, few of those stay, facts A2 and A3',
    },
    engagedOfOrdinary: {
      type: 'share',
      default: 0.5,
      minimum: 0.46,
      maximum: 0.999,
      unit: 'share',
      says: 'share of an ordinary caller’s calls in which people talk so long',
      source: 'assumed: 70 % of known callers are answered, facts A2',
    },
    falseAlarmShare: risk(0.001, 'share of ordinary tests that end in an alarm, at most'),
    missedShare: risk(0.01, 'share of robots’ tests that end without one, at most'),
    forgetDays: forgetDays(30, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new SequentialTest(site, values),
};
