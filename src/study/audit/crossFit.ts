/**
 * How well a category tells unwanted calls from wanted ones, fairly: units (a number, ten minutes of a caller) are split in two halves, the
 * categories are ranked on one half by how unwanted they are, and the area under the ROC is taken on the other; then the other way
 * round. A category that says nothing comes to one half, whatever its kind: parities, bands and thresholds are all found.
 */
import { spreadMultiplier } from '../../engine/tables/spread.ts';
import { influenceInterval } from '../replay/measures/clusterInterval.ts';
import type { Interval } from '../replay/measures/clusterInterval.ts';
import { rocArea } from '../replay/measures/ranking.ts';

export interface Categorised {
  readonly rows: number;
  readonly isWanted: Uint8Array;
  /** Category of each row; −1: the row is left out. */
  readonly category: Int16Array;
  readonly categories: number;
  readonly unit: Int32Array;
  readonly units: number;
  /** Every unit counts once for unwanted and once for wanted calls, however many calls it has. */
  readonly isUnitOnce: boolean;
}

export const foldOf = (unit: number): number => Math.imul(unit + 1, spreadMultiplier) >>> 31;

/** Weighted calls of a fold by label and category. */
interface Counts {
  readonly unwanted: Float64Array;
  readonly wanted: Float64Array;
}

/** Weight of a row of each label in its unit; 0 where the unit has none. */
function unitWeights(of: Categorised): readonly [unwanted: Float64Array, wanted: Float64Array] {
  const calls = [new Float64Array(of.units), new Float64Array(of.units)] as const;
  for (let row = 0; row < of.rows; row++) if (of.category[row] >= 0) calls[of.isWanted[row]][of.unit[row]]++;
  const weight = (n: number): number => (n === 0 ? 0 : of.isUnitOnce ? 1 / n : 1);
  return [calls[0].map(weight), calls[1].map(weight)];
}

function countFolds(of: Categorised, weights: ReturnType<typeof unitWeights>): readonly Counts[] {
  const folds = [0, 1].map(() => ({
    unwanted: new Float64Array(of.categories),
    wanted: new Float64Array(of.categories),
  }));
  for (let row = 0; row < of.rows; row++) {
    const category = of.category[row];
    if (category < 0) continue;
    const unit = of.unit[row];
    const { unwanted, wanted } = folds[foldOf(unit)];
    if (of.isWanted[row] === 1) wanted[category] += weights[1][unit];
    else unwanted[category] += weights[0][unit];
  }
  return folds;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Rank of each category by how unwanted it is, one call of either kind spread over all categories; alike ones share a rank. */
function ranksOf({ unwanted, wanted }: Counts): Int32Array {
  const prior = 1 / unwanted.length;
  const allUnwanted = sum(unwanted) + 1;
  const allWanted = sum(wanted) + 1;
  const ratio = (c: number): number =>
    (unwanted[c] + prior) / allUnwanted / ((wanted[c] + prior) / allWanted);
  const order = Array.from(unwanted, (_, c) => c).sort((a, b) => ratio(a) - ratio(b) || a - b);
  const ranks = new Int32Array(unwanted.length);
  order.forEach((category, i) => {
    const before = order[i - 1];
    ranks[category] = i === 0 ? 0 : ranks[before] + (ratio(before) === ratio(category) ? 0 : 1);
  });
  return ranks;
}

/** Units of unwanted and of wanted calls that each half needs: fewer say nothing about a rule. */
const fewestUnits = 10;

/** Whether both halves have enough units of either kind. */
function hasUnits(weights: ReturnType<typeof unitWeights>, units: number): boolean {
  const has = [0, 0, 0, 0];
  for (let unit = 0; unit < units; unit++)
    for (const label of [0, 1]) if (weights[label][unit] > 0) has[2 * foldOf(unit) + label]++;
  return has.every((count) => count >= fewestUnits);
}

/** Each half judges the other by what both share, so the two areas err together: their mean has the error of one, not of two. */
const halfTwice: number = Math.sqrt(0.5);

/** Null where one of the halves has too few units of unwanted or wanted calls. */
export function crossFittedArea(of: Categorised, level: number): Interval | null {
  const weights = unitWeights(of);
  if (!hasUnits(weights, of.units)) return null;
  const folds = countFolds(of, weights);
  const halves = folds.map((counts, fold) => {
    const ranks = ranksOf(folds[1 - fold]);
    const byRank = { unwanted: new Float64Array(of.categories), wanted: new Float64Array(of.categories) };
    ranks.forEach((rank, category) => {
      byRank.unwanted[rank] += counts.unwanted[category];
      byRank.wanted[rank] += counts.wanted[category];
    });
    return { ranks, ...rocArea({ scores: new Int32Array(0), ...byRank }) };
  });
  const influences = new Float64Array(of.units);
  const callsOf = [new Float64Array(of.units), new Float64Array(of.units)];
  for (let row = 0; row < of.rows; row++) {
    const category = of.category[row];
    if (category < 0) continue;
    const unit = of.unit[row];
    const label = of.isWanted[row];
    const { ranks, ofUnwanted, ofWanted } = halves[foldOf(unit)];
    const slope = (label === 1 ? ofWanted : ofUnwanted)[ranks[category]];
    influences[unit] += slope * weights[label][unit] * halfTwice;
    callsOf[label][unit] += weights[label][unit];
  }
  return influenceInterval((halves[0].area + halves[1].area) / 2, influences, {
    unwantedOf: callsOf[0],
    wantedOf: callsOf[1],
    level,
  });
}
