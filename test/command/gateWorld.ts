/** The tiny village with a gate on a detector of its own. */
import { expect } from 'vitest';
import { detectorModule, tiny, tinyWith } from './program.ts';
import type { Ended, Playground } from './program.ts';

/** Alarms where the condition on `calls`, those of the number so far, holds. */
export const countingDetector = (condition: string): string =>
  detectorModule(
    `const n = site.attempt.callingNumber[slot]; const calls = (counts.get(n) ?? 0) + 1; counts.set(n, calls); return ${condition} ? 1000000 : 0;`,
    'const counts = new Map();',
  );
const gateSection = `  gate:
    underTest: ["./mine.mjs#detector"]
    thresholds: [{metric: unwanted.rejected.share, arm: cap, atLeast: 0.5}]
    margins: {unwanted.rejected.share: 0.02}
`;
export const gateExperiment: string =
  tinyWith('./mine.mjs#detector').replace('replications: 3', 'replications: 12') + gateSection;

/** The detector that alarms after 50 calls, the experiment and its first baseline, in the folder. */
export async function savedBaseline(here: Playground): Promise<Ended> {
  here.write('mine.mjs', countingDetector('calls > 50'));
  here.write('tiny.yaml', gateExperiment);
  const saved = await here.ask(['baseline', 'save', 'tiny.yaml', '--quiet', '-j', '1']);
  expect(saved.code).toBe(0);
  return saved;
}

/** The experiment with the built-in cap. */
export const builtInGateExperiment: string =
  tiny.replace('id: tiny', 'id: built-in').replace('replications: 3', 'replications: 12') +
  gateSection.replace('"./mine.mjs#detector"', 'volume-cap');
