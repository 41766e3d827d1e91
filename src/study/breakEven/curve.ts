/** Where a curve of a measure over a lever crosses zero: its estimate, or an end of its interval. */
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
  /** Values near this one that are nearer to each other count as the same. */
  toleranceAt(value: number): number;
}

/** Where a curve crosses zero first, to the precision; null when it does not. Illinois' variant of the false position. */
export async function crossingOf(curve: Curve, of: Curves): Promise<number | null | Lack> {
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

/** Where the line between the two ends crosses zero; of whole values the nearest inside, null where there is none. */
function nextBetween(
  [a, b]: readonly [number, number],
  [atA, atB]: readonly [number, number],
  { isWhole }: Curves,
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

/** In the order of the value. */
export const sorted = (played: ReadonlyMap<number, Evaluation>): readonly Evaluation[] =>
  [...played.values()].toSorted((one, other) => one.value - other.value);
