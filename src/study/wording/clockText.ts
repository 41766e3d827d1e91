/** Moments on a trace’s clock, for people. */
import {
  millisecondsADay,
  millisecondsAMinute,
  millisecondsAnHour,
  millisecondsASecond,
} from '../../engine/kernel/lengthsOfTime.ts';

/** `day 2 10:31:22.120`; days count from 1, before the first there is none. */
export function clockText(milliseconds: number): string {
  const day = Math.floor(milliseconds / millisecondsADay);
  const within = milliseconds - day * millisecondsADay;
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const hours = Math.floor(within / millisecondsAnHour);
  const minutes = Math.floor(within / millisecondsAMinute) % 60;
  const seconds = Math.floor(within / millisecondsASecond) % 60;
  return `day ${day + 1} ${part(hours, 2)}:${part(minutes, 2)}:${part(seconds, 2)}.${part(within % millisecondsASecond, 3)}`;
}
