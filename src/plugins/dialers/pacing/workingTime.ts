/** When an operator dials: from an opening to a closing time, less a break, every day or on workdays. */
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { ClockSpan } from '../parameterValues.ts';

const secondsADay = 86_400;
const firstRestday = 5;
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
  private readonly settings: WorkingTimeSettings;

  constructor(settings: WorkingTimeSettings) {
    invariant(settings.hours.toSecond > settings.hours.fromSecond, 'working hours are not empty');
    invariant(
      settings.pause.fromSecond >= settings.hours.fromSecond || isEmpty(settings.pause),
      'the break lies within the working hours',
    );
    invariant(
      settings.pause.toSecond < settings.hours.toSecond || isEmpty(settings.pause),
      'the break ends before the working hours do',
    );
    this.settings = settings;
  }

  /** `second` itself if work is on then, else the next beginning after it. */
  earliest(second: number): number {
    const { hours, pause } = this.settings;
    const day = Math.floor(second / secondsADay);
    const clock = second - day * secondsADay;
    if (!this.isWorkday(day) || clock >= hours.toSecond) return this.openingAfter(day);
    if (clock < hours.fromSecond) return day * secondsADay + hours.fromSecond;
    if (clock >= pause.fromSecond && clock < pause.toSecond) return day * secondsADay + pause.toSecond;
    return second;
  }

  /** Beginning of work on the first working day after `day`. */
  openingAfter(day: number): number {
    let next = day + 1;
    while (!this.isWorkday(next)) next++;
    return next * secondsADay + this.settings.hours.fromSecond;
  }

  /** A second soon after a beginning of work, still before the closing time, for a uniform `unit`. */
  staggered(beginning: number, unit: number): number {
    const clock = beginning - Math.floor(beginning / secondsADay) * secondsADay;
    return beginning + unit * Math.min(staggerSeconds, (this.settings.hours.toSecond - clock) / 2);
  }

  private isWorkday(day: number): boolean {
    return !this.settings.isWorkdaysOnly || (this.settings.firstWeekday + day) % 7 < firstRestday;
  }
}

const isEmpty = (span: ClockSpan): boolean => span.fromSecond >= span.toSecond;
