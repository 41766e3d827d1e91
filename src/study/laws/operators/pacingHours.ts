/** The hours of a pacing under test. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';

/** Those that it declares; without any the whole day. */
export const hoursOf = (plugin: PacingPlugin): readonly number[] =>
  plugin.parameters.hours === undefined
    ? [0, secondsADay]
    : (plugin.parameters.hours.default as readonly number[]);

export const isInHours = (second: number, [from, to]: readonly number[]): boolean => {
  const clock = second % secondsADay;
  return clock >= from && clock < to;
};
