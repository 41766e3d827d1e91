/** Ranges of what parts answer: their ends, and how an answer outside is told. */
import { describe, expect, it } from 'vitest';
import {
  aboveZero,
  absentOr,
  amount,
  declared,
  fieldsFault,
  money,
  numberFrom,
  orAbsent,
  price,
  returned,
  share,
  shown,
  textOf,
  wholeFrom,
  yesOrNo,
} from '../../../../src/study/parts/valueRanges.ts';
import type { Range } from '../../../../src/study/parts/valueRanges.ts';

const notANumber: readonly unknown[] = [Number.NaN, Infinity, -Infinity, '1', null, undefined, true, [1]];

describe('a range', () => {
  it.each<[string, Range, readonly unknown[], readonly unknown[]]>([
    ['of whole numbers', wholeFrom(2, 5), [2, 5], [1, 6, 2.5, 2 ** 53, ...notANumber]],
    ['of numbers', numberFrom(-1, 1), [-1, 0.5, 1], [-1.1, 1.1, ...notANumber]],
    ['of amounts', amount, [0, 1e9], [-1e-9, ...notANumber]],
    ['of spans', aboveZero, [1e-9, 5], [0, -1, ...notANumber]],
    ['of shares', share, [0, 1], [-0.1, 1.1, ...notANumber]],
    ['of money', money, [-3, 0, 3], [0.5, 2 ** 53, ...notANumber]],
    ['of prices', price, [0, 3], [-1, 0.5, ...notANumber]],
    ['of truth', yesOrNo, [true, false], [1, 0, 'true', null, undefined]],
    ['of texts', textOf(2), ['', 'ab'], ['abc', 1, null, undefined]],
    ['of what may be absent', orAbsent(share), [undefined, 0, 1], [null, 2]],
  ])('%s holds both ends and nothing beyond', (...[, { holds }, within, outside]) => {
    expect(within.filter((value) => !holds(value))).toEqual([]);
    expect(outside.filter((value) => holds(value))).toEqual([]);
  });
});

describe('an answer outside its range is told', () => {
  it('in a form that shows its kind and does not print what may be long', () => {
    const values = [[], [1], {}, () => 1, 'text', null, undefined, -0.5, 10n];
    expect(values.map(shown)).toEqual([
      'an empty list',
      'a list',
      'an object',
      'a function',
      '"text"',
      'null',
      'undefined',
      '-0.5',
      '10n',
    ]);
  });

  it('as what a function returned, or as what a field is', () => {
    expect(returned(share)(2, [], {})).toBe('returned 2; expected a number from 0 to 1');
    expect(declared(share)(2, [], {})).toBe('is 2; expected a number from 0 to 1');
    expect([returned(share)(1, [], {}), declared(share)(0, [], {})]).toEqual([null, null]);
  });

  it('of several fields the first one, in the order of the ranges', () => {
    const ranges = { chance: share, anger: amount };
    expect(fieldsFault({ chance: 1, anger: 0 }, ranges)).toBeNull();
    expect(fieldsFault({ anger: -1, chance: 2 }, ranges)).toBe(
      'set chance to 2; expected a number from 0 to 1',
    );
    expect(fieldsFault({ chance: 1, anger: -1 }, ranges)).toBe(
      'set anger to -1; expected a number of at least 0',
    );
  });

  it('of an object that may be left out, but may be nothing else', () => {
    const check = absentOr({ chance: share });
    expect(
      [undefined, { chance: 1 }, { chance: 2 }, null, 'chance'].map((value) => check(value, [], {})),
    ).toEqual([
      null,
      null,
      'set chance to 2; expected a number from 0 to 1',
      'is null; expected an object, or nothing',
      'is "chance"; expected an object, or nothing',
    ]);
  });
});
