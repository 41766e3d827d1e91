/** Sequential stopping: looks at 20, 40, 80, … replications, with a level that pays for every look. */
import { pow } from '../elementary/pow.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Estimate } from './estimate.ts';

/** Replications before the first look. */
const firstLook = 20;

/** What is sought. */
export interface StoppingRule {
  /** The interval's longer arm must not exceed this, in the unit of the metric. */
  readonly halfWidth: number;
  /** Greatest number of replications; at it the last look takes place. */
  readonly atMost: number;
  /** Level that the final interval keeps although it was looked at several times, such as 0.95. */
  readonly level: number;
}

/** What a look decided. */
export interface LookDecision {
  readonly status: 'reached' | 'continue' | 'exhausted';
  /** Replications at the next look; null when there is none. */
  readonly nextLook: number | null;
  /** Longer arm of the interval at `level`; null where there is no interval. */
  readonly halfWidth: number | null;
  /** Level of the interval at this look (that of `lookLevel`): report this interval. */
  readonly level: number;
  /** Chance of error spent by this look and those before it; at most 1 − the rule's level. */
  readonly spent: number;
}

/** Replications at the look after `done`: 20, 40, 80, … and finally `atMost` (also when `done` is already there). */
export function nextLook(done: number, atMost: number): number {
  let look = firstLook;
  while (look <= done) look *= 2;
  return Math.min(look, atMost);
}

/** Which look takes place at `done` replications, counted from 1; 0 when there is none at that number. */
export function lookOrdinal(done: number, atMost: number): number {
  let look = 0;
  for (let ordinal = 1; ; ordinal += 1) {
    look = nextLook(look, atMost);
    if (look === done) return ordinal;
    if (look > done || look >= atMost) return 0;
  }
}

/** Looks that a rule may take. */
export function lookCount(atMost: number): number {
  return lookOrdinal(atMost, atMost);
}

/**
 * Level of the interval at each look, so that all looks hold at once with at least `level`: its root of order
 * `lookCount`. By Šidák's inequality (1967) this holds for normal means whatever their correlation, so it holds for the
 * look at which the rule happens to stop.
 */
export function lookLevel(level: number, atMost: number): number {
  return pow(level, 1 / lookCount(atMost));
}

/**
 * Decides at `done` replications, which must be a look. `intervalAt` gives the metric's interval over the first `done`
 * replications at a level. An interval without width (no variance seen) or no interval never satisfies.
 */
export function decideLook(
  rule: StoppingRule,
  done: number,
  intervalAt: (level: number) => Estimate,
): LookDecision {
  const ordinal = lookOrdinal(done, rule.atMost);
  invariant(ordinal > 0, 'decisions are taken only at looks');
  const level = lookLevel(rule.level, rule.atMost);
  const { estimate, low, high } = intervalAt(level);
  const halfWidth =
    estimate === null || low === null || high === null ? null : Math.max(estimate - low, high - estimate);
  const isReached = halfWidth !== null && halfWidth > 0 && halfWidth <= rule.halfWidth;
  const isLast = done >= rule.atMost;
  return {
    status: isReached ? 'reached' : isLast ? 'exhausted' : 'continue',
    nextLook: isReached || isLast ? null : nextLook(done, rule.atMost),
    halfWidth,
    level,
    spent: 1 - pow(level, ordinal),
  };
}
