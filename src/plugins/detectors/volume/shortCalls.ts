/**
 * Short calls: how many answered calls of a number ended within seconds today; what Brazil’s regulator counts. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed from the call on that follows `limitCalls` short ones of the day.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { WindowCounter } from '../../../engine/tables/windowCounter.ts';
import { ReleasedBy } from '../../../model/calls/observed.ts';
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { isRefused } from '../refusals.ts';
import { scoreAgainst } from '../scores.ts';
import { dayOf, secondOf } from '../times.ts';

class ShortCalls implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #counter: WindowCounter;
  readonly #longestMs: number;
  readonly #countsUnanswered: boolean;
  readonly #countsCallee: boolean;
  /** All calls of the day, where a share of them is asked for. */
  readonly #all: WindowCounter | null;
  readonly #leastShare: number;
  readonly #limitCalls: number;
  /** The day of which a call was counted last. */
  #today = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#release = site.release;
    this.#counter = site.tools.windowCounter(site.expectedNumbers, secondsADay);
    this.#longestMs = Number(values.shortSeconds) * 1000;
    this.#countsUnanswered = values.counts !== 'answered';
    this.#countsCallee = values.counts !== 'ended-by-caller-and-unanswered';
    this.#leastShare = Number(values.leastShare);
    this.#all = this.#leastShare > 0 ? site.tools.windowCounter(site.expectedNumbers, secondsADay) : null;
    this.#limitCalls = Number(values.limitCalls);
  }

  judge(slot: number): number {
    const short = this.#countOf(slot);
    const isShareBelow = this.#all !== null && short < this.#leastShare * this.#countOf(slot, this.#all);
    return isShareBelow ? 0 : scoreAgainst(short, this.#limitCalls);
  }

  /** A call that a network refused says nothing about its caller; one that began before the day that is counted is none of that day. */
  afterRelease(slot: number): void {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0 || isRefused(this.#release, slot)) return;
    const isShort = this.#isShort(slot);
    if (!isShort && this.#all === null) return;
    const timeMs = this.#attempt.timeMs[slot];
    const day = dayOf(timeMs);
    if (day < this.#today) return;
    this.#today = day;
    this.#all?.add(number, secondOf(timeMs));
    if (isShort) this.#counter.add(number, secondOf(timeMs));
  }

  #isShort(slot: number): boolean {
    const { isAnswered, conversationMs, releasedBy } = this.#release;
    if (conversationMs[slot] > this.#longestMs) return false;
    if (isAnswered[slot] !== 1) return this.#countsUnanswered;
    return this.#countsCallee || releasedBy[slot] !== ReleasedBy.callee;
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'shortCallsToday', value: this.#countOf(slot), unit: 'calls' },
      { name: 'limitCalls', value: this.#limitCalls, unit: 'calls' },
      { name: 'shortSeconds', value: this.#longestMs / 1000, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.#counter.bytes() + (this.#all?.bytes() ?? 0);
  }

  #countOf(slot: number, counter: WindowCounter = this.#counter): number {
    const number = this.#attempt.callingNumber[slot];
    return number <= 0 ? 0 : counter.countOf(number, secondOf(this.#attempt.timeMs[slot]));
  }
}

export const shortCalls: DetectorPlugin = {
  family: 'detector',
  id: 'short-calls',
  version: 1,
  title: 'Calls of a number that ended within seconds today, against a limit',
  cites: [
    'Anatel, precautionary order of 6 June 2022 on short calls',
    'Anatel, threshold of six seconds, 2024',
  ],
  needs: ['release'],
  reads: ['callingNumber'],
  parameters: {
    shortSeconds: {
      type: 'seconds',
      default: 6,
      minimum: 0,
      maximum: 120,
      unit: 's',
      says: 'longest conversation of a short call; the first Brazilian order said 3 s',
      source: 'at most 6 s, rules BR-SHORT-2024 and facts A3',
      permissive: 'down',
    },
    counts: {
      type: 'choice',
      default: 'answered',
      choices: ['answered', 'answered-and-unanswered', 'ended-by-caller-and-unanswered'],
      unit: '',
      says: 'whether an unanswered call counts as a short one, as in the Brazilian orders, and of answered ones only those that the caller ends, as in the first of them',
      source: 'assumed',
    },
    leastShare: {
      type: 'share',
      default: 0,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of the number’s calls of the day that must be short besides; 0 asks for none',
      source: 'assumed: none; 0.85 in Brazil, rules BR-SHORT-2024',
      permissive: 'up',
    },
    limitCalls: {
      type: 'count',
      default: 20,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'calls',
      says: 'short calls of one number and day at which it is suspended; the Brazilian limit is 100 000 a customer',
      source: 'assumed',
      permissive: 'up',
    },
  },
  create: (site, values) => new ShortCalls(site, values),
};
