import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../../../../src/model/contracts/parameter.ts';
import type { Leaf } from '../../../../../src/study/reading/leaf.ts';
import { plausibleRange, valueAt } from '../../../../../src/study/scenario/experiment/plausibleRange.ts';
import { readParameter } from '../../../../../src/study/reading/readParameter.ts';

function leaf(declared: Partial<Parameter>, raw?: unknown): Leaf {
  const parameter: Parameter = {
    type: 'number',
    default: 4,
    unit: '',
    says: 'x',
    source: 'assumed',
    ...declared,
  };
  const reading = readParameter({ name: 'x', parameter }, raw);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.leaf;
}

describe('the range of an assumed value', () => {
  it('goes from half to double where the file declares none, within what the parameter accepts', () => {
    expect(plausibleRange(leaf({}), 2)).toMatchObject({ low: 2, high: 8, isDeclared: false });
    expect(plausibleRange(leaf({ maximum: 5 }), 2)).toMatchObject({ low: 2, high: 5 });
    expect(plausibleRange(leaf({ type: 'count', default: 3, minimum: 2 }), 2)).toMatchObject({
      low: 2,
      high: 6,
    });
    expect(plausibleRange(leaf({ default: -4 }), 2)).toMatchObject({ low: -8, high: -2 });
  });

  it('of a share is a range of its odds, so that it stays a share', () => {
    const found = plausibleRange(leaf({ type: 'share', default: 0.9 }), 3);
    expect(found?.low).toBeCloseTo(3 / 4, 12);
    expect(found?.high).toBeCloseTo(27 / 28, 12);
  });

  it('is the one that the file declares, also of a cited value', () => {
    const written = { is: 0.24, source: 'Hiya 2018', range: [0.1, 0.3] };
    expect(plausibleRange(leaf({ type: 'share' }, written), 2)).toEqual({
      low: 0.1,
      high: 0.3,
      scale: 'linear',
      isWhole: false,
      isDeclared: true,
    });
    const times = { is: '30 s', source: 'assumed', range: ['20 s', '1 min'] };
    expect(plausibleRange(leaf({ type: 'seconds', unit: 's' }, times), 2)).toMatchObject({
      low: 20,
      high: 60,
    });
  });

  it('is none of what is given, cited, no number, 0, or all', () => {
    const fixed = [
      leaf({}, 4),
      leaf({ source: 'Hiya 2018' }),
      leaf({ type: 'boolean', default: false }),
      leaf({ default: 0 }),
      leaf({ type: 'share', default: 1 }),
      leaf({ type: 'count', default: 1, maximum: 1, minimum: 1 }),
    ];
    expect(fixed.map((each) => plausibleRange(each, 2))).toEqual(fixed.map(() => null));
  });

  it('is walked from its low to its high end without leaving it; counts stay whole', () => {
    const declared = fc.record({
      type: fc.constantFrom('number', 'count', 'share', 'money' as const),
      default: fc.integer({ min: 1, max: 1000 }),
    });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        declared,
        fc.tuple(share, share),
        fc.double({ min: 1.01, max: 20, noNaN: true }),
        (sketch, shares, factor) => {
          const value = sketch.type === 'share' ? sketch.default / 1001 : sketch.default;
          const of = leaf({ ...sketch, type: sketch.type as Parameter['type'], default: value });
          const range = plausibleRange(of, factor);
          fc.pre(range !== null);
          const [a, b] = shares.toSorted((one, other) => one - other).map((at) => valueAt(range, at));
          const slack = 1e-9 * range.high;
          expect(a).toBeGreaterThanOrEqual(range.low - slack);
          expect(b).toBeGreaterThanOrEqual(a - slack);
          expect(b).toBeLessThanOrEqual(range.high + slack);
          expect(valueAt(range, 1)).toBeCloseTo(range.high, 6);
          if (sketch.type === 'count') expect([a, b].every(Number.isInteger)).toBe(true);
        },
      ),
      { seed: 61, numRuns: 300 },
    );
  });
});

describe('a declared range', () => {
  const problems = (range: unknown, declared: Partial<Parameter> = {}): unknown => {
    const parameter = { type: 'number', default: 1, unit: '', says: 'x', source: 'assumed', ...declared };
    const reading = readParameter(
      { name: 'x', parameter: parameter as Parameter },
      { is: 4, source: 'assumed', range },
    );
    return 'problems' in reading ? reading.problems.map(({ path, expected }) => [path, expected]) : [];
  };

  it('is two numbers that the parameter accepts, with the value between them', () => {
    const pair = [[['range'], 'two values [low, high] with 4 between them']];
    expect(problems([2, 8])).toEqual([]);
    expect([problems([5, 8]), problems([8, 2]), problems([4]), problems(4), problems([1, 2, 8])]).toEqual(
      Array.from({ length: 5 }, () => pair),
    );
    expect(problems([-1, 8], { minimum: 0 })).toEqual([[['range', 0], 'a number of at least 0']]);
    expect(problems([1, 'many'])).toEqual([[['range', 1], 'a number']]);
  });
});
