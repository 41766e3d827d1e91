/** When an operator dials: from an opening to a closing time, less a break, every day or on workdays. */
import { daysAWeek, secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { ClockSpan } from '../parameterValues.ts';

/** Weekdays count from 0, Monday: Saturday is the first day of rest. */
export const firstRestday = 5;
/** Lines take up work within this time of a beginning: assumed. */
const staggerSeconds = 60;

export interface WorkingTimeSettings {
  readonly hours: ClockSpan;
  /** No break when it is empty. */
  readonly pause: ClockSpan;
  readonly isWorkdaysOnly: boolean;
  /** 0 Monday … 6 Sunday on the day that begins at second 0. */
  readonly firstWeekday: number;
}

/** Openings are inclusive, closings exclusive; seconds count from a local midnight. */
export class WorkingTime {
  /** False when the break leaves no time to work. */
  readonly isEverOpen: boolean;
  readonly #settings: WorkingTimeSettings;
  /** Seconds after midnight at which a working day begins. */
  readonly #openingClock: number;
  /** The span of work that was asked for last: most questions are about it again. */
  #openFrom = Infinity;
  #openUntil = -Infinity;
  /** The answer that was looked for last; numbers that are read from a field need no object of their own, returned ones do. */
  #found = NaN;

  constructor(settings: WorkingTimeSettings) {
    this.#settings = settings;
    this.#openingClock = this.#afterPause(settings.hours.fromSecond);
    this.isEverOpen = this.#openingClock < settings.hours.toSecond;
  }

  /** `second` itself if work is on then, else the next beginning after it. */
  earliest(second: number): number {
    if (second >= this.#openFrom && second < this.#openUntil) return second;
    this.#look(second);
    return this.#found;
  }

  #look(second: number): void {
    this.#found = this.#find(second);
    this.#remember(this.#found);
  }

  /** The span of work around a second at which work is on. */
  #remember(second: number): void {
    const { hours, pause } = this.#settings;
    const midnight = Math.floor(second / secondsADay) * secondsADay;
    const clock = second - midnight;
    const hasPause = pause.fromSecond < pause.toSecond;
    const isAfter = hasPause && clock >= pause.toSecond;
    const isBefore = hasPause && !isAfter;
    this.#openFrom = midnight + (isAfter ? Math.max(hours.fromSecond, pause.toSecond) : hours.fromSecond);
    this.#openUntil = midnight + (isBefore ? Math.min(hours.toSecond, pause.fromSecond) : hours.toSecond);
  }

  #find(second: number): number {
    const { hours } = this.#settings;
    const day = Math.floor(second / secondsADay);
    const clock = second - day * secondsADay;
    if (!this.#isWorkday(day)) return this.openingAfter(day);
    const working = this.#afterPause(Math.max(clock, hours.fromSecond));
    if (working >= hours.toSecond) return this.openingAfter(day);
    return working === clock ? second : day * secondsADay + working;
  }

  /** Time of work on such a day; weekday 0 Monday … 6 Sunday. */
  secondsOn(weekday: number): number {
    const { hours, pause, isWorkdaysOnly } = this.#settings;
    if (isWorkdaysOnly && weekday >= firstRestday) return 0;
    const paused = Math.min(hours.toSecond, pause.toSecond) - Math.max(hours.fromSecond, pause.fromSecond);
    return hours.toSecond - hours.fromSecond - Math.max(0, paused);
  }

  /** Beginning of work on the first working day after `day`. */
  openingAfter(day: number): number {
    let next = day + 1;
    while (!this.#isWorkday(next)) next++;
    return next * secondsADay + this.#openingClock;
  }

  /** A second soon after a beginning of work, still before the closing time, for a uniform `unit`. */
  staggered(beginning: number, unit: number): number {
    const clock = beginning - Math.floor(beginning / secondsADay) * secondsADay;
    const { hours, pause } = this.#settings;
    const closing =
      clock < pause.fromSecond && pause.fromSecond < pause.toSecond ? pause.fromSecond : hours.toSecond;
    return beginning + unit * Math.min(staggerSeconds, (Math.min(closing, hours.toSecond) - clock) / 2);
  }

  #afterPause(clock: number): number {
    const { pause } = this.#settings;
    return clock >= pause.fromSecond && clock < pause.toSecond ? pause.toSecond : clock;
  }

  #isWorkday(day: number): boolean {
    return !this.#settings.isWorkdaysOnly || (this.#settings.firstWeekday + day) % daysAWeek < firstRestday;
  }
}
