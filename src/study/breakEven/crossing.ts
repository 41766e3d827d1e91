/**
 * Search for the value of a lever at which a measure crosses a target, over paired replications.
 *
 * Every value is played with the same seeds, so the replications move together and the curve of their mean is smooth. The crossing of
 * the mean is the estimate. The ends of the interval are the crossings of the two ends of the measure's own interval: exactly the
 * values at which "the measure equals the target" cannot be rejected at the level (inversion of the test). It therefore covers as
 * often as the measure's interval does, wherever the measure moves in one direction; where it does not, the crossing nearest to the
 * beginning is meant and `isMonotone` is false.
 */
import { studentInterval } from '../../engine/statistics/student.ts';
import type { ReplicationValues } from '../../engine/statistics/student.ts';

/** The measure at one value of the lever, less the target. */
export interface Evaluation {
  readonly value: number;
  readonly perReplication: ReplicationValues;
  readonly estimate: number;
  /** Null where there is no interval: one replication, or fewer than six that do not differ. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Search {
  readonly from: number;
  readonly to: number;
  /** Values of the lever nearer to each other than this are the same. */
  readonly precision: number;
  readonly level: number;
  readonly target: number;
  /** Only whole values can be played. */
  readonly isWhole: boolean;
  /** The measure by replication at a value; null where a replication has no data. */
  play(value: number): Promise<ReplicationValues>;
}

/**
 * `crosses`: an end is null where it lies beyond the range that was searched, and both are where there is no interval, because some value that was
 * played has none. `above`, `below`: the measure is on that side of the
 * target over the whole range. `no-data`: somewhere it has no value.
 */
export type Crossing =
  | {
      readonly kind: 'crosses';
      readonly at: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly hasInterval: boolean;
    }
  | { readonly kind: 'above' | 'below' | 'no-data' };

export interface SearchEnd {
  readonly crossing: Crossing;
  /** Does the estimate move in one direction over the values that were played? */
  readonly isMonotone: boolean;
  /** In the order of the value. */
  readonly evaluations: readonly Evaluation[];
}

type Curve = 'estimate' | 'low' | 'high';

/** Why a search ends without a value: the measure has none, or none of its interval, at some value of the lever. */
type Lack = 'no-data' | 'no-interval';

/** Steps of one search at most; a straight line needs two. */
const mostSteps = 24;

export async function findCrossing(search: Search): Promise<SearchEnd> {
  const played = new Map<number, Evaluation>();
  const evaluate = async (value: number): Promise<Evaluation | null> => {
    const known = played.get(value);
    if (known !== undefined) return known;
    const found = evaluationOf(value, await search.play(value), search);
    if (found !== null) played.set(value, found);
    return found;
  };
  const from = await evaluate(search.from);
  const to = await evaluate(search.to);
  const crossing = from === null || to === null ? noData : await locate(search, played, evaluate);
  const evaluations = sorted(played);
  return { crossing, isMonotone: isMonotone(evaluations), evaluations };
}

const noData = { kind: 'no-data' } as const;

type Evaluate = (value: number) => Promise<Evaluation | null>;

async function locate(
  search: Search,
  played: ReadonlyMap<number, Evaluation>,
  evaluate: Evaluate,
): Promise<Crossing> {
  const at = await crossingOf('estimate', { search, played, evaluate, toleranceAt: () => search.precision });
  if (at === 'no-data' || at === 'no-interval') return noData;
  if (at === null) return { kind: (played.get(search.from) as Evaluation).estimate > 0 ? 'above' : 'below' };
  // The end of an interval need be no more exact than a hundredth of its distance.
  const toleranceAt = (value: number): number => Math.max(search.precision, Math.abs(value - at) / 100);
  const one = await crossingOf('low', { search, played, evaluate, toleranceAt });
  const other = await crossingOf('high', { search, played, evaluate, toleranceAt });
  if (one === 'no-data' || other === 'no-data') return noData;
  if (one === 'no-interval' || other === 'no-interval')
    return { kind: 'crosses', at, low: null, high: null, hasInterval: false };
  // Where the measure falls, its lower end crosses first.
  const isFalling = (played.get(search.from) as Evaluation).estimate > 0;
  const [low, high] = isFalling ? [one, other] : [other, one];
  return { kind: 'crosses', at, low, high, hasInterval: true };
}

interface Curves {
  readonly search: Search;
  readonly played: ReadonlyMap<number, Evaluation>;
  readonly evaluate: Evaluate;
  /** Values near this one that are nearer to each other count as the same. */
  toleranceAt(value: number): number;
}

/** Where a curve crosses zero first, to the precision; null when it does not. Illinois' variant of the false position. */
async function crossingOf(curve: Curve, of: Curves): Promise<number | null | Lack> {
  const points = pointsOf(curve, of.played);
  if (points === null) return 'no-interval';
  const bracket = firstBracket(points);
  if (bracket === null) return null;
  let [[a, atA], [b, atB]] = bracket;
  let before = NaN;
  for (let step = 0; step < mostSteps; step++) {
    if (atA === 0) return a;
    if (atB === 0) return b;
    const next = nextBetween([a, b], [atA, atB], of);
    if (next === null) return between(curve, [a, b], of);
    const isNear = b - a < of.toleranceAt(next) || Math.abs(next - before) < of.toleranceAt(next);
    if (isNear && !of.search.isWhole) return next;
    before = next;
    const found = await of.evaluate(next);
    if (found === null) return 'no-data';
    const value = found[curve];
    if (value === null) return 'no-interval';
    if (value > 0 === atA > 0) {
      a = next;
      atA = value;
      atB /= 2;
    } else {
      b = next;
      atB = value;
      atA /= 2;
    }
  }
  return before;
}

/** Where the line between the two ends crosses zero; of whole values the nearest inside, null where there is none. */
function nextBetween(
  [a, b]: readonly [number, number],
  [atA, atB]: readonly [number, number],
  { search: { isWhole } }: Curves,
): number | null {
  const next = a + ((b - a) * atA) / (atA - atB);
  if (!isWhole) return next;
  return b - a <= 1 ? null : Math.min(b - 1, Math.max(a + 1, Math.round(next)));
}

/** Between two neighbouring whole values: in proportion. */
function between(curve: Curve, [a, b]: readonly [number, number], { played }: Curves): number {
  const [atA, atB] = [a, b].map((value) => Number((played.get(value) as Evaluation)[curve]));
  return a + ((b - a) * atA) / (atA - atB);
}

/** The lever and the curve there. */
type Point = readonly [value: number, height: number];

/** The curve at all values played, in their order; null where it is not known at each of them. */
function pointsOf(curve: Curve, played: ReadonlyMap<number, Evaluation>): readonly Point[] | null {
  const points = sorted(played).flatMap((evaluation): readonly Point[] => {
    const height = evaluation[curve];
    return height === null ? [] : [[evaluation.value, height]];
  });
  return points.length === played.size ? points : null;
}

/** The neighbouring points, nearest to the beginning, between which the curve changes sides. */
function firstBracket(points: readonly Point[]): readonly [Point, Point] | null {
  for (let i = 0; i + 1 < points.length; i++)
    if (points[i][1] > 0 !== points[i + 1][1] > 0) return [points[i], points[i + 1]];
  return null;
}

function evaluationOf(value: number, perReplication: ReplicationValues, search: Search): Evaluation | null {
  const { estimate, low, high } = studentInterval(perReplication, search.level);
  if (estimate === null) return null;
  const { target } = search;
  return {
    value,
    perReplication,
    estimate: estimate - target,
    low: low === null ? null : low - target,
    high: high === null ? null : high - target,
  };
}

const sorted = (played: ReadonlyMap<number, Evaluation>): readonly Evaluation[] =>
  [...played.values()].toSorted((one, other) => one.value - other.value);

function isMonotone(evaluations: readonly Evaluation[]): boolean {
  const steps = evaluations.slice(1).map(({ estimate }, i) => estimate - evaluations[i].estimate);
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}
