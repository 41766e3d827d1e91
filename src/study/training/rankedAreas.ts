/** Areas under ROC and under precision over recall of a fold, with intervals over callers: in the measure of a replay. */
import { scoreOf } from '../../model/contracts/score.ts';
import { precisionInterval, rocInterval } from '../replay/measures/areaInterval.ts';
import type { AreaInterval } from '../replay/measures/areaInterval.ts';
import { noInterval } from '../replay/measures/clusterInterval.ts';
import type { ClusterCalls, Interval } from '../replay/measures/clusterInterval.ts';
import { averagePrecision, rocArea } from '../replay/measures/ranking.ts';
import type { Area, ScoreCounts } from '../replay/measures/ranking.ts';
import { clustersOf, level } from './judged.ts';
import type { Judged } from './judged.ts';

export function rankedAreas(ranked: Judged): {
  readonly rocArea: Interval;
  readonly averagePrecision: Interval;
} {
  const unwanted = ranked.isUnwanted.reduce((sum, value) => sum + value, 0);
  if (unwanted === 0 || unwanted === ranked.isUnwanted.length) {
    const none = noInterval(null, unwanted === 0 ? 'no unwanted calls' : 'no wanted calls');
    return { rocArea: none, averagePrecision: none };
  }
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
  ranked: Judged,
): ClusterCalls & { readonly influences: Float64Array } {
  const callers = clustersOf(ranked);
  const influences = new Float64Array(callers);
  const unwantedOf = new Float64Array(callers);
  const wantedOf = new Float64Array(callers);
  for (const [i, caller] of ranked.cluster.entries()) {
    const isUnwanted = ranked.isUnwanted[i] === 1;
    influences[caller] += (isUnwanted ? area.ofUnwanted : area.ofWanted)[positions[i]];
    (isUnwanted ? unwantedOf : wantedOf)[caller]++;
  }
  return { influences, unwantedOf, wantedOf };
}
