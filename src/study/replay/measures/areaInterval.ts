/** Intervals of areas under ROC and under precision over recall, which near 1 hang on the few callers that fall short of it. */
import { influenceInterval } from './clusterInterval.ts';
import type { ClusterCalls, Interval } from './clusterInterval.ts';
import { greatestShortfall, greatestUnseen, sum } from './shortfall.ts';

type Calls = ClusterCalls & { readonly level: number };
/** An area, the influence of each caller on it, and their calls. */
export type AreaInterval = (area: number, influences: Float64Array, calls: Calls) => Interval;

/**
 * As `influenceInterval` has it, but the end on the side of ½ no nearer than callers allow who fall short as nobody yet did: those of
 * unwanted calls, or those of wanted ones. So a detector without an error has an interval too.
 */
export function rocInterval(area: number, influences: Float64Array, calls: Calls): Interval {
  const found = influenceInterval(area, influences, calls);
  if (!hasTwoOfEach(calls)) return found;
  const isNearOne = area >= 0.5;
  const ofAll = isNearOne ? 1 - area : area;
  const influence = (caller: number): number => (isNearOne ? -influences[caller] : influences[caller]);
  const [unwanted, wanted] = callersByLabel(calls).map((of) =>
    greatestShortfall({ ofAll, influence, calls: of, ofUntold: 0.5 }, calls.level),
  );
  const far = Math.max(unwanted, wanted);
  return isNearOne ? reachingDown(found, 1 - far) : reachingUp(found, far);
}

/**
 * Average precision likewise near 1. Unwanted calls of which nothing is told have the precision of all calls. How far wanted callers can
 * take it is known only where none of them ranks as high as an unwanted call: those that may all rank above the unwanted ones.
 */
export function precisionInterval(area: number, influences: Float64Array, calls: Calls): Interval {
  const found = influenceInterval(area, influences, calls);
  if (area < 0.5 || !hasTwoOfEach(calls)) return found;
  const { level } = calls;
  const [unwanted, wanted] = callersByLabel(calls);
  const unwantedCalls = sum(unwanted);
  const wantedCalls = sum(calls.wantedOf);
  const ofCampaigns = greatestShortfall(
    {
      ofAll: 1 - area,
      influence: (caller) => -influences[caller],
      calls: unwanted,
      ofUntold: wantedCalls / (unwantedCalls + wantedCalls),
    },
    level,
  );
  // Weights of campaigns are no whole numbers, and their sums round.
  if (area < 1 - 1e-9) return reachingDown(found, 1 - ofCampaigns);
  const above = greatestUnseen(wanted, level) * wantedCalls;
  return reachingDown(found, Math.min(1 - ofCampaigns, unwantedCalls / (unwantedCalls + above)));
}

/** Calls of callers of unwanted calls, and of those of none but wanted ones. */
function callersByLabel({ unwantedOf, wantedOf }: ClusterCalls): readonly [Float64Array, Float64Array] {
  const wanted = Float64Array.from(wantedOf, (count, caller) => (unwantedOf[caller] > 0 ? 0 : count));
  return [Float64Array.from(unwantedOf), wanted];
}

/** With one caller of either label nothing is known of others. */
const hasTwoOfEach = (calls: ClusterCalls): boolean =>
  callersByLabel(calls).every((of) => of.filter((count) => count > 0).length > 1);

function reachingDown(found: Interval, low: number): Interval {
  if (low >= 1) return found;
  return { ...bounded(found), low: Math.min(found.low ?? 1, low), high: found.high ?? 1 };
}

function reachingUp(found: Interval, high: number): Interval {
  if (high <= 0) return found;
  return { ...bounded(found), low: found.low ?? 0, high: Math.max(found.high ?? 0, high) };
}

/** An interval where there was none is the bound alone. */
const bounded = (found: Interval): Interval => ({
  ...found,
  method: found.method === 'none' ? 'exact' : found.method,
  undefinedBecause: null,
});
