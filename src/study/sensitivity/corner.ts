/**
 * The corner of a cloud of points in which something happens: one or two conditions on single dimensions, found greedily by the
 * decrease of Gini's impurity, as the first cuts of a classification tree (Breiman et al. 1984). With hundreds of dimensions some cut always
 * looks good, so the same search goes over shuffled outcomes, and a corner that these find as often is none.
 */
import { childKey, keyOfSeed, keyOfText } from '../../engine/random/key.ts';
import { permute } from '../../engine/random/permute.ts';

export interface CornerCondition {
  readonly dimension: number;
  readonly side: 'above' | 'below';
  readonly at: number;
}

export interface Corner {
  readonly conditions: readonly CornerCondition[];
  readonly inside: CornerCount;
  readonly outside: CornerCount;
  /** Share of the shuffles, this outcome among them, that have a corner as sharp. */
  readonly chance: number;
}

export interface CornerCount {
  readonly points: number;
  readonly turned: number;
}

const shuffles = 199;
const largestChance = 0.05;
/** Fewer points on either side of a cut are no pattern. */
const fewestPoints = 5;

/** `values[point][dimension]`; null where there is no such corner. */
export function cornerOf(values: readonly (readonly number[])[], turned: readonly boolean[]): Corner | null {
  if (values.length === 0) return null;
  const cloud = { values, orders: ordersOf(values) };
  const found = search(cloud, turned);
  if (found === null) return null;
  const key = childKey(keyOfSeed(0, -1), keyOfText('sensitivity/corner'));
  let asSharp = 1;
  for (let shuffle = 1; shuffle <= shuffles; shuffle++) {
    const own = childKey(key, { low: shuffle, high: 0 });
    const other = search(
      cloud,
      turned.map((_, i) => turned[permute(i, turned.length, own.low, own.high)]),
    );
    if (other !== null && other.gain >= found.gain) asSharp += 1;
  }
  const chance = asSharp / (shuffles + 1);
  if (chance > largestChance) return null;
  const { inside, outside } = partedBy(found.members, turned);
  return { conditions: found.conditions, inside, outside, chance };
}

/** Points by rising value, for each dimension. Equal ones stay as they came: no cut parts them. */
const ordersOf = (values: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  values[0].map((_, dimension) =>
    values.map((__, point) => point).toSorted((a, b) => values[a][dimension] - values[b][dimension]),
  );

interface Cloud {
  readonly values: readonly (readonly number[])[];
  readonly orders: readonly (readonly number[])[];
}

interface Found {
  readonly conditions: readonly CornerCondition[];
  readonly members: readonly boolean[];
  /** Decrease of impurity that inside against outside brings. */
  readonly gain: number;
}

function search(cloud: Cloud, turned: readonly boolean[]): Found | null {
  const everywhere = turned.map(() => true);
  const first = bestCut(cloud, turned, everywhere);
  if (first === null) return null;
  const outer: Found = {
    conditions: [first.condition],
    members: first.members,
    gain: gainOf(first.members, turned),
  };
  const second = bestCut(cloud, turned, first.members);
  if (second === null) return outer;
  const gain = gainOf(second.members, turned);
  // A second condition must sharpen the corner, or it only makes it harder to read.
  if (gain <= outer.gain) return outer;
  return { conditions: [first.condition, second.condition], members: second.members, gain };
}

interface Cut {
  readonly condition: CornerCondition;
  readonly members: readonly boolean[];
}

/** The cut of the members that separates best; its side with the greater share of turned points. Null where none separates. */
function bestCut(cloud: Cloud, turned: readonly boolean[], members: readonly boolean[]): Cut | null {
  const { inside: all } = partedBy(members, turned);
  let best: CutPlace = nowhere;
  let dimension = 0;
  cloud.orders.forEach((order, here) => {
    const along = order.filter((point) => members[point]);
    const place = bestPlace(along, { all, turned, valueOf: (point) => cloud.values[point][here] });
    if (place.gain <= best.gain) return;
    best = place;
    dimension = here;
  });
  const { gain, at, side } = best;
  if (gain === 0) return null;
  const isInside = (point: number): boolean => cloud.values[point][dimension] < at === (side === 'below');
  return {
    condition: { dimension, side, at },
    members: members.map((isIn, point) => isIn && isInside(point)),
  };
}

interface CutPlace extends Pick<CornerCondition, 'at' | 'side'> {
  /** Decrease of impurity that the two sides bring; 0 where there is no place to cut. */
  readonly gain: number;
}

const nowhere: CutPlace = { gain: 0, at: 0, side: 'above' };

interface CutPoints {
  readonly all: CornerCount;
  readonly turned: readonly boolean[];
  readonly valueOf: (point: number) => number;
}

/** Where to cut along one dimension: halfway between two points of different value. */
function bestPlace(along: readonly number[], { all, turned, valueOf }: CutPoints): CutPlace {
  let best = nowhere;
  let belowTurned = 0;
  for (let below = 1; below <= along.length - fewestPoints; below++) {
    if (turned[along[below - 1]]) belowTurned += 1;
    const [last, next] = [valueOf(along[below - 1]), valueOf(along[below])];
    if (below < fewestPoints || last === next) continue;
    const under = { points: below, turned: belowTurned };
    const over = { points: all.points - below, turned: all.turned - belowTurned };
    const gain = separation(under, over);
    if (gain <= best.gain) continue;
    best = { gain, at: (last + next) / 2, side: shareOf(under) > shareOf(over) ? 'below' : 'above' };
  }
  return best;
}

interface Parted {
  readonly inside: CornerCount;
  readonly outside: CornerCount;
}

function partedBy(members: readonly boolean[], turned: readonly boolean[]): Parted {
  const inside = { points: 0, turned: 0 };
  const outside = { points: 0, turned: 0 };
  members.forEach((isIn, point) => {
    const side = isIn ? inside : outside;
    side.points += 1;
    if (turned[point]) side.turned += 1;
  });
  return { inside, outside };
}

const shareOf = ({ points, turned }: CornerCount): number => turned / points;

/** Decrease of Gini's impurity, times the number of points: proportional to the squared difference of the shares. */
function separation(a: CornerCount, b: CornerCount): number {
  const difference = shareOf(a) - shareOf(b);
  return ((a.points * b.points) / (a.points + b.points)) * difference * difference;
}

function gainOf(members: readonly boolean[], turned: readonly boolean[]): number {
  const { inside, outside } = partedBy(members, turned);
  return separation(inside, outside);
}
