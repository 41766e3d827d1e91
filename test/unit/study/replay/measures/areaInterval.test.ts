import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../../../src/engine/statistics/quantiles.ts';
import { influenceInterval } from '../../../../../src/study/replay/measures/clusterInterval.ts';
import { averagePrecision, rocArea } from '../../../../../src/study/replay/measures/ranking.ts';
import type { Area } from '../../../../../src/study/replay/measures/ranking.ts';
import { precisionInterval, rocInterval } from '../../../../../src/study/replay/measures/areaInterval.ts';

/** Scores of the calls of each caller. */
interface Scored {
  readonly unwanted: readonly (readonly number[])[];
  readonly wanted: readonly (readonly number[])[];
}

/** Intervals of both areas, and that of the ROC by spread alone. */
function intervalsOf({ unwanted, wanted }: Scored) {
  const scores = [...new Set([...unwanted, ...wanted].flat())].toSorted((a, b) => a - b);
  const count = (of: Scored['unwanted']): Float64Array =>
    Float64Array.from(scores, (score) => of.flat().filter((own) => own === score).length);
  const counts = { scores: Int32Array.from(scores), unwanted: count(unwanted), wanted: count(wanted) };
  const influence = (own: readonly number[], of: Float64Array): number =>
    own.reduce((sum, score) => sum + of[scores.indexOf(score)], 0);
  const influences = ({ ofUnwanted, ofWanted }: Area): Float64Array =>
    Float64Array.from([
      ...unwanted.map((own) => influence(own, ofUnwanted)),
      ...wanted.map((own) => influence(own, ofWanted)),
    ]);
  const calls = {
    unwantedOf: [...unwanted.map(({ length }) => length), ...wanted.map(() => 0)],
    wantedOf: [...unwanted.map(() => 0), ...wanted.map(({ length }) => length)],
    level: 0.95,
  };
  const roc = rocArea(counts);
  const precision = averagePrecision(counts);
  return {
    spread: influenceInterval(roc.area, influences(roc), calls),
    roc: rocInterval(roc.area, influences(roc), calls),
    precision: precisionInterval(precision.area, influences(precision), calls),
  };
}

const many = (callers: number, ...scores: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: callers }, () => scores);

describe('the interval of an area under the ROC', () => {
  it('is there where nothing was ranked wrongly: so many of the fewer callers may be missed altogether', () => {
    const { spread, roc } = intervalsOf({ unwanted: many(10, 9, 8), wanted: many(50, 1, 2, 3) });
    expect([spread.low, roc.estimate, roc.high, roc.method]).toEqual([null, 1, 1, 'exact']);
    expect(roc.low).toBeCloseTo(1 - 0.5 * (1 - 0.025 ** (1 / 10)), 12);
    const fewWanted = intervalsOf({ unwanted: many(50, 9, 8), wanted: many(10, 1, 2, 3) });
    expect(fewWanted.roc.low).toBe(roc.low);
  });

  it('of the average precision then allows for either as well', () => {
    const { precision } = intervalsOf({ unwanted: many(10, 9, 8), wanted: many(50, 1, 2, 3) });
    expect([precision.estimate, precision.high, precision.method]).toEqual([1, 1, 'exact']);
    expect(precision.low).toBeCloseTo(20 / (20 + 150 * (1 - 0.025 ** (1 / 50))), 12);
    const manyWanted = intervalsOf({ unwanted: many(5, 9, 8), wanted: many(90, 1) });
    expect(manyWanted.precision.low).toBeCloseTo(1 - 0.9 * (1 - 0.025 ** (1 / 5)), 12);
  });

  it('is mirrored where everything was', () => {
    const right = intervalsOf({ unwanted: many(10, 9), wanted: many(50, 1) }).roc;
    const wrong = intervalsOf({ unwanted: many(10, 1), wanted: many(50, 9) }).roc;
    expect([wrong.low, wrong.estimate]).toEqual([0, 0]);
    expect(wrong.high).toBeCloseTo(1 - (right.low ?? 0), 12);
  });

  it('reaches farther than the spread of a few callers where one of them makes all that is lacking', () => {
    const found = Array.from({ length: 20 }, () => 9);
    const unwanted = [...many(9, ...found), [...found.slice(1), 1]];
    const { spread, roc } = intervalsOf({ unwanted, wanted: [...many(50, 0), ...many(50, 2)] });
    expect(roc.low).toBeLessThan((spread.low ?? 0) - 0.1);
    expect([roc.high, roc.method]).toEqual([spread.high, 'jackknife']);
  });

  it('allows for more callers like the worst one, whichever way it fell short', () => {
    const effective = 91 ** 2 / (9 * 100 + 1);
    const seen = effective / 91;
    const far = betaQuantile(0.975, { a: seen + 1, b: effective - seen });
    const most = Array.from({ length: 10 }, () => 9);
    const wanted = many(50, 5);
    const near = intervalsOf({ unwanted: [...many(9, ...most), [1]], wanted });
    expect(near.roc.low).toBeCloseTo(Math.min(1 - far, near.spread.low ?? 1), 10);
    const least = Array.from({ length: 10 }, () => 1);
    const mirrored = intervalsOf({ unwanted: [...many(9, ...least), [9]], wanted });
    expect(mirrored.roc.high).toBeCloseTo(1 - (near.roc.low ?? 0), 10);
    expect(mirrored.roc.low).toBeCloseTo(1 - (near.roc.high ?? 0), 10);
  });

  it('is no shorter than the spread of unequal callers has it', () => {
    const unwanted = [...many(30, 9), ...many(6, 1), ...many(2, 2, 2, 2, 2)];
    const { spread, roc } = intervalsOf({ unwanted, wanted: many(40, 5) });
    expect(roc.low).toBeLessThanOrEqual(spread.low ?? 0);
    expect(roc.high).toBe(spread.high);
  });

  it('of the average precision rests on campaigns alone as soon as a wanted call ranks above an unwanted one', () => {
    const { precision } = intervalsOf({
      unwanted: [...many(19, 9, 9), [9, 4]],
      wanted: [[5], ...many(199, 1)],
    });
    // Of wanted callers that all rank above, 1 − 0.025^(1/200) of 200 calls beside 40 unwanted ones would leave no more than this.
    const wanted = 40 / (40 + 200 * (1 - 0.025 ** (1 / 200)));
    expect(precision.estimate).toBeLessThan(1);
    expect(precision.low).toBeLessThan(precision.estimate as number);
    expect([wanted > 0.9, precision.method]).toEqual([true, 'jackknife']);
  });

  it('is that of the spread where many fall short', () => {
    const unwanted = Array.from({ length: 40 }, (_, i) => [5 + (i % 7), 12]);
    const wanted = Array.from({ length: 40 }, (_, i) => [i % 9, 0]);
    const { spread, roc } = intervalsOf({ unwanted, wanted });
    expect(roc).toEqual(spread);
  });

  it('is not there with one caller of either kind', () => {
    for (const scored of [
      { unwanted: many(1, 9), wanted: many(1, 1) },
      { unwanted: many(1, 9), wanted: many(50, 1) },
      { unwanted: many(50, 9), wanted: many(1, 1) },
    ])
      expect(intervalsOf(scored).roc.low).toBeNull();
  });
});
