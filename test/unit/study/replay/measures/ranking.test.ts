import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision, curvePoints, rocArea } from '../../../../../src/study/replay/measures/ranking.ts';
import type { Area, ScoreCounts } from '../../../../../src/study/replay/measures/ranking.ts';

const counts: fc.Arbitrary<ScoreCounts> = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 8 })
  .filter((pairs) => pairs.some(([u]) => u > 0) && pairs.some(([, w]) => w > 0))
  .map((pairs) => ({
    scores: Int32Array.from(pairs, (_, i) => i * 10),
    unwanted: Float64Array.from(pairs, ([u]) => u),
    wanted: Float64Array.from(pairs, ([, w]) => w),
  }));

/** The same calls one by one. */
const calls = ({ unwanted, wanted }: ScoreCounts): readonly (readonly [number, boolean])[] =>
  [...unwanted].flatMap((u, s) => [
    ...Array.from({ length: u }, () => [s, true] as const),
    ...Array.from({ length: wanted[s] }, () => [s, false] as const),
  ]);

function areaByPairs(of: ScoreCounts): number {
  const all = calls(of);
  const unwanted = all.filter(([, is]) => is);
  const wanted = all.filter(([, is]) => !is);
  let right = 0;
  for (const [u] of unwanted) for (const [w] of wanted) right += u > w ? 1 : u === w ? 0.5 : 0;
  return right / (unwanted.length * wanted.length);
}

function precisionByCalls(of: ScoreCounts): number {
  const all = calls(of);
  const unwanted = all.filter(([, is]) => is);
  const at = (score: number): number => {
    const above = all.filter(([s]) => s >= score);
    return above.filter(([, is]) => is).length / above.length;
  };
  return unwanted.reduce((sum, [s]) => sum + at(s), 0) / unwanted.length;
}

/** The area when calls of one score and label weigh a little more, against what the influence says. */
function slopeError(
  of: ScoreCounts,
  area: (counts: ScoreCounts) => Area,
  { s, isUnwanted }: { s: number; isUnwanted: boolean },
): number {
  const step = 1e-6;
  const heavier = {
    scores: of.scores,
    unwanted: of.unwanted.map((u, i) => (isUnwanted && i === s ? u + step : u)),
    wanted: of.wanted.map((w, i) => (!isUnwanted && i === s ? w + step : w)),
  };
  const found = area(of);
  const slope = (area(heavier).area - found.area) / step;
  return Math.abs(slope - (isUnwanted ? found.ofUnwanted[s] : found.ofWanted[s]));
}

describe('areas of rankings', () => {
  it('the area under the ROC is the share of pairs in the right order', () => {
    fc.assert(fc.property(counts, (of) => Math.abs(rocArea(of).area - areaByPairs(of)) < 1e-12));
  });

  it('average precision is the mean precision at the unwanted calls', () => {
    fc.assert(
      fc.property(counts, (of) => Math.abs(averagePrecision(of).area - precisionByCalls(of)) < 1e-12),
    );
  });

  it('the influence of a call is how much the area moves when it weighs more', () => {
    fc.assert(
      fc.property(counts, fc.nat(7), fc.boolean(), (of, s, isUnwanted) => {
        const at = s % of.scores.length;
        // Where no call has the score yet, the area has no slope in its weight that a difference would show.
        if ((isUnwanted ? of.unwanted : of.wanted)[at] === 0) return true;
        return [rocArea, averagePrecision].every(
          (area) => slopeError(of, area, { s: at, isUnwanted }) < 1e-4,
        );
      }),
    );
  });

  it('a curve goes from the strictest threshold to all calls', () => {
    const of = {
      scores: Int32Array.from([0, 500_000, 1_000_000]),
      unwanted: Float64Array.from([1, 1, 2]),
      wanted: Float64Array.from([6, 2, 0]),
    };
    expect(curvePoints(of, 200)).toEqual([
      { score: 1_000_000, truePositiveShare: 0.5, falsePositiveShare: 0, precision: 1 },
      { score: 500_000, truePositiveShare: 0.75, falsePositiveShare: 0.25, precision: 0.6 },
      { score: 0, truePositiveShare: 1, falsePositiveShare: 1, precision: 1 / 3 },
    ]);
  });
});
