/**
 * The path between any two carriers: that of least weight, found once and kept in flat arrays. Only large carriers pass calls on for
 * others; of equally long paths the one with fewer hops is taken, then the one whose first differing carrier has the lower ordinal. With
 * alternatives there is a second path for each pair, the best one that uses none of the trunk groups of the first; where there is none, it is the first.
 */
import { invariant } from '../../engine/kernel/invariant.ts';

/** A trunk group between two carriers, by their ordinals. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface CallPaths {
  readonly carriers: number;
  /** By pair `from × carriers + to`, second paths after all first ones, and one more entry at the end: where its hops begin in the next two. */
  readonly first: Int32Array;
  /** Trunk group of each hop. */
  readonly trunks: Int32Array;
  /** Carrier that each hop leads to. */
  readonly hops: Int32Array;
}

/** `isTransit`: by carrier, whether it passes calls on. Two carriers without a path between them break the contract: `validate` tells of them. */
export function callPaths(
  isTransit: readonly boolean[],
  links: readonly Link[],
  hasAlternatives: boolean = false,
): CallPaths {
  const carriers = isTransit.length;
  const ways = firstWays(isTransit, links);
  const all = hasAlternatives
    ? [...ways, ...ways.map((way, pair) => secondWay(way, { pair, isTransit, links }))]
    : ways;
  const first = new Int32Array(all.length + 1);
  const hops: number[] = [];
  all.forEach((way, path) => {
    let at = Math.floor(path / carriers) % carriers;
    for (const trunk of way) {
      at = otherEnd(links[trunk], at);
      hops.push(at);
    }
    first[path + 1] = hops.length;
  });
  return { carriers, first, trunks: Int32Array.from(all.flat()), hops: Int32Array.from(hops) };
}

/** Trunk groups of a path in its order. */
type Way = readonly number[];

function firstWays(isTransit: readonly boolean[], links: readonly Link[]): readonly Way[] {
  return isTransit.flatMap((_, from) => {
    const tree = shortestFrom(from, isTransit, links);
    return isTransit.map((__, to) => trunksTo(to, from, tree));
  });
}

/** The best way that has nothing in common with the first, or the first. */
function secondWay(
  firstWay: Way,
  { pair, isTransit, links }: { pair: number; isTransit: readonly boolean[]; links: readonly Link[] },
): Way {
  const from = Math.floor(pair / isTransit.length);
  const to = pair % isTransit.length;
  const others = links.map((link, trunk) =>
    firstWay.includes(trunk) ? { ...link, weight: Infinity } : link,
  );
  const tree = shortestFrom(from, isTransit, others);
  return from === to || tree.via[to] === none ? firstWay : trunksTo(to, from, tree);
}

/** Pairs of carriers between which no call can go, each once. */
export function unreachablePairs(
  isTransit: readonly boolean[],
  links: readonly Link[],
): readonly (readonly [number, number])[] {
  return isTransit.flatMap((_, from) => {
    const { via } = shortestFrom(from, isTransit, links);
    return isTransit.flatMap((__, to) =>
      to > from && via[to] === none ? [[from, to] as readonly [number, number]] : [],
    );
  });
}

/** No trunk group leads there. */
const none = -1;

/** By carrier: last trunk group on the way, weight and hops of the whole way. */
interface PathTree {
  readonly via: number[];
  readonly before: number[];
  readonly weight: number[];
  readonly hops: number[];
}

const otherEnd = ({ from, to }: Link, end: number): number => (end === from ? to : from);

/** Dijkstra's algorithm over a handful of carriers. */
function shortestFrom(start: number, isTransit: readonly boolean[], links: readonly Link[]): PathTree {
  const fill = (value: number): number[] => isTransit.map((_, carrier) => (carrier === start ? 0 : value));
  const tree: PathTree = {
    via: isTransit.map(() => none),
    before: isTransit.map(() => none),
    weight: fill(Infinity),
    hops: fill(0),
  };
  const isDone = isTransit.map(() => false);
  for (;;) {
    const at = nearest(tree, isDone);
    if (at === none) return tree;
    isDone[at] = true;
    if (at !== start && !isTransit[at]) continue;
    links.forEach((link, trunk) => {
      if (link.from === at || link.to === at) reach(tree, { at, to: otherEnd(link, at), trunk }, link.weight);
    });
  }
}

function nearest({ weight, hops }: PathTree, isDone: readonly boolean[]): number {
  let best = none;
  for (let carrier = 0; carrier < isDone.length; carrier++) {
    if (isDone[carrier] || weight[carrier] === Infinity) continue;
    const isNearer =
      best === none ||
      weight[carrier] < weight[best] ||
      (weight[carrier] === weight[best] && hops[carrier] < hops[best]);
    if (isNearer) best = carrier;
  }
  return best;
}

function reach(tree: PathTree, hop: { at: number; to: number; trunk: number }, length: number): void {
  const { at, to, trunk } = hop;
  const weight = tree.weight[at] + length;
  if (weight === Infinity) return;
  const hops = tree.hops[at] + 1;
  if (weight > tree.weight[to] || (weight === tree.weight[to] && hops >= tree.hops[to])) return;
  tree.weight[to] = weight;
  tree.hops[to] = hops;
  tree.via[to] = trunk;
  tree.before[to] = at;
}

/** Trunk groups from the start of the tree to a carrier, in the order of the way. */
function trunksTo(to: number, start: number, tree: PathTree): readonly number[] {
  const reversed: number[] = [];
  for (let at = to; at !== start; at = tree.before[at]) {
    invariant(tree.via[at] !== none, 'two carriers have no path between them');
    reversed.push(tree.via[at]);
  }
  return reversed.toReversed();
}
