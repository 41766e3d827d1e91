import { describe, expect, it } from 'vitest';
import { expectErlangsLaw, graphOf, path, quickCases } from './chanceTraffic.ts';

describe('a trunk group of a carrier graph', () => {
  it.each(quickCases)('offered %d erlangs alone, refuses by Erlang’s law with %d circuits', expectErlangsLaw);

  it('is shared by all paths that lead over it, both ways, and by no other', () => {
    const graph = graphOf({ 't-b': 2 });
    graph.seize(path('a', 'b'), 0, 10);
    graph.seize(path('b', 'x'), 0, 20);
    const ways = ['a-b', 't-b', 'x-b', 'b-a', 'a-t', 'a-x', 'b-b'];
    const granted = (second: number): string[] =>
      ways.filter((way) => graph.bid(path(way[0], way[2]), second));
    expect(granted(5)).toEqual(['a-t', 'a-x', 'b-b']);
    expect(granted(10)).toEqual(ways);
    expect([graph.heldAt(10), graph.heldAt(20)]).toEqual([2, 0]);
  });

  it('accepts so many set-ups within one second of the clock and no more', () => {
    const graph = graphOf({}, 3);
    const granted = [0.1, 0.2, 0.3, 0.9, 1, 1.5].map((second) => graph.bid(path('a', 't'), second));
    expect(granted).toEqual([true, true, true, false, true, true]);
  });
});
