import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../../src/study/reading/canonicalJson.ts';
import {
  mostListedChanges,
  scenarioChanges,
} from '../../../../../src/study/gate/comparison/scenarioChanges.ts';

const listed = (
  before: unknown,
  now: unknown,
): readonly (readonly [string, string | null, string | null])[] =>
  scenarioChanges(before, now).listed.map((change) => [change.path, change.before, change.now]);

describe('what has changed between two scenarios', () => {
  it('is the innermost value that differs, under its path', () => {
    const world = (minute: number): object => ({ world: { callers: { robots: { books: { minute } } } } });
    expect(listed(world(1), world(2))).toEqual([['world.callers.robots.books.minute', '1', '2']]);
  });

  it('is one change where something is new or gone, however much is in it', () => {
    const more = { a: 1, b: { c: 2, d: 3 } };
    expect(listed({ a: 1 }, more)).toEqual([['b', null, '{"c":2,"d":3}']]);
    expect(listed(more, { a: 1 })).toEqual([['b', '{"c":2,"d":3}', null]]);
  });

  it('names parts of a list by their id, and else by their place', () => {
    const sites = (limit: number): object => [{ id: 'first' }, { id: 'cap', limit }];
    expect(listed({ sites: sites(1) }, { sites: sites(2) })).toEqual([['sites.cap.limit', '1', '2']]);
    expect(listed({ blocks: ['a', 'b'] }, { blocks: ['a', 'c'] })).toEqual([['blocks.1', '"b"', '"c"']]);
  });

  it('is the order alone where a list has the same parts in another one', () => {
    const [one, two] = [{ id: 'one' }, { id: 'two' }];
    expect(listed({ sites: [one, two] }, { sites: [two, one] })).toEqual([
      ['sites', '["one","two"]', '["two","one"]'],
    ]);
  });

  it('tells so many changes and how many more there are, and of a long value its beginning', () => {
    const all = (value: number): object =>
      Object.fromEntries(Array.from({ length: mostListedChanges + 3 }, (_, i) => [`p${i}`, value]));
    const { listed: told, more } = scenarioChanges(all(1), all(2));
    expect([told.length, told[0].path, more]).toEqual([mostListedChanges, 'p0', 3]);
    expect(listed({ a: '' }, { a: 'x'.repeat(999) })[0][2]).toMatch(/^"x{78}…$/);
  });

  const json = fc.jsonValue({ maxDepth: 4 });

  it('law: there is a change exactly where the hashed texts differ', () => {
    fc.assert(
      fc.property(json, json, (before, now) => {
        const isSame = canonicalJson(before) === canonicalJson(now);
        expect(scenarioChanges(before, now).listed.length === 0).toBe(isSame);
        expect(scenarioChanges(before, structuredClone(before)).listed).toEqual([]);
      }),
    );
  });

  it('law: backwards the same paths change, from what they came to', () => {
    const sorted = (all: ReturnType<typeof listed>): readonly string[] =>
      all.map((change) => JSON.stringify(change)).toSorted();
    const small = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(small, small, (before, now) => {
        fc.pre(scenarioChanges(before, now).more === 0);
        const back = listed(now, before).map(([path, was, is]) => [path, is, was] as const);
        expect(sorted(back)).toEqual(sorted(listed(before, now)));
      }),
    );
  });
});
