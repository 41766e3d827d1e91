import { describe, expect, it } from 'vitest';
import { failureLine } from '../../../../src/study/failures/render.ts';
import { jsonFaults } from '../../../../src/study/reading/jsonFaults.ts';

const told = (text: string, deepest: number = 10): readonly string[] =>
  jsonFaults(text, { file: 'a.json', deepest }).map(failureLine);

const again = (place: string, first: string): string =>
  `a.json:${place}: found the same key again, expected each key once; it stands first at ${first}; remove one of the two`;

describe('faults of a text that is JSON', () => {
  it('are the keys that stand again in their map, with the place of the first', () => {
    expect(told('{"a": 1,\n "b": {"a": 2, "c": 1},\n "a": 3,\n "a": 4}')).toEqual([
      again('3:2: a', '1:2'),
      again('4:2: a', '1:2'),
    ]);
  });

  it('name the map by its path', () => {
    expect(told('{"list": [1, [2], {"x": {"y": 1, "y": 2}}]}')).toEqual([again('1:34: list.2.x.y', '1:26')]);
  });

  it('are none where keys stand in other maps, in lists, or are values', () => {
    expect(told('{"a": "a", "b": ["a", "a", {"a": 1}, {"a": 1}], "c": {"a": "a"}}')).toEqual([]);
  });

  it('are told of a key that is spelt in two ways, that is empty, or that other languages take for something else', () => {
    expect(told('{"a\\"": 1, "\\u0061\\"": 2}')).toEqual([again('1:12: a"', '1:2')]);
    expect(told('{"": 1, "": 2}')).toEqual([again('1:9', '1:2')]);
    expect(told('{"__proto__": {}, "__proto__": 1}')).toEqual([again('1:19: __proto__', '1:2')]);
  });

  it('are the first level that is too deep, beyond which nothing is looked at', () => {
    expect(told('{"a": 1, "a": [[[{"b": 1, "b": 2}]]]}', 3)).toEqual([
      again('1:10: a', '1:2'),
      'a.json:1:17: a.0.0: found more than 3 levels, expected less depth',
    ]);
  });

  it('are no more than a reader takes in, with paths that he can read', () => {
    expect(told(`{${'"a":1,'.repeat(1000)}"b":1}`)).toHaveLength(20);
    const long = `"${'k'.repeat(1000)}": 1`;
    expect(told(`{${long}, ${long}}`)[0].length).toBeLessThan(300);
  });
});
