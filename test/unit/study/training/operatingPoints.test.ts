import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmedAt, operatingPoints } from '../../../../src/study/training/operatingPoints.ts';
import type { Alarmed } from '../../../../src/study/training/operatingPoints.ts';
import type { Judged } from '../../../../src/study/training/judged.ts';

const judged = (calls: readonly (readonly [probability: number, isUnwanted: boolean])[]): Judged => ({
  probability: Float64Array.from(calls, ([probability]) => probability),
  isUnwanted: Uint8Array.from(calls, ([, isUnwanted]) => (isUnwanted ? 1 : 0)),
  cluster: Int32Array.from(calls, (_, i) => i),
});

const sharesOf = ({ truePositiveShare, falsePositiveShare }: Alarmed): readonly (number | null)[] => [
  truePositiveShare.estimate,
  falsePositiveShare.estimate,
];

const call = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean());
const scoreOf = (alarmAt: number): number => Math.round(alarmAt * 1e6);

describe('operating points', () => {
  it('are the mildest scores at which no more wanted calls alarm than may', () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 60 }), (calls) => {
        const chosenOn = judged(calls);
        for (const { wantedAtMost, alarmAt, falsePositiveShare } of operatingPoints(chosenOn, chosenOn)) {
          expect(falsePositiveShare.estimate ?? 0).toBeLessThanOrEqual(wantedAtMost);
          const score = alarmAt === null ? 1_000_001 : scoreOf(alarmAt);
          if (score === 0) continue;
          const milder = alarmedAt(score - 1, chosenOn).falsePositiveShare.estimate ?? 0;
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
    expect([loose.wantedAtMost, loose.alarmAt, ...sharesOf(loose)]).toEqual([0.05, 0.945001, 0.5, 0.5]);
    expect([strict.alarmAt, ...sharesOf(strict)]).toEqual([0.985001, 0, 0]);
  });

  it('there is none where even the highest score is that of too many wanted calls', () => {
    const sure = judged(Array.from({ length: 10 }, () => [1, false] as const));
    expect(operatingPoints(sure, sure).map(({ alarmAt }) => alarmAt)).toEqual([null, null, null]);
    const onlyUnwanted = judged([[0.2, true]]);
    const [point] = operatingPoints(onlyUnwanted, onlyUnwanted);
    expect([point.alarmAt, ...sharesOf(point)]).toEqual([0, 1, null]);
  });

  it('have intervals over callers, however many calls each of them makes', () => {
    const calls = Array.from({ length: 4000 }, (_, i) => [i % 2 === 0 ? 0.9 : 0.1, i % 4 < 2] as const);
    const oneCallEach = judged(calls);
    const ofFour = { ...oneCallEach, cluster: oneCallEach.cluster.map((_, i) => i % 4) };
    const width = (of: Judged): number => {
      const { estimate, low, high } = alarmedAt(500_000, of).truePositiveShare;
      expect(estimate).toBe(0.5);
      return (high ?? NaN) - (low ?? NaN);
    };
    expect(width(oneCallEach)).toBeLessThan(0.05);
    expect(width(ofFour)).toBeGreaterThan(0.9);
    const ofOne = alarmedAt(500_000, { ...oneCallEach, cluster: new Int32Array(4000) }).truePositiveShare;
    expect([ofOne.low, ofOne.high, ofOne.undefinedBecause]).toEqual([null, null, expect.any(String)]);
  });
});
