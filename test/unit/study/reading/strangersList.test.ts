import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  ofAtMost,
  strangersList,
  strangersMap,
  wholeNumbers,
} from '../../../../src/study/reading/strangersList.ts';

const issuesOf = (schema: z.ZodType, value: unknown): readonly unknown[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, code }) => [path.join('.'), code]);

it('a list is read as it is, and tells where its faults are', () => {
  const nested = z.strictObject({ a: strangersList(z.strictObject({ b: z.int() }), { least: 1 }) });
  const sound = { a: [{ b: 1 }, { b: 2 }] };
  expect(nested.parse(sound)).toEqual(sound);
  expect(issuesOf(nested, { a: [{ b: 1 }, { b: 'x' }, { c: 1 }] })).toEqual([
    ['a.1.b', 'invalid_type'],
    ['a.2.b', 'invalid_type'],
    ['a.2', 'unrecognized_keys'],
  ]);
  expect(issuesOf(nested, { a: [] })).toEqual([['a', 'too_small']]);
  expect(issuesOf(nested, { a: 'x' })).toEqual([['a', 'invalid_type']]);
});

it('of a list of a stranger only the first faulty items are told, and the others not looked at', () => {
  let looked = 0;
  const item = z.custom<number>((value) => {
    looked++;
    return value === 0;
  });
  const list = [...Array<number>(5).fill(0), ...Array<number>(1000).fill(1)];
  expect([issuesOf(strangersList(item), list).length, looked]).toEqual([10, 15]);
});

it('a list of whole numbers has one fault, whatever is in it', () => {
  expect(wholeNumbers(1).parse([1, 2])).toEqual([1, 2]);
  for (const wrong of [[0], ['1'], [1.5], [2 ** 53], [NaN], {}, 'x'])
    expect(issuesOf(wholeNumbers(1), wrong)).toEqual([['', 'custom']]);
});

it('what has too many items is not looked into', () => {
  const schema = ofAtMost(2, z.record(z.string(), z.int()));
  expect(schema.parse({ a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
  expect(issuesOf(schema, { a: '', b: '', c: '' })).toEqual([['', 'custom']]);
  expect(issuesOf(schema, { a: '' })).toEqual([['a', 'invalid_type']]);
  expect(issuesOf(schema, JSON.parse('{"__proto__": 1}'))).toEqual([['', 'custom']]);
  expect(issuesOf(schema, 'x')).toEqual([['', 'invalid_type']]);
});

it('a map is read as it is, and only its first faulty items are told', () => {
  const map = strangersMap(z.looseObject({ n: z.int().default(7) }), z.string().max(3));
  expect(map.parse({ a: { n: 1 }, b: {} })).toEqual({ a: { n: 1 }, b: { n: 7 } });
  expect(issuesOf(map, { a: 1, long: { n: 1 }, c: { n: 'x' } })).toEqual([
    ['a', 'invalid_type'],
    ['long', 'invalid_key'],
    ['c.n', 'invalid_type'],
  ]);
  for (const none of [[], null, 'x', undefined]) expect(issuesOf(map, none)).toEqual([['', 'invalid_type']]);
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [String(i), 1]));
  expect(issuesOf(map, many)).toHaveLength(10);
});
