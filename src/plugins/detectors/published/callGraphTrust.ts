/**
 * Trust over the call graph, after CallRank and Caller-REP: a number earns trust when people talk to it, the more the more they are trusted
 * themselves, and loses it by calls in which nobody does. Hot path: detectors.
 *
 * Each ended call moves the caller’s trust a step towards what the callee vouches for, which is the fixed point of the papers’ iteration over the
 * whole graph, reached call by call. At `alarmAt: 0.5` a number is alarmed when, after enough calls, its trust is at most `leastTrust`. Robots
 * that talk to each other vouch for each other with what little trust they have.
 */
import type { Float64Column, Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { isRefused } from '../refusals.ts';
import { scoreAgainst } from '../scores.ts';
import { enoughCalls, forgetDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

class CallGraphTrust implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #engagedMs: number;
  readonly #step: number;
  readonly #trustOfUnknown: number;
  readonly #leastTrust: number;
  readonly #enoughCalls: number;
  readonly #forgetDays: number;
  readonly #table: NumberTable;
  readonly #trust: Float64Column;
  readonly #calls: Int32Column;
  readonly #lastDay: Int32Column;
  #today = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#release = site.release;
    this.#engagedMs = Number(values.engagedSeconds) * 1000;
    this.#step = Number(values.step);
    this.#trustOfUnknown = Number(values.trustOfUnknown);
    this.#leastTrust = Number(values.leastTrust);
    this.#enoughCalls = Number(values.enoughCalls);
    this.#forgetDays = Number(values.forgetDays);
    this.#table = site.tools.numberTable(site.expectedNumbers, (row) => this.#isForgotten(row));
    this.#trust = this.#table.float64Column();
    this.#calls = this.#table.int32Column();
    this.#lastDay = this.#table.int32Column();
  }

  judge(slot: number): number {
    const { callingNumber, timeMs } = this.#attempt;
    const row = this.#rowOf(callingNumber[slot], dayOf(timeMs[slot]));
    if (row < 0 || this.#calls.at(row) < this.#enoughCalls) return 0;
    return scoreAgainst(this.#leastTrust, this.#trust.at(row));
  }

  /** Calls that a network refused tell nothing. A callee who talks vouches with the own trust. */
  afterRelease(slot: number): void {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    const { isAnswered, conversationMs } = this.#release;
    const caller = callingNumber[slot];
    if (caller <= 0 || isRefused(this.#release, slot)) return;
    const day = dayOf(timeMs[slot]);
    const isEngaged = isAnswered[slot] === 1 && conversationMs[slot] >= this.#engagedMs;
    const vouched = isEngaged ? this.#trustOf(calledNumber[slot], day) : 0;
    const row = this.#rowFor(caller, day);
    const before = this.#trust.at(row);
    this.#trust.set(row, before + this.#step * (vouched - before));
    this.#calls.add(row, 1);
    if (day > this.#lastDay.at(row)) this.#lastDay.set(row, day);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const { callingNumber, timeMs } = this.#attempt;
    const row = this.#rowOf(callingNumber[slot], dayOf(timeMs[slot]));
    return [
      { name: 'trust', value: row < 0 ? this.#trustOfUnknown : this.#trust.at(row), unit: 'share' },
      { name: 'callsSeen', value: row < 0 ? 0 : this.#calls.at(row), unit: 'calls' },
      { name: 'leastTrust', value: this.#leastTrust, unit: 'share' },
    ];
  }

  stateBytes(): number {
    return this.#table.bytes();
  }

  #trustOf(number: number, day: number): number {
    const row = this.#rowOf(number, day);
    return row < 0 ? this.#trustOfUnknown : this.#trust.at(row);
  }

  #rowOf(number: number, day: number): number {
    if (day > this.#today) this.#today = day;
    const row = number <= 0 ? -1 : this.#table.rowOf(number);
    return row < 0 || this.#isForgotten(row) ? -1 : row;
  }

  #rowFor(number: number, day: number): number {
    if (day > this.#today) this.#today = day;
    const row = this.#table.rowOrAdd(number);
    if (this.#calls.at(row) === 0 || this.#isForgotten(row)) {
      this.#trust.set(row, this.#trustOfUnknown);
      this.#calls.set(row, 0);
    }
    return row;
  }

  #isForgotten(row: number): boolean {
    return this.#today - this.#lastDay.at(row) >= this.#forgetDays;
  }
}

export const callGraphTrust: DetectorPlugin = {
  family: 'detector',
  id: 'call-graph-trust',
  version: 1,
  title: 'Trust that a number has earned by being talked to, against the least that is enough',
  cites: [
    'V. Balasubramaniyan, M. Ahamad, H. Park, CallRank: combating SPIT using call duration, social networks and global reputation, CEAS 2007',
    'M. A. Azad, R. Morla, Caller-REP: detecting unwanted calls with caller social strength, Computers & Security 39, 2013',
  ],
  needs: ['release'],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    leastTrust: {
      type: 'share',
      default: 0.1,
      minimum: 0.001,
      maximum: 1,
      unit: 'share',
      says: 'trust at which the score is one half',
      source: 'assumed',
      permissive: 'down',
    },
    trustOfUnknown: {
      type: 'share',
      default: 0.8,
      minimum: 0.01,
      maximum: 1,
      unit: 'share',
      says: 'trust of a number that has not called yet: most people call seldom and are no robots',
      source: 'assumed',
    },
    engagedSeconds: {
      type: 'seconds',
      default: 20,
      minimum: 1,
      maximum: 600,
      unit: 's',
      says: 'shortest conversation by which a callee vouches',
      source: 'assumed: longer than the 11 s of unwanted calls, facts A3',
    },
    step: {
      type: 'share',
      default: 0.05,
      minimum: 0.001,
      maximum: 1,
      unit: 'share',
      says: 'how far a call moves its caller’s trust',
      source: 'assumed',
    },
    enoughCalls: enoughCalls('calls that must have ended before a number is judged'),
    forgetDays: forgetDays(60, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new CallGraphTrust(site, values),
};
