/** Exact bounds for shares that are zero or rare, over the clusters that a rule acts on: caller × replication. */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { clusterSizesOf } from './clusterSizes.ts';
import type { ClusterSizes } from './clusterSizes.ts';
import { equalEnds } from './equalEnds.ts';
import { withoutInterval } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { jackknifeRatio, ratioSumPivot } from './jackknife.ts';
import type { RatioSeries } from './jackknife.ts';
import { betaQuantile } from './quantiles.ts';

const exact = (estimate: number, low: number, high: number): Estimate => ({
  estimate,
  low,
  high,
  method: 'exact-zero',
  undefinedBecause: null,
});

/**
 * The greatest share that clusters of the given sizes can have when none of them showed an event, at confidence `level`.
 *
 * Each cluster may have its own chance; independent clusters stay silent together with probability Π(1 − pᵢ), so
 * chances with Π(1 − pᵢ) < 1 − level are ruled out. Among the others the share Σ sizeᵢ·pᵢ ÷ Σ sizeᵢ is greatest when the
 * heavy clusters take the risk: 1 − pᵢ = least of 1 and cut ÷ sizeᵢ. With equal sizes this is 1 − (1 − level)^(1/m),
 * the rule of three. Calls of one cluster may depend on each other in any way. Putting clusters together can only raise the bound.
 */
export function greatestSilentShare({ sizes, counts }: ClusterSizes, level: number): number {
  const budget = log(1 - level);
  let total = 0;
  sizes.forEach((size, i) => (total += size * counts[i]));
  // Sizes enter relative to the heaviest, so that equal ones cancel exactly.
  let atRisk = 0;
  let logSizes = 0;
  let excess = 0;
  for (let i = 0; i < sizes.length; i += 1) {
    atRisk += counts[i];
    logSizes += counts[i] * log(sizes[i] / sizes[0]);
    excess += counts[i] * (sizes[i] - sizes[0]);
    // With all clusters so far at risk this cut makes the product exactly 1 − level; clusters of one size go together.
    const logCut = (budget + logSizes) / atRisk;
    const isEnough = i === sizes.length - 1 || logCut >= log(sizes[i + 1] / sizes[0]);
    if (isEnough) return (excess - atRisk * sizes[0] * expm1(logCut)) / total;
  }
  return 1;
}

/** The share of clusters with an event, of which each is independent of the others: Clopper & Pearson 1934. */
export function clusterShareInterval(hits: number, clusters: number, level: number): Estimate {
  if (clusters === 0) return withoutInterval(null, 'no data');
  const share = hits / clusters;
  const tail = (1 - level) / 2;
  if (hits === 0) return exact(0, 0, -expm1(log(tail) / clusters));
  if (hits === clusters) return exact(1, exp(log(tail) / clusters), 1);
  const low = betaQuantile(tail, { a: hits, b: clusters - hits + 1 });
  return exact(share, low, betaQuantile(1 - tail, { a: hits + 1, b: clusters - hits }));
}

/** What is known of a share beside its totals. */
export interface ShareFrame {
  /** Its greatest value: 1, or 1,000 for one that is counted per thousand. */
  readonly greatest?: number;
  /** Callers × replications by size; default: one cluster a replication, which is valid but wide. */
  readonly clusters?: ClusterSizes;
}

/**
 * A share (numerator ≤ greatest × denominator) with an interval whatever was seen: by jackknife and cut to what a share can be, or,
 * when no event or nothing but events were seen, an exact bound over clusters; where every replication gave the same share between, over replications.
 */
export function shareInterval(series: RatioSeries, level: number, frame: ShareFrame = {}): Estimate {
  const { numerators, denominators } = series;
  const { greatest = 1, clusters = clusterSizesOf(denominators) } = frame;
  if (denominators.every((value) => value === 0)) return withoutInterval(null, 'no data');
  // Before the data were seen the interval might have missed on either side, so each side has half of the chance.
  const bound = (): number => greatest * greatestSilentShare(clusters, (1 + level) / 2);
  if (numerators.every((value) => value === 0)) return exact(0, 0, bound());
  if (numerators.every((value, i) => value === greatest * denominators[i]))
    return exact(greatest, greatest - bound(), greatest);
  const share = ratioSumPivot([series], [1]);
  if (share?.standardError === 0) return equalShare(share.estimate, { series, greatest, level });
  const found = jackknifeRatio(numerators, denominators, level);
  if (found.low === null || found.high === null) return found;
  return { ...found, low: Math.max(0, found.low), high: Math.min(greatest, found.high) };
}

/** Callers do not bound it: replications that agree on a share between none and all do so by what they have in common. */
function equalShare(
  estimate: number,
  { series, greatest, level }: { series: RatioSeries; greatest: number; level: number },
): Estimate {
  const risk = greatestSilentShare(clusterSizesOf(series.denominators), (1 + level) / 2);
  const ends = equalEnds(estimate, [0, greatest], risk);
  return { estimate, ...ends, method: 'exact-equal', undefinedBecause: null };
}
