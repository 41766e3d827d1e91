/** How often the intervals of a replay, which rest on callers, contain the truth: areas under ROC and precision–recall, and shares of alarms. */
import { describe, expect, test } from 'vitest';
import { erf } from '../../src/engine/elementary/erf.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import { precisionInterval, rocInterval } from '../../src/study/replay/measures/areaInterval.ts';
import type { AreaInterval } from '../../src/study/replay/measures/areaInterval.ts';
import type { Interval } from '../../src/study/replay/measures/clusterInterval.ts';
import { averagePrecision, rocArea } from '../../src/study/replay/measures/ranking.ts';
import type { Area, ScoreCounts } from '../../src/study/replay/measures/ranking.ts';
import { coverage, nominalLevel, streamOf } from './coverageWorlds.ts';

/** Scores lie on a grid of ±6 deviations: ties are as rare as in a replay. */
const steps = 1200;
const stepsADeviation = 100;
/** Of the scores of a caller’s calls around its own mean, and of those means. */
const within = 0.6;
const between = 0.8;
/** Unless a world has fewer. */
const manyWanted = 200;
const unwantedCalls = 60;
const wantedCalls = 5;

const normalBelow = (z: number): number => 0.5 * (1 + erf(z / Math.SQRT2));

/** The score of any call is normal with variance within² + between² = 1, however calls are shared out to callers; unwanted ones lie `shift` higher. */
const truth = {
  roc: (shift: number): number => normalBelow(shift / Math.SQRT2),
  /** Mean precision at the scores of unwanted calls, by Simpson’s rule. */
  precision: (shift: number, campaigns: number): number => {
    const allUnwanted = campaigns * unwantedCalls;
    const unwantedShare = allUnwanted / (allUnwanted + manyWanted * wantedCalls);
    const parts = 4000;
    const width = 20 / parts;
    let sum = 0;
    for (let i = 0; i <= parts; i++) {
      const z = -8 + i * width;
      const found = unwantedShare * normalBelow(shift - z);
      const wrong = (1 - unwantedShare) * normalBelow(-z);
      const density = Math.exp(-((z - shift) ** 2) / 2) / Math.sqrt(2 * Math.PI);
      const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
      if (found > 0) sum += weight * density * (found / (found + wrong));
    }
    return (sum * width) / 3;
  },
};

interface Sample {
  readonly counts: ScoreCounts;
  /** Caller, grid step and label of each call. */
  readonly calls: readonly { readonly caller: number; readonly step: number; readonly isWanted: boolean }[];
  readonly callers: number;
}

/** Who calls: `shift` is drawn for each campaign. */
interface Callers {
  readonly campaigns: number;
  readonly wantedCallers: number;
  readonly shift: (stream: KeyedStream) => number;
}

/** Callers whose calls lie around a mean of their own; how many they make is gamma with shape 1.5: a few make most. */
function sampleOf({ campaigns, wantedCallers, shift }: Callers, stream: KeyedStream): Sample {
  const calls: Sample['calls'][number][] = [];
  const unwanted = new Float64Array(steps);
  const wanted = new Float64Array(steps);
  for (let caller = 0; caller < campaigns + wantedCallers; caller++) {
    const isWanted = caller >= campaigns;
    const mean = (isWanted ? 0 : shift(stream)) + between * drawNormal(stream);
    const count = 1 + Math.floor(((isWanted ? wantedCalls : unwantedCalls) / 1.5) * drawGamma(stream, 1.5));
    for (let call = 0; call < count; call++) {
      const score = mean + within * drawNormal(stream);
      const step = Math.max(0, Math.min(steps - 1, Math.floor(score * stepsADeviation) + steps / 2));
      calls.push({ caller, step, isWanted });
      (isWanted ? wanted : unwanted)[step] += 1;
    }
  }
  const present = Array.from({ length: steps }, (_, i) => i).filter((i) => unwanted[i] + wanted[i] > 0);
  return {
    calls,
    callers: campaigns + wantedCallers,
    counts: {
      scores: Int32Array.from(present),
      unwanted: Float64Array.from(present, (i) => unwanted[i]),
      wanted: Float64Array.from(present, (i) => wanted[i]),
    },
  };
}

function intervalOf(
  { counts, calls, callers }: Sample,
  area: (of: ScoreCounts) => Area,
  interval: AreaInterval,
): Interval {
  const found = area(counts);
  const positions = new Int32Array(steps);
  counts.scores.forEach((step, position) => (positions[step] = position));
  const influences = new Float64Array(callers);
  const unwantedOf = new Float64Array(callers);
  const wantedOf = new Float64Array(callers);
  for (const { caller, step, isWanted } of calls) {
    influences[caller] += (isWanted ? found.ofWanted : found.ofUnwanted)[positions[step]];
    (isWanted ? wantedOf : unwantedOf)[caller] += 1;
  }
  return interval(found.area, influences, { unwantedOf, wantedOf, level: nominalLevel });
}

const contains = ({ low, high }: Interval, value: number): boolean =>
  low !== null && high !== null && low <= value && value <= high;

/** Unwanted calls this many deviations higher, and the least coverage that was measured to hold, by campaigns. */
const worlds = [
  { shift: 1.5, area: 'about 0.86', atLeast: 0.93, precision: 0.94 },
  { shift: 2.33, area: 'about 0.95', atLeast: 0.92, precision: 0.94 },
  { shift: 3.3, area: 'about 0.99', atLeast: 0.94, precision: 0.94 },
  { shift: 4.6, area: 'about 0.9994', atLeast: 0.97, precision: 0.94 },
] as const;

describe.each(worlds)('where the area is $area, intervals contain', ({ shift, area, ...least }) => {
  test.each([3, 5, 10, 30])('both areas, with %i campaigns and 200 wanted callers', (campaigns) => {
    const name = `${area}, ${campaigns} campaigns`;
    const callers = { campaigns, wantedCallers: manyWanted, shift: () => shift };
    const world = campaigns + 10 * shift;
    const precision = truth.precision(shift, campaigns);
    const isPrecisionCovered: boolean[] = [];
    const roc = coverage(`replay, area under the ROC ${name}`, (r) => {
      const sample = sampleOf(callers, streamOf(700 + world, r));
      isPrecisionCovered.push(contains(intervalOf(sample, averagePrecision, precisionInterval), precision));
      return contains(intervalOf(sample, rocArea, rocInterval), truth.roc(shift));
    });
    const average = coverage(`replay, average precision, area ${name}`, (r) => isPrecisionCovered[r]);
    expect([roc >= least.atLeast, average >= least.precision]).toEqual([true, true]);
  });
});

/** So high that no call of such a campaign is taken for a wanted one. */
const found = 8;

describe('intervals of the area under the ROC contain it', () => {
  /** A campaign is either found or looks like wanted callers: most samples of a few have no error at all. */
  test.each([
    { missed: 0.02, campaigns: 3 },
    { missed: 0.02, campaigns: 10 },
    { missed: 0.02, campaigns: 30 },
    { missed: 0.1, campaigns: 3 },
    { missed: 0.1, campaigns: 10 },
    { missed: 0.1, campaigns: 30 },
  ])('where $missed of campaigns are missed, with $campaigns of them', ({ missed, campaigns }) => {
    const shift = (stream: KeyedStream): number => (stream.nextUnit() < missed ? 0 : found);
    const callers = { campaigns, wantedCallers: manyWanted, shift };
    const share = coverage(`replay, ROC, ${missed} missed, ${campaigns} campaigns`, (r) => {
      const sample = sampleOf(callers, streamOf(1200 + campaigns + 1000 * missed, r));
      return contains(intervalOf(sample, rocArea, rocInterval), 1 - missed / 2);
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test.each([5, 10, 20])('with 60 campaigns and only %i wanted callers', (wantedCallers) => {
    const shift = 3.3;
    const callers = { campaigns: 60, wantedCallers, shift: () => shift };
    const share = coverage(`replay, ROC about 0.99, 60 campaigns, ${wantedCallers} wanted callers`, (r) => {
      const sample = sampleOf(callers, streamOf(1500 + wantedCallers, r));
      return contains(intervalOf(sample, rocArea, rocInterval), truth.roc(shift));
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
