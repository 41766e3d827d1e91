/**
 * ROC and precision–recall of scores: areas, the points of the curves, and how much each call moves an area.
 *
 * Every area is a function of how many unwanted and wanted calls have each score, so what a call contributes to its error (the influence
 * function) depends on the score and the label alone: it is computed once a score and summed over the calls of each caller.
 */

/** Calls by distinct score, rising; weights need not be whole. */
export interface ScoreCounts {
  readonly scores: Int32Array;
  readonly unwanted: Float64Array;
  readonly wanted: Float64Array;
}

/** An area with the influence of one call of weight 1, by position of its score. */
export interface Area {
  readonly area: number;
  readonly ofUnwanted: Float64Array;
  readonly ofWanted: Float64Array;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Share of pairs of an unwanted and a wanted call that the score orders rightly, ties half (Mann & Whitney 1947; DeLong et al. 1988). */
export function rocArea({ unwanted, wanted }: ScoreCounts): Area {
  const allUnwanted = sum(unwanted);
  const allWanted = sum(wanted);
  const scores = unwanted.length;
  const ofUnwanted = new Float64Array(scores);
  const ofWanted = new Float64Array(scores);
  let unwantedBelow = 0;
  let wantedBelow = 0;
  let pairs = 0;
  for (let s = 0; s < scores; s++) {
    ofUnwanted[s] = (wantedBelow + wanted[s] / 2) / allWanted;
    ofWanted[s] = (allUnwanted - unwantedBelow - unwanted[s] / 2) / allUnwanted;
    pairs += unwanted[s] * ofUnwanted[s];
    unwantedBelow += unwanted[s];
    wantedBelow += wanted[s];
  }
  const area = pairs / allUnwanted;
  for (let s = 0; s < scores; s++) {
    ofUnwanted[s] = (ofUnwanted[s] - area) / allUnwanted;
    ofWanted[s] = (ofWanted[s] - area) / allWanted;
  }
  return { area, ofUnwanted, ofWanted };
}

/**
 * Average precision: the mean, over unwanted calls, of the precision at the call's score. With precision u ÷ n at a score (u unwanted
 * calls and n calls at least as suspect), one more unwanted call at least as suspect changes it by (n − u) ÷ n², a wanted one by −u ÷ n².
 */
export function averagePrecision({ unwanted, wanted }: ScoreCounts): Area {
  const allUnwanted = sum(unwanted);
  const scores = unwanted.length;
  const ofUnwanted = new Float64Array(scores);
  const gain = new Float64Array(scores);
  const loss = new Float64Array(scores);
  let above = 0;
  let unwantedAbove = 0;
  let total = 0;
  for (let s = scores - 1; s >= 0; s--) {
    unwantedAbove += unwanted[s];
    above += unwanted[s] + wanted[s];
    const precision = above === 0 ? 0 : unwantedAbove / above;
    ofUnwanted[s] = precision;
    total += unwanted[s] * precision;
    gain[s] = above === 0 ? 0 : (unwanted[s] * (above - unwantedAbove)) / (above * above) / allUnwanted;
    loss[s] = above === 0 ? 0 : (-unwanted[s] * unwantedAbove) / (above * above) / allUnwanted;
  }
  const area = total / allUnwanted;
  const ofWanted = new Float64Array(scores);
  let gains = 0;
  let losses = 0;
  for (let s = 0; s < scores; s++) {
    gains += gain[s];
    losses += loss[s];
    ofUnwanted[s] = (ofUnwanted[s] - area) / allUnwanted + gains;
    ofWanted[s] = losses;
  }
  return { area, ofUnwanted, ofWanted };
}

/** A threshold, and what scores at or above it come to. */
export interface CurvePoint {
  readonly score: number;
  readonly truePositiveShare: number;
  readonly falsePositiveShare: number;
  readonly precision: number;
}

/** Points of both curves from the strictest threshold to the mildest, thinned to steps of 1 ÷ `most` along either share. */
export function curvePoints({ scores, unwanted, wanted }: ScoreCounts, most: number): readonly CurvePoint[] {
  const allUnwanted = sum(unwanted);
  const allWanted = sum(wanted);
  const points: CurvePoint[] = [];
  let unwantedAbove = 0;
  let wantedAbove = 0;
  let last = -1;
  for (let s = scores.length - 1; s >= 0; s--) {
    unwantedAbove += unwanted[s];
    wantedAbove += wanted[s];
    const truePositiveShare = unwantedAbove / allUnwanted;
    const falsePositiveShare = wantedAbove / allWanted;
    const step = Math.floor(((truePositiveShare + falsePositiveShare) / 2) * most);
    if (step === last && s > 0) continue;
    last = step;
    const precision = unwantedAbove / (unwantedAbove + wantedAbove);
    points.push({ score: scores[s], truePositiveShare, falsePositiveShare, precision });
  }
  return points;
}
