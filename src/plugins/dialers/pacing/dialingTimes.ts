/** When a line may dial: in working time, within the day's attempts and within what the trunk takes a second. Hot path: dialers. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { renewalsAtMost } from '../../../engine/random/countAtMost.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { ClockSpan } from '../parameterValues.ts';
import { clockSpanOf } from '../parameterValues.ts';
import { DailyQuota } from './dailyQuota.ts';
import { Trunk } from './trunk.ts';
import { WorkingTime } from './workingTime.ts';

/** Attempts of a day that no number of lines reaches: stands for "no cap". */
export const uncapped = 10_000_000;

/** Trunks of published platforms take one to five attempts a second; a scenario names the one it means. */
export const trunkParameters: ParameterTable = {
  attemptsPerSecond: {
    type: 'count',
    default: 0,
    minimum: 0,
    maximum: 10_000,
    unit: 'calls/s',
    says: 'attempts that the trunk takes in a second, at most; 0 = no limit',
    source: 'assumed: none; published limits are 1 (Twilio), 2 (Plivo), 3 (Vonage), 5 (Bandwidth), facts B2',
  },
};

export interface DialingLimits {
  readonly lines: number;
  readonly hours: ClockSpan;
  readonly pause: ClockSpan;
  readonly isWorkdaysOnly: boolean;
  readonly attemptsPerDay: number;
  readonly attemptsPerSecond: number;
}

/** Limits from resolved values; a part without a pause or a cap has none. */
export const limitsOf = (values: ParameterValues): DialingLimits => ({
  lines: Number(values.lines),
  hours: clockSpanOf(values.hours),
  pause: values.pause === undefined ? { fromSecond: 0, toSecond: 0 } : clockSpanOf(values.pause),
  isWorkdaysOnly: values.workdaysOnly === true,
  attemptsPerDay: values.attemptsPerDay === undefined ? uncapped : Number(values.attemptsPerDay),
  attemptsPerSecond: Number(values.attemptsPerSecond),
});

/** From one call of a line to its next, at least: the mean, and the deviation of what the pacing itself adds to the call. */
export interface DialingCycle {
  readonly meanSeconds: number;
  readonly deviationSeconds: number;
}

export class DialingTimes {
  readonly #site: OperatorSite;
  readonly #limits: DialingLimits;
  readonly #lines: number;
  readonly #time: WorkingTime;
  readonly #quota: DailyQuota;
  readonly #trunk: Trunk;
  /** Of the working days from the one to before the other all attempts are given out: thousands of lines would look at each again. */
  #fullFrom = 0;
  #fullUntil = 0;

  constructor(site: OperatorSite, limits: DialingLimits) {
    this.#site = site;
    this.#limits = limits;
    this.#lines = limits.lines;
    this.#time = new WorkingTime({ ...limits, firstWeekday: site.firstWeekday });
    this.#quota = new DailyQuota(limits.attemptsPerDay, limits.lines);
    this.#trunk = new Trunk(limits.attemptsPerSecond);
  }

  /** Time of work on such a day. */
  secondsOn(weekday: number): number {
    return this.#time.secondsOn(weekday);
  }

  /** On such a day, when so many lines dial one call after another, each every so often, the first at the beginning of work and after the break. */
  attemptsAtMostOn(weekday: number, lines: number, { meanSeconds, deviationSeconds }: DialingCycle): number {
    const openSeconds = this.secondsOn(weekday);
    if (openSeconds === 0) return 0;
    const { attemptsPerDay, attemptsPerSecond } = this.#limits;
    const ofTrunk = attemptsPerSecond === 0 ? Infinity : attemptsPerSecond * openSeconds;
    const usual = lines * (openSeconds / meanSeconds + 2);
    return Math.min(attemptsPerDay, ofTrunk, renewalsAtMost(usual, deviationSeconds / meanSeconds));
  }

  isOpen(second: number): boolean {
    return this.#time.isEverOpen && this.#time.earliest(second) === second;
  }

  /** First second from `ready` on at which the line may dial, and takes it; Infinity when there is no time to work. */
  next(line: number, ready: number, nowSecond: number): number {
    if (!this.#time.isEverOpen) return Infinity;
    for (let from = ready; ;) {
      const wanted = this.#withinQuota(line, from);
      const admitted = this.#trunk.admit(wanted, nowSecond);
      if (admitted === wanted || this.#isSameDaysWork(wanted, admitted)) return admitted;
      this.giveBack(wanted);
      from = admitted;
    }
  }

  /** The attempt at a second that a line took is not made. */
  giveBack(second: number): void {
    const day = Math.floor(second / secondsADay);
    if (day >= this.#fullFrom && day < this.#fullUntil) this.#fullUntil = day;
    this.#quota.giveBack(day);
  }

  /** The trunk may have put the attempt off beyond the closing time, or into a day that has its own attempts. */
  #isSameDaysWork(wanted: number, admitted: number): boolean {
    const isOpen = this.#time.earliest(admitted) === admitted;
    return isOpen && Math.floor(admitted / secondsADay) === Math.floor(wanted / secondsADay);
  }

  #withinQuota(line: number, ready: number): number {
    const earliest = this.#time.earliest(ready);
    const day = (earliest / secondsADay) | 0;
    if (this.#quota.take(day)) return earliest === ready ? ready : this.#begin(earliest, line);
    return this.#begin(this.#openingWithRoom(day), line);
  }

  /** Beginning of the first working day after a full one that has an attempt left, and takes it. */
  #openingWithRoom(full: number): number {
    const isKnown = full >= this.#fullFrom && full < this.#fullUntil;
    let day = isKnown ? this.#fullUntil - 1 : full;
    let opening = 0;
    do {
      opening = this.#time.openingAfter(day);
      day = Math.floor(opening / secondsADay);
    } while (!this.#quota.take(day));
    if (!isKnown) this.#fullFrom = full;
    this.#fullUntil = day;
    return opening;
  }

  /** Lines do not start in the same instant. */
  #begin(opening: number, line: number): number {
    const day = Math.floor(opening / secondsADay);
    return this.#time.staggered(opening, this.#site.draw.decision(day * this.#lines + line).nextUnit());
  }
}
