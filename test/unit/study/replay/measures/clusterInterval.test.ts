/** Intervals over callers, against the closed form for callers of one call each (DeLong, DeLong & Clarke-Pearson 1988). */
import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../../../../src/engine/statistics/quantiles.ts';
import { influenceInterval } from '../../../../../src/study/replay/measures/clusterInterval.ts';

const unwanted = [7, 9, 3, 8, 5, 6];
const wanted = [1, 4, 2, 6, 3, 0, 5, 2];
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const order = (high: number, low: number): number => (high > low ? 1 : high === low ? 0.5 : 0);
/** How right the place of each call is among those of the other label. */
const placesOfUnwanted = unwanted.map((own) => mean(wanted.map((other) => order(own, other))));
const placesOfWanted = wanted.map((own) => mean(unwanted.map((other) => order(other, own))));
const area = mean(placesOfUnwanted);
const varianceOfMean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + (x - mean(values)) ** 2, 0) / (values.length - 1) / values.length;

/** Each caller's influence on the area, those of unwanted calls first; the callers of no labelled call at all come last. */
function intervalOf(unwantedCalls: readonly number[], wantedCalls: readonly number[], idle = 0) {
  const callers = placesOfUnwanted.slice(0, unwantedCalls.length).map((place) => (place - area) / 6);
  const others = placesOfWanted.slice(0, wantedCalls.length).map((place) => (place - area) / 8);
  const idlers = Array.from({ length: idle }, () => 0);
  return influenceInterval(area, Float64Array.from([...callers, ...others, ...idlers]), {
    unwantedOf: [...unwantedCalls, ...wantedCalls.map(() => 0), ...idlers],
    wantedOf: [...unwantedCalls.map(() => 0), ...wantedCalls, ...idlers],
    level: 0.95,
  });
}

const ones = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

describe('the interval of an area over callers of one call each', () => {
  const parts = [varianceOfMean(placesOfUnwanted), varianceOfMean(placesOfWanted)];
  const variance = parts[0] + parts[1];
  const freedom = variance ** 2 / (parts[0] ** 2 / 5 + parts[1] ** 2 / 7);
  const arm = (tQuantile(0.975, freedom) * Math.sqrt(variance)) / (area * (1 - area));
  const ends = [-arm, arm].map((by) => 1 / (1 + Math.exp(-(Math.log(area / (1 - area)) + by))));

  it("is DeLong's variance on the log-odds with Welch's degrees of freedom", () => {
    const found = intervalOf(ones(6), ones(8));
    expect(found).toMatchObject({ estimate: area, method: 'jackknife', undefinedBecause: null });
    expect(found.low).toBeCloseTo(ends[0], 10);
    expect(found.high).toBeCloseTo(ends[1], 10);
  });

  it('does not hear of callers without a labelled call', () => {
    expect(intervalOf(ones(6), ones(8), 5)).toEqual(intervalOf(ones(6), ones(8)));
  });
});

describe('an interval over callers', () => {
  it('needs two callers of either label, and says which are too few', () => {
    expect(intervalOf(ones(2), ones(2)).method).toBe('jackknife');
    expect(intervalOf(ones(1), ones(8)).undefinedBecause).toContain('two callers of unwanted calls');
    expect(intervalOf(ones(6), ones(1)).undefinedBecause).toContain('two callers of wanted calls');
    const mixed = { unwantedOf: [1, 1, 1], wantedOf: [1, 1, 1], level: 0.95 };
    expect(influenceInterval(0.5, Float64Array.from([0.1, -0.1, 0]), mixed).undefinedBecause).toContain(
      'wanted calls that made no unwanted ones',
    );
  });

  it('is none at 0 or 1, and none where no caller differs', () => {
    const calls = { unwantedOf: [1, 1, 0, 0], wantedOf: [0, 0, 1, 1], level: 0.95 };
    const moved = Float64Array.from([0.1, -0.1, 0.1, -0.1]);
    for (const estimate of [0, 1]) expect(influenceInterval(estimate, moved, calls).low).toBeNull();
    expect(influenceInterval(0.5, new Float64Array(4), calls).undefinedBecause).toContain('no spread');
  });
});
