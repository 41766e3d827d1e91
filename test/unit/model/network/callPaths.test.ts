import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callPaths, unreachablePairs } from '../../../../src/model/network/callPaths.ts';
import type { Link } from '../../../../src/model/network/callPaths.ts';

const link = (from: number, to: number, weight: number = 1): Link => ({ from, to, weight });

/** Carriers that a call passes, the first included. */
function way(
  isTransit: readonly boolean[],
  links: readonly Link[],
  [from, to]: readonly [from: number, to: number],
): number[] {
  const { first, hops, carriers } = callPaths(isTransit, links);
  return [from, ...hops.subarray(first[from * carriers + to], first[from * carriers + to + 1])];
}

/** A ring with chords, so that all carriers can be reached; weights are whole, so that sums are exact. */
const graph = fc
  .record({
    carriers: fc.integer({ min: 2, max: 6 }),
    chords: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }),
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ carriers, chords, weights }) => ({
    carriers,
    links: [
      ...Array.from({ length: carriers }, (_, at) => link(at, (at + 1) % carriers, weights[at])),
      ...chords
        .filter(([from, to]) => from < carriers && to < carriers && from !== to)
        .map(([from, to, weight]) => link(from, to, weight)),
    ],
  }));

describe('the path of a call', () => {
  it('is empty within one carrier', () => {
    expect(way([true, true], [link(0, 1)], [1, 1])).toEqual([1]);
  });

  it('is the one of least weight, however many hops it has', () => {
    expect(way([true, true, true], [link(0, 2, 5), link(0, 1), link(1, 2)], [0, 2])).toEqual([0, 1, 2]);
  });

  it('is the one with fewer hops where two are equally long', () => {
    expect(way([true, true, true], [link(0, 1), link(1, 2), link(0, 2, 2)], [0, 2])).toEqual([0, 2]);
  });

  it('never leads through a carrier that passes nothing on', () => {
    const links = [link(0, 1), link(1, 2), link(0, 3, 10), link(3, 2, 10)];
    expect(way([true, false, true, true], links, [0, 2])).toEqual([0, 3, 2]);
  });

  it('is as long as the shortest of all ways, and the same there and back in length', () => {
    fc.assert(
      fc.property(graph, ({ carriers, links }) => {
        const isTransit = Array.from({ length: carriers }, () => true);
        const { first, trunks } = callPaths(isTransit, links);
        const found = Array.from({ length: carriers * carriers }, (_, pair) =>
          trunks.subarray(first[pair], first[pair + 1]).reduce((sum, trunk) => sum + links[trunk].weight, 0),
        );
        expect(found).toEqual(floydWarshall(carriers, links));
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  it('is missed between carriers that nothing joins', () => {
    expect(unreachablePairs([true, true, false, true], [link(0, 1), link(2, 3), link(0, 2)])).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });
});

/** Least weights between all pairs, by another algorithm. */
function floydWarshall(carriers: number, links: readonly Link[]): number[] {
  const least = Array.from({ length: carriers * carriers }, (_, pair) =>
    pair % carriers === Math.floor(pair / carriers) ? 0 : Infinity,
  );
  for (const { from, to, weight } of links)
    for (const pair of [from * carriers + to, to * carriers + from])
      least[pair] = Math.min(least[pair], weight);
  for (let via = 0; via < carriers; via++)
    for (let from = 0; from < carriers; from++)
      for (let to = 0; to < carriers; to++) {
        const length = least[from * carriers + via] + least[via * carriers + to];
        least[from * carriers + to] = Math.min(least[from * carriers + to], length);
      }
  return least;
}
