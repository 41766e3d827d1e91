import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmedAt, operatingPoints } from '../../../../src/study/training/operatingPoints.ts';
import type { Judged } from '../../../../src/study/training/operatingPoints.ts';

const judged = (calls: readonly (readonly [probability: number, isUnwanted: boolean])[]): Judged => ({
  probability: Float64Array.from(calls, ([probability]) => probability),
  isUnwanted: Uint8Array.from(calls, ([, isUnwanted]) => (isUnwanted ? 1 : 0)),
});

const call = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean());
const scoreOf = (alarmAt: number): number => Math.round(alarmAt * 1e6);

describe('operating points', () => {
  it('are the mildest scores at which no more wanted calls alarm than may', () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 60 }), (calls) => {
        const chosenOn = judged(calls);
        for (const { wantedAtMost, alarmAt, falsePositiveShare } of operatingPoints(chosenOn, chosenOn)) {
          expect(falsePositiveShare ?? 0).toBeLessThanOrEqual(wantedAtMost);
          const score = alarmAt === null ? 1_000_001 : scoreOf(alarmAt);
          if (score === 0) continue;
          const milder = alarmedAt(score - 1, chosenOn).falsePositiveShare ?? 0;
          expect(milder).toBeGreaterThan(wantedAtMost);
        }
      }),
    );
  });

  it('are measured on other calls than they were chosen on', () => {
    const chosenOn = judged(Array.from({ length: 200 }, (_, i) => [i / 200, false] as const));
    const measuredOn = judged([
      [0.96, false],
      [0.9, false],
      [0.97, true],
      [0.1, true],
    ]);
    const [loose, strict] = operatingPoints(chosenOn, measuredOn);
    expect(loose).toEqual({
      wantedAtMost: 0.05,
      alarmAt: 0.945001,
      truePositiveShare: 0.5,
      falsePositiveShare: 0.5,
    });
    expect(strict).toMatchObject({ alarmAt: 0.985001, truePositiveShare: 0, falsePositiveShare: 0 });
  });

  it('there is none where even the highest score is that of too many wanted calls', () => {
    const sure = judged(Array.from({ length: 10 }, () => [1, false] as const));
    expect(operatingPoints(sure, sure).map(({ alarmAt }) => alarmAt)).toEqual([null, null, null]);
    const onlyUnwanted = judged([[0.2, true]]);
    expect(operatingPoints(onlyUnwanted, onlyUnwanted)[0]).toMatchObject({
      alarmAt: 0,
      truePositiveShare: 1,
      falsePositiveShare: null,
    });
  });
});
