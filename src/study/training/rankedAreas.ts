/** Areas under ROC and under precision over recall of a fold, with intervals over callers: in the measure of a replay. */
import { scoreOf } from '../../model/contracts/score.ts';
import { precisionInterval, rocInterval } from '../replay/measures/areaInterval.ts';
import type { AreaInterval } from '../replay/measures/areaInterval.ts';
import type { ClusterCalls, Interval } from '../replay/measures/clusterInterval.ts';
import { averagePrecision, rocArea } from '../replay/measures/ranking.ts';
import type { Area, ScoreCounts } from '../replay/measures/ranking.ts';

export interface Ranked {
  readonly probability: Float64Array;
  readonly isUnwanted: Uint8Array;
  readonly cluster: Int32Array;
}

const level = 0.95;

export function rankedAreas(ranked: Ranked): {
  readonly rocArea: Interval;
  readonly averagePrecision: Interval;
} {
  const score = Int32Array.from(ranked.probability, scoreOf);
  const counts = scoreCounts(score, ranked.isUnwanted);
  const position = new Map(Array.from(counts.scores, (value, i) => [value, i]));
  const positions = score.map((value) => position.get(value) ?? 0);
  const intervalOf = (area: Area, interval: AreaInterval): Interval => {
    const { influences, ...calls } = byCaller(area, positions, ranked);
    return interval(area.area, influences, { ...calls, level });
  };
  return {
    rocArea: intervalOf(rocArea(counts), rocInterval),
    averagePrecision: intervalOf(averagePrecision(counts), precisionInterval),
  };
}

function scoreCounts(score: Int32Array, isUnwanted: Uint8Array): ScoreCounts {
  const scores = Int32Array.from(new Set(score)).sort();
  const position = new Map(Array.from(scores, (value, i) => [value, i]));
  const unwanted = new Float64Array(scores.length);
  const wanted = new Float64Array(scores.length);
  for (const [i, value] of score.entries())
    (isUnwanted[i] === 1 ? unwanted : wanted)[position.get(value) ?? 0] += 1;
  return { scores, unwanted, wanted };
}

/** Calls of each caller by label, and the influence of all of them. */
function byCaller(
  area: Area,
  positions: Int32Array,
  { isUnwanted, cluster }: Ranked,
): ClusterCalls & { readonly influences: Float64Array } {
  const ordinals = new Map<number, number>();
  for (const name of cluster) if (!ordinals.has(name)) ordinals.set(name, ordinals.size);
  const influences = new Float64Array(ordinals.size);
  const unwantedOf = new Float64Array(ordinals.size);
  const wantedOf = new Float64Array(ordinals.size);
  for (const [i, name] of cluster.entries()) {
    const ordinal = ordinals.get(name) ?? 0;
    const influence = isUnwanted[i] === 1 ? area.ofUnwanted : area.ofWanted;
    influences[ordinal] += influence[positions[i]];
    (isUnwanted[i] === 1 ? unwantedOf : wantedOf)[ordinal]++;
  }
  return { influences, unwantedOf, wantedOf };
}
