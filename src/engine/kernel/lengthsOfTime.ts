/** Lengths of time, as the simulation clock and the columns of calls count them. Hot path: replication, detectors, dialers. */

export const millisecondsASecond = 1000;
export const millisecondsAMinute = 60_000;
export const millisecondsAnHour = 3_600_000;
export const millisecondsADay = 86_400_000;

export const secondsAMinute = 60;
export const secondsAnHour = 3600;
export const secondsADay = 86_400;
export const secondsAWeek = 604_800;

export const hoursADay = 24;
export const hoursAWeek = 168;
export const daysAWeek = 7;
