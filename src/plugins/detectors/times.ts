/** Simulated time as detectors need it: a call's second and its whole days since a local midnight. Hot path: detectors. */

const millisecondsASecond = 1000;
const millisecondsADay = 86_400_000;
const secondsADay = 86_400;

export const secondOf = (timeMs: number): number => timeMs / millisecondsASecond;

export const dayOf = (timeMs: number): number => Math.floor(timeMs / millisecondsADay);

/** The day of a report, which comes with seconds. */
export const dayOfSecond = (second: number): number => Math.floor(second / secondsADay);

/** The whole millisecond of a report, which comes with seconds. */
export const msOfSecond = (second: number): number => Math.floor(second * millisecondsASecond + 0.5);
