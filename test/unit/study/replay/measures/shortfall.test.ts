/** How far a figure can be from its end: by hand, with callers whose shortfall is given. */
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../../../src/engine/statistics/quantiles.ts';
import { greatestShortfall, greatestUnseen } from '../../../../../src/study/replay/measures/shortfall.ts';

/** With these calls and shortfalls of each caller; the influence of a caller is what it adds to the mean of all. */
function shortfallOf(calls: readonly number[], own: readonly number[], ofUntold: number): number {
  const total = calls.reduce((sum, count) => sum + count, 0);
  const ofAll = calls.reduce((sum, count, caller) => sum + count * own[caller], 0) / total;
  const influence = (caller: number): number =>
    calls[caller] === 0 ? 0 : (calls[caller] / total) * (own[caller] - ofAll);
  return greatestShortfall({ ofAll, influence, calls, ofUntold }, 0.95);
}

const times = (count: number, value: number): readonly number[] => Array.from({ length: count }, () => value);

describe('the greatest shortfall', () => {
  it('is the rule of three where nobody fell short, over callers of the label only', () => {
    const three = 0.5 * (1 - 0.025 ** (1 / 16));
    expect(shortfallOf(times(16, 3), times(16, 0), 0.5)).toBeCloseTo(three, 12);
    expect(shortfallOf([...times(16, 3), 0, 0], times(18, 0), 0.5)).toBeCloseTo(three, 12);
  });

  it('counts callers by their effective number: (Σ calls)² ÷ Σ calls²', () => {
    const effective = 92 ** 2 / (9 * 100 + 4);
    expect(shortfallOf([...times(9, 10), 2], times(10, 0), 0.5)).toBeCloseTo(
      0.5 * (1 - 0.025 ** (1 / effective)),
      12,
    );
  });

  it('is measured by the worst caller, even of one call, where it is worse than one of which nothing is told', () => {
    const effective = 91 ** 2 / (9 * 100 + 1);
    const seen = effective / 91;
    expect(shortfallOf([...times(9, 10), 1], [...times(9, 0), 1], 0.5)).toBeCloseTo(
      betaQuantile(0.975, { a: seen + 1, b: effective - seen }),
      10,
    );
  });

  it('is told by the spread from eight callers on that fall short, and from one whole shortfall on', () => {
    const [some, little] = [1 / 32, 0.5];
    const short = (count: number): number =>
      shortfallOf(times(16, 4), [...times(count, some), ...times(16 - count, 0)], little);
    const seen = (7 * some) / little;
    expect(short(7)).toBeCloseTo(little * betaQuantile(0.975, { a: seen + 1, b: 16 - seen }), 10);
    expect(short(8)).toBe(0);
    expect(shortfallOf(times(16, 4), [0.5, ...times(15, 0)], 0.5)).toBe(0);
  });
});

describe('the greatest share of calls whose callers do what none did', () => {
  it('is the rule of three over effective callers', () => {
    expect(greatestUnseen(times(30, 7), 0.95)).toBeCloseTo(1 - 0.025 ** (1 / 30), 12);
  });
});
