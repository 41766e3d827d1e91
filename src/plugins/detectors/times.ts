/** Simulated time as detectors need it: a call's second and its whole days since a local midnight. Hot path: detectors. */
import { millisecondsADay, millisecondsASecond, secondsADay } from '../../engine/kernel/lengthsOfTime.ts';

export const secondOf = (timeMs: number): number => timeMs / millisecondsASecond;

export const dayOf = (timeMs: number): number => Math.floor(timeMs / millisecondsADay);

/** The day of a report, which comes with seconds. */
export const dayOfSecond = (second: number): number => Math.floor(second / secondsADay);

/** The whole millisecond of a report, which comes with seconds. */
export const msOfSecond = (second: number): number => Math.floor(second * millisecondsASecond + 0.5);
