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
  const count = turned.filter(Boolean).length;
  if (count === 0 || count === turned.length || values.length < 2 * fewestPoints) return null;
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
  const inside = found.members.filter(Boolean).length;
  const turnedInside = found.members.filter((isIn, i) => isIn && turned[i]).length;
  return {
    conditions: found.conditions,
    inside: { points: inside, turned: turnedInside },
    outside: { points: turned.length - inside, turned: count - turnedInside },
    chance,
  };
}

/** Points by rising value, for each dimension. */
const ordersOf = (values: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  values[0].map((_, dimension) =>
    values.map((__, point) => point).toSorted((a, b) => values[a][dimension] - values[b][dimension] || a - b),
  );

interface Cloud {
  readonly values: readonly (readonly number[])[];
  /** Points by rising value, for each dimension. */
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

/** The cut of the members that separates best; its side with the greater share of turned points. */
function bestCut(
  { values, orders }: Cloud,
  turned: readonly boolean[],
  members: readonly boolean[],
): Cut | null {
  let all = 0;
  let allTurned = 0;
  members.forEach((isIn, i) => {
    if (isIn) all += 1;
    if (isIn && turned[i]) allTurned += 1;
  });
  let best = { gain: 0, dimension: -1, at: 0, isBelow: false };
  orders.forEach((order, dimension) => {
    let below = 0;
    let belowTurned = 0;
    let before = NaN;
    for (const point of order) {
      if (!members[point]) continue;
      const value = values[point][dimension];
      if (below >= fewestPoints && all - below >= fewestPoints && value > before) {
        const gain = separation(
          { points: below, turned: belowTurned },
          { points: all - below, turned: allTurned - belowTurned },
        );
        if (gain > best.gain)
          best = {
            gain,
            dimension,
            at: (before + value) / 2,
            isBelow: belowTurned * (all - below) > (allTurned - belowTurned) * below,
          };
      }
      below += 1;
      if (turned[point]) belowTurned += 1;
      before = value;
    }
  });
  if (best.dimension < 0) return null;
  const { dimension, at, isBelow } = best;
  return {
    condition: { dimension, side: isBelow ? 'below' : 'above', at },
    members: members.map((isIn, point) => isIn && values[point][dimension] < at === isBelow),
  };
}

function gainOf(members: readonly boolean[], turned: readonly boolean[]): number {
  let points = 0;
  let inside = 0;
  let total = 0;
  members.forEach((isIn, i) => {
    if (turned[i]) total += 1;
    if (isIn) points += 1;
    if (isIn && turned[i]) inside += 1;
  });
  return separation({ points, turned: inside }, { points: members.length - points, turned: total - inside });
}

/** Decrease of Gini's impurity, times the number of points: proportional to the squared difference of the shares. */
function separation(a: CornerCount, b: CornerCount): number {
  const difference = a.turned / a.points - b.turned / b.points;
  return ((a.points * b.points) / (a.points + b.points)) * difference * difference;
}
