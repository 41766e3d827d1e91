/** Everything that `ringfence bench` can measure, suite by suite. */
import type { BenchCase } from './benchCase.ts';
import { detectorCases } from './suites/detectors.ts';
import { dialerCases } from './suites/dialers.ts';
import { engineCases } from './suites/engine.ts';
import { randomCases } from './suites/random.ts';
import { replayCases } from './suites/replay.ts';
import { replicationCases } from './suites/replication.ts';
import { scalingCases } from './suites/scaling.ts';
import { startUpCases } from './suites/startUp.ts';
import { traceCases } from './suites/traces.ts';
import { trainingCases } from './suites/training.ts';

export const benchCatalogue: readonly BenchCase[] = [
  ...engineCases,
  ...randomCases,
  ...replicationCases,
  ...detectorCases,
  ...trainingCases,
  ...dialerCases,
  ...traceCases,
  ...replayCases,
  ...startUpCases,
  ...scalingCases,
];
