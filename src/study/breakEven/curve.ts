/** Where a curve of a measure over a lever crosses zero: its estimate, or an end of its interval. */
import type { ReplicationValues } from '../../engine/statistics/student.ts';

/** The measure at one value of the lever, less the target. */
export interface Evaluation {
  readonly value: number;
  readonly perReplication: ReplicationValues;
  readonly estimate: number;
  /** Null where there is no interval: one replication, or fewer than six that do not differ. Infinite where nothing bounds it. */
  readonly low: number | null;
  readonly high: number | null;
}

/** As far as a measure may lie from what all replications show; infinite where nothing bounds it. */
export interface OpenEnds {
  readonly low: number;
  readonly high: number;
}

export type Evaluate = (value: number) => Promise<Evaluation | null>;

type Curve = 'estimate' | 'low' | 'high';

/** Why a search ends without a value: the measure has none, or none of its interval, at some value of the lever. */
type Lack = 'no-data' | 'no-interval';

/** Steps of one search at most; a straight line needs two. */
const mostSteps = 24;

interface Curves {
  /** Only whole values can be played. */
  readonly isWhole: boolean;
  readonly played: ReadonlyMap<number, Evaluation>;
  readonly evaluate: Evaluate;
  /** Of the end of an interval: the crossing that it belongs to. */
  readonly at?: number;
  /** Values near this one that are nearer to each other count as the same. */
  toleranceAt(value: number): number;
}

/** Where a curve crosses zero first, to the precision; null when it does not. Illinois' variant of the false position. */
export async function crossingOf(curve: Curve, of: Curves): Promise<number | null | Lack> {
  const points = pointsOf(curve, of.played);
  if (points === null) return 'no-interval';
  const reached = points.filter((point) => isReached(point, points, of.at));
  const bracket = firstBracket(reached, of.at === undefined ? Math.sign : isAbove);
  if (bracket === null) return null;
  let [[a, atA], [b, atB]] = bracket;
  let before = NaN;
  for (let step = 0; step < mostSteps; step++) {
    if (atA === 0) return of.at === undefined ? edgeOfZero([a, b], of) : a;
    if (atB === 0) return of.at === undefined ? edgeOfZero([b, a], of) : b;
    const next = nextBetween([a, b], [atA, atB], of);
    if (next === null) return between(curve, [a, b], of);
    const isNear = b - a < of.toleranceAt(next) || Math.abs(next - before) < of.toleranceAt(next);
    if (isNear && !of.isWhole) return next;
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

/**
 * All replications may show zero over a stretch of the lever: its end towards a value where they do not is where the curve crosses, whichever value of it
 * was played first.
 */
async function edgeOfZero(
  [zero, outside]: readonly [zero: number, outside: number],
  of: Curves,
): Promise<number | Lack> {
  const least = of.isWhole ? 1 : of.toleranceAt(zero);
  let [inside, beyond] = [zero, outside];
  let next = zero + Math.sign(outside - zero) * least;
  while (Math.abs(beyond - inside) > least) {
    const found = await of.evaluate(next);
    if (found === null) return 'no-data';
    if (found.estimate === 0) inside = next;
    else beyond = next;
    next = of.isWhole ? Math.round((inside + beyond) / 2) : (inside + beyond) / 2;
  }
  return inside;
}

/** Where the line between the two ends crosses zero, halfway to one without a bound; of whole values the nearest inside, null where there is none. */
function nextBetween(
  [a, b]: readonly [number, number],
  [atA, atB]: readonly [number, number],
  { isWhole }: Curves,
): number | null {
  const isLine = Number.isFinite(atA) && Number.isFinite(atB);
  const next = isLine ? a + ((b - a) * atA) / (atA - atB) : (a + b) / 2;
  if (!isWhole) return next;
  return b - a <= 1 ? null : Math.min(b - 1, Math.max(a + 1, Math.round(next)));
}

/** Between two neighbouring whole values: in proportion; of one without a bound the other. */
function between(curve: Curve, [a, b]: readonly [number, number], { played }: Curves): number {
  const [atA, atB] = [a, b].map((value) => Number((played.get(value) as Evaluation)[curve]));
  if (!Number.isFinite(atA)) return b;
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

/** A value at which nothing bounds the measure is no end of an interval that another one has ended before, on the way from `at`. */
function isReached([value, height]: Point, points: readonly Point[], at: number = value): boolean {
  const isBefore = ([other, there]: Point): boolean =>
    Math.min(value, at) < other && other < Math.max(value, at) && Number.isFinite(there);
  return Number.isFinite(height) || !points.some(isBefore);
}

/** The neighbouring points, nearest to the beginning, between which the curve changes sides. */
function firstBracket(
  points: readonly Point[],
  sideOf: (height: number) => number | boolean,
): readonly [Point, Point] | null {
  for (let i = 0; i + 1 < points.length; i++)
    if (sideOf(points[i][1]) !== sideOf(points[i + 1][1])) return [points[i], points[i + 1]];
  return null;
}

/** An end of an interval that is the target itself rules nothing out. */
const isAbove = (height: number): boolean => height > 0;

/** In the order of the value. */
export const sorted = (played: ReadonlyMap<number, Evaluation>): readonly Evaluation[] =>
  [...played.values()].toSorted((one, other) => one.value - other.value);
