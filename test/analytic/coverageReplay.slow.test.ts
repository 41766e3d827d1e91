/** How often the intervals of a replay, which rest on callers, contain the truth: areas under ROC and precision–recall, and shares of alarms. */
import { describe, expect, test } from 'vitest';
import { erf } from '../../src/engine/elementary/erf.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import { influenceInterval } from '../../src/study/replay/clusterInterval.ts';
import type { Interval } from '../../src/study/replay/clusterInterval.ts';
import { averagePrecision, rocArea } from '../../src/study/replay/ranking.ts';
import type { Area, ScoreCounts } from '../../src/study/replay/ranking.ts';
import { coverage, LEVEL, streamOf } from './coverageWorlds.ts';

/** Scores lie on a grid of ±6 deviations: ties are as rare as in a replay. */
const steps = 1200;
const stepsADeviation = 100;
/** Of the scores of a caller’s calls around its own mean, and of those means. */
const within = 0.6;
const between = 0.8;
const wantedCallers = 200;
const unwantedCalls = 60;
const wantedCalls = 5;

const normalBelow = (z: number): number => 0.5 * (1 + erf(z / Math.SQRT2));

/** The score of any call is normal with variance within² + between² = 1, however calls are shared out to callers; unwanted ones lie `shift` higher. */
const truth = {
  roc: (shift: number): number => normalBelow(shift / Math.SQRT2),
  /** Mean precision at the scores of unwanted calls, by Simpson’s rule. */
  precision: (shift: number, campaigns: number): number => {
    const allUnwanted = campaigns * unwantedCalls;
    const unwantedShare = allUnwanted / (allUnwanted + wantedCallers * wantedCalls);
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
  readonly campaigns: number;
}

/** Callers whose calls lie around a mean of their own; how many they make is gamma with shape 1.5: a few make most. */
function sampleOf(campaigns: number, shift: number, stream: KeyedStream): Sample {
  const calls: Sample['calls'][number][] = [];
  const unwanted = new Float64Array(steps);
  const wanted = new Float64Array(steps);
  for (let caller = 0; caller < campaigns + wantedCallers; caller++) {
    const isWanted = caller >= campaigns;
    const mean = (isWanted ? 0 : shift) + between * drawNormal(stream);
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
    campaigns,
    counts: {
      scores: Int32Array.from(present),
      unwanted: Float64Array.from(present, (i) => unwanted[i]),
      wanted: Float64Array.from(present, (i) => wanted[i]),
    },
  };
}

function intervalOf({ counts, calls, campaigns }: Sample, area: (of: ScoreCounts) => Area): Interval {
  const found = area(counts);
  const positions = new Int32Array(steps);
  counts.scores.forEach((step, position) => (positions[step] = position));
  const influences = new Float64Array(campaigns + wantedCallers);
  const unwantedOf = new Float64Array(campaigns + wantedCallers);
  const wantedOf = new Float64Array(campaigns + wantedCallers);
  for (const { caller, step, isWanted } of calls) {
    influences[caller] += (isWanted ? found.ofWanted : found.ofUnwanted)[positions[step]];
    (isWanted ? wantedOf : unwantedOf)[caller] += 1;
  }
  return influenceInterval(found.area, influences, { unwantedOf, wantedOf, level: LEVEL });
}

const contains = ({ low, high }: Interval, value: number): boolean =>
  low !== null && high !== null && low <= value && value <= high;

/** Unwanted calls this many deviations higher, and the least coverage that was measured to hold, by campaigns; near 1 it is less. */
const worlds = [
  { shift: 1.5, area: 'about 0.86', atLeast: { 3: 0.9, 5: 0.92, 10: 0.93, 30: 0.93 } },
  { shift: 3.3, area: 'about 0.99', atLeast: { 3: 0.83, 5: 0.85, 10: 0.84, 30: 0.88 } },
] as const;

describe.each(worlds)('where the area is $area, intervals contain', ({ shift, area, atLeast }) => {
  test.each([3, 5, 10, 30] as const)('both areas, with %i campaigns and 200 wanted callers', (campaigns) => {
    const name = `${area}, ${campaigns} campaigns`;
    const world = campaigns + 10 * shift;
    const sampled = (r: number): Sample => sampleOf(campaigns, shift, streamOf(700 + world, r));
    const roc = coverage(`replay, area under the ROC ${name}`, (r) =>
      contains(intervalOf(sampled(r), rocArea), truth.roc(shift)),
    );
    const precision = truth.precision(shift, campaigns);
    const average = coverage(`replay, average precision, area ${name}`, (r) =>
      contains(intervalOf(sampled(r), averagePrecision), precision),
    );
    expect([roc >= atLeast[campaigns], average >= 0.93]).toEqual([true, true]);
  });
});
