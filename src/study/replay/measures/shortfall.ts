/** How far a share-like figure can be from its end where few callers showed anything short of it. */
import { exp } from '../../../engine/elementary/exp.ts';
import { log } from '../../../engine/elementary/log.ts';
import { betaQuantile } from '../../../engine/statistics/quantiles.ts';
import { fewestEffective } from './clusterInterval.ts';

/** As many callers that fall short, effectively, show by their spread how many more there are. */
const enoughFallShort = 8;

/** What each caller of one label falls short of the end. */
export interface Shortfalls {
  /** The figure’s own, over all calls. */
  readonly ofAll: number;
  /** Influence of each caller on it. */
  readonly influence: (caller: number) => number;
  /** Calls of each caller; one without is none of the label. */
  readonly calls: ArrayLike<number>;
  /** That of a caller of which nothing is told. */
  readonly ofUntold: number;
}

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
};

/** As many callers of equal size would say as much (Kish 1965). */
function effectiveCallers(calls: ArrayLike<number>): number {
  let squares = 0;
  for (let caller = 0; caller < calls.length; caller++) squares += calls[caller] * calls[caller];
  const total = sum(calls);
  return Math.max(fewestEffective, (total * total) / squares);
}

/**
 * The greatest shortfall at confidence `level`; 0 where the spread over callers tells it.
 *
 * A caller falls short by `D` at most, and all of them by `S`, their mean by calls. With `k` effective callers, k·S ÷ D is as if so many
 * fell short by D and the rest not at all: the bound of Clopper & Pearson (1934), for a count that need not be whole. With none it is
 * D·(1 − tail^(1/k)), the rule of three. D is what the worst caller shows, and no less than that of one of which nothing is told: what
 * nobody showed may still happen. The bound is wanted where less than one such caller was seen and few fall short at all.
 */
export function greatestShortfall({ ofAll, influence, calls, ofUntold }: Shortfalls, level: number): number {
  const total = sum(calls);
  let squares = 0;
  let most = ofUntold;
  for (let caller = 0; caller < calls.length; caller++) {
    if (calls[caller] === 0) continue;
    const share = calls[caller] / total;
    const own = Math.max(0, Math.min(1, ofAll + influence(caller) / share));
    squares += (share * own) ** 2;
    most = Math.max(most, own);
  }
  const effective = effectiveCallers(calls);
  const seen = (effective * ofAll) / most;
  const isSpreadKnown = squares > 0 && ofAll * ofAll >= enoughFallShort * squares;
  if (isSpreadKnown || seen >= 1) return 0;
  return most * betaQuantile((1 + level) / 2, { a: seen + 1, b: effective - seen });
}

/** The greatest share of calls whose callers do what none of them did. */
export const greatestUnseen = (calls: ArrayLike<number>, level: number): number =>
  1 - exp(log((1 - level) / 2) / effectiveCallers(calls));
