/** Mean of a level over time, such as busy circuits: mergeable over replications. */
import { invariant } from '../kernel/invariant.ts';

/** Plain data, so that a worker can send it. */
export interface TimeWeighted {
  /** Time observed so far. */
  seconds: number;
  /** Integral of the level over that time. */
  levelSeconds: number;
  greatest: number;
  /** The level now, and since when it has been accounted for. */
  level: number;
  sinceSecond: number;
}

/** Observation starts at `atSecond` with `level`. */
export function emptyTimeWeighted(atSecond = 0, level = 0): TimeWeighted {
  return { seconds: 0, levelSeconds: 0, greatest: level, level, sinceSecond: atSecond };
}

/** The level changes to `level` at `nowSecond`; call it with the old level once more to close at the end. */
export function changeLevel(weighted: TimeWeighted, level: number, nowSecond: number): void {
  const elapsed = nowSecond - weighted.sinceSecond;
  invariant(elapsed >= 0, 'time of a time-weighted statistic goes forward');
  weighted.seconds += elapsed;
  weighted.levelSeconds += elapsed * weighted.level;
  weighted.level = level;
  weighted.sinceSecond = nowSecond;
  if (level > weighted.greatest) weighted.greatest = level;
}

/** Both observations as one, each closed at its end; the level of the second is kept. */
export function mergeTimeWeighted(a: TimeWeighted, b: TimeWeighted): TimeWeighted {
  return {
    seconds: a.seconds + b.seconds,
    levelSeconds: a.levelSeconds + b.levelSeconds,
    greatest: Math.max(a.greatest, b.greatest),
    level: b.level,
    sinceSecond: b.sinceSecond,
  };
}

/** Mean level over the time observed, null when there was none. */
export function meanLevel(weighted: TimeWeighted): number | null {
  return weighted.seconds > 0 ? weighted.levelSeconds / weighted.seconds : null;
}
