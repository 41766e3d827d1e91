/** Why two results cannot be compared, and what they do not share. */
import { describe, expect, it } from 'vitest';
import { changedBetween, commonPlaces, incomparable } from '../../../../src/study/answers/comparable.ts';
import type { Results } from '../../../../src/study/results/results.ts';

interface Sketch {
  readonly seed?: number;
  readonly done?: number;
  readonly arms?: readonly string[];
  readonly points?: readonly string[];
  readonly hashes?: Partial<Results['hashes']>;
}

/** Of results only what comparing them asks for. */
const resultsOf = ({
  seed = 1,
  done = 2,
  arms = ['none', 'cap'],
  points = ['base'],
  hashes = {},
}: Sketch = {}): Results =>
  ({
    seed,
    engine: { version: '1.0.0', calculation: 3 },
    mode: 'closed',
    world: { subscribers: 100, days: 2, preHistoryDays: 1, start: '2020-08-03', currency: 'CNY' },
    replications: { planned: done, done },
    arms: arms.map((id) => ({ id })),
    designPoints: points.map((id) => ({ id })),
    hashes: { world: 'w', experiment: 'e', plugins: { a: '1', b: '1' }, ...hashes },
  }) as unknown as Results;

describe('two results', () => {
  it('of the same people and days, with an arm in common and two replications each, can be compared', () => {
    expect(incomparable(resultsOf(), resultsOf({ arms: ['cap', 'labels'] }))).toEqual([]);
  });

  it('cannot where pairs differ: each difference is told with both sides', () => {
    const other = resultsOf({ seed: 2 });
    const moved = { ...other, world: { ...other.world, start: '2020-08-04' } };
    expect(incomparable(resultsOf(), moved)).toEqual([
      'seed: 1 in the first, 2 in the second',
      'first day: 2020-08-03 in the first, 2020-08-04 in the second',
    ]);
  });

  it('cannot without an arm at the same design point in both', () => {
    const none = ['no arm at the same design point in both'];
    expect(incomparable(resultsOf(), resultsOf({ arms: ['labels'] }))).toEqual(none);
    expect(incomparable(resultsOf(), resultsOf({ points: ['dial=200'] }))).toEqual(none);
  });

  it('cannot with fewer than two replications in either', () => {
    for (const [first, second] of [
      [1, 5],
      [5, 1],
    ])
      expect(incomparable(resultsOf({ done: first }), resultsOf({ done: second }))).toEqual([
        '1 common replication: an interval needs two',
      ]);
  });

  it('have those arms in common that both have, at each design point of both', () => {
    const first = resultsOf({ points: ['base', 'dial=200', 'dial=400'] });
    const second = resultsOf({ arms: ['labels', 'cap'], points: ['dial=400', 'base'] });
    expect(commonPlaces(first, second)).toEqual([
      { designPoint: 'base', arm: 'cap' },
      { designPoint: 'dial=400', arm: 'cap' },
    ]);
  });

  it('do not share what has another hash, nor a plug-in that one of them has in another version or not at all', () => {
    expect(changedBetween(resultsOf(), resultsOf())).toEqual([]);
    const other = resultsOf({ hashes: { experiment: 'f', plugins: { a: '2', c: '1' } } });
    expect(changedBetween(resultsOf(), other)).toEqual(['experiment', 'plug-in a', 'plug-in b', 'plug-in c']);
  });
});
