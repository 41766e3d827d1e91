/** One parameter's value: every type, with units, citations and ranges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../../../src/model/contracts/parameter.ts';
import {
  clockTimeOf,
  isCalendarDay,
  quantityText,
  readClockTime,
  readQuantity,
} from '../../../../src/study/reading/quantity.ts';
import { readParameter } from '../../../../src/study/reading/readParameter.ts';

function parameter(type: Parameter['type'], more: Partial<Parameter> = {}): Parameter {
  return { type, default: 1, unit: '', says: 'x', source: 'assumed', ...more };
}

function read(name: string, declared: Parameter, raw: unknown): unknown {
  const reading = readParameter({ name, parameter: declared }, raw);
  return 'leaf' in reading
    ? reading.leaf.value
    : reading.problems.map(({ path, expected }) => [path.join('.'), expected]);
}

describe('a quantity', () => {
  test.each([
    ['30 s', 's', 30],
    ['30s', 's', 30],
    ['5 min', 's', 300],
    ['2 h', 'min', 120],
    ['1 d', 's', 86_400],
    ['0.5 ms', 's', 0.0005],
    ['0.1 h', 's', 360],
    ['-8 h', 's', -28_800],
    ['36 h', 'd', 1.5],
    ['1e-7 s', 's', 1e-7],
    ['5 m', 's', undefined],
    ['5', 's', undefined],
    ['1 d 2 h', 's', undefined],
    ['', 's', undefined],
    ['.5 s', 's', undefined],
  ])('%j in %s is %s', (text, unit, value) => {
    expect(readQuantity(text, unit)).toBe(value);
  });

  test('in its own unit is exactly the number that is written', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('ms', 's', 'd'),
        (value, unit) => {
          fc.pre(!Object.is(value, -0));
          expect(readQuantity(`${value} ${unit}`.replace('e+', 'e'), unit)).toBe(value);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

test('clock times read back as themselves', () => {
  for (let seconds = 0; seconds <= 86_400; seconds += 60)
    expect(readClockTime(clockTimeOf(seconds))).toBe(seconds);
  expect(['24:01', '9:00', '09:60', '25:00', '09:00:00', ''].map(readClockTime)).toEqual(
    Array(6).fill(undefined),
  );
});

test('a day must be one of the calendar', () => {
  expect(['2020-02-29', '2020-12-31', '1999-01-01'].map(isCalendarDay)).toEqual([true, true, true]);
  expect(
    ['2021-02-29', '2020-13-01', '2020-1-1', '2020-00-10', '99999-01-01', ''].map(isCalendarDay),
  ).toEqual(Array(6).fill(false));
});

describe('a parameter', () => {
  test('of a time needs its unit unless the name says it', () => {
    expect(read('pause', parameter('seconds', { unit: 's' }), 5)).toEqual([
      ['', 'a time with its unit (ms, s, min, h, d)'],
    ]);
    expect(read('pause', parameter('seconds', { unit: 's' }), '5 s')).toBe(5);
    expect(read('pause', parameter('seconds', { unit: 's' }), 0)).toBe(0);
    expect(read('pauseSeconds', parameter('seconds', { unit: 's' }), 5)).toBe(5);
    expect(read('days', parameter('count', { unit: 'd' }), '48 h')).toBe(2);
    expect(read('days', parameter('count', { unit: 'd' }), '36 h')).toEqual([
      ['', 'a whole number (d) of at least 0'],
    ]);
  });

  test('with a source is the value, and its place is inside', () => {
    expect(read('x', parameter('share'), { is: 0.5, source: 's' })).toBe(0.5);
    expect(read('x', parameter('share'), { is: 5, source: 's' })).toEqual([['is', 'a share from 0 to 1']]);
    expect(read('x', parameter('series'), { is: [1, 'a'], source: 's' })).toEqual([['is.1', 'a number']]);
    expect(read('x', parameter('share'), { source: 's' })).toEqual([['is', 'a share from 0 to 1']]);
    expect(read('x', parameter('share'), { is: 0.5, source: Object.create(null) })).toEqual([
      ['source', 'a citation as text'],
    ]);
  });

  test('of each type accepts what it is and nothing else', () => {
    const types: readonly (readonly [Parameter, readonly unknown[]])[] = [
      [parameter('number', { unit: 'calls' }), [1.5, -3]],
      [parameter('count'), [0, 7]],
      [parameter('share'), [0, 1, 0.5]],
      [parameter('money', { minimum: 0 }), [0.01]],
      [parameter('choice', { choices: ['a', 'b'] }), ['a', 'b']],
      [parameter('boolean'), [true, false]],
      [parameter('series'), [[], [1, 2]]],
      [parameter('blocks'), [[], ['a']]],
    ];
    expect(read('x', parameter('caller'), 'banks')).toBe('banks');
    expect(read('x', parameter('caller'), ['banks'])).toEqual([
      ['', 'the id of an honest caller of the world'],
    ]);
    const others = [null, 'text', Number.NaN, Infinity, [[]], [null], -1e300, 2 ** 60, {}, Symbol.iterator];
    for (const [declared, good] of types) {
      for (const value of good) expect(read('x', declared, value)).toEqual(value);
      for (const value of others) {
        const isFit =
          (declared.type === 'number' && (value === -1e300 || value === 2 ** 60)) ||
          (declared.type === 'money' && value === 2 ** 60);
        if (!isFit) expect(read('x', declared, value), declared.type).toEqual([expect.anything()]);
      }
    }
  });

  test('is written in the largest unit that divides it', () => {
    const texts = [2_419_200, 28_800, 90, 60, -43_200, 0.5].map((value) => quantityText(value, 's'));
    expect(texts).toEqual(['28 d', '8 h', '90 s', '1 min', '-12 h', '0.5 s']);
    expect([quantityText(0, 's'), quantityText(120, 'd')]).toEqual(['0 s', '120 d']);
  });

  test('reads its own plain form as the same leaf value', () => {
    const declared = parameter('seconds', { unit: 's', minimum: 0 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        const first = readParameter({ name: 'pause', parameter: declared }, `${value} s`);
        if (!('leaf' in first)) throw new Error('refused');
        expect(read('pause', declared, first.leaf.plain)).toBe(first.leaf.value);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

test.each([
  ['facts A5', 'measured'],
  ['recalled: 15 days, rules IN-TCCCPR-COMPLAINT', 'recalled'],
  ['assumed: within the 5,000 to 30,000 of the law, recalled', 'assumed'],
])('a value whose source is “%s” is %s', (source, status) => {
  const declared = parameter('number');
  const read = [
    readParameter({ name: 'x', parameter: { ...declared, source } }, undefined),
    readParameter({ name: 'x', parameter: declared }, { is: 2, source }),
  ];
  expect(read).toMatchObject([{ leaf: { status } }, { leaf: { status } }]);
});

test.each([
  [{ type: 'share', unit: '' }, 50, '50 % is written 0.5'],
  [{ type: 'share', unit: '' }, 2.8, '2.8 % is written 0.028'],
  [{ type: 'share', unit: '' }, '1.8 %', 'write 0.018'],
  [{ type: 'share', unit: '' }, 1.8, ''],
  [{ type: 'share', unit: '' }, -1, ''],
  [{ type: 'count', unit: 'calls' }, 0.5, ''],
  [{ type: 'money', unit: 'currency' }, '500 USD', 'write the number alone, in the currency of the world'],
  [
    { type: 'money', unit: 'currency/min' },
    '0.1 $',
    'write the number alone, in the currency of the world per min',
  ],
] as const)('of %j that reads %j the hint is "%s"', ({ type, unit }, raw, hint) => {
  const reading = readParameter({ name: 'x', parameter: parameter(type, { unit }) }, raw);
  expect('problems' in reading && reading.problems.map((problem) => problem.hint)).toEqual([hint]);
});
