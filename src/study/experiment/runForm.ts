/** The form of what `run --json` prints. */
import { z } from 'zod';
import { resultsForm } from '../results/resultsForm.ts';
import type { Speed } from './runExperiment.ts';

/** What depends on the machine. */
const speed: z.ZodType<Speed> = z.looseObject({
  wallSeconds: z.number(),
  jobs: z.number(),
  attempts: z.number(),
  events: z.number(),
  attemptsPerSecond: z.number(),
});

export const runForm: z.ZodType = z.looseObject({ results: resultsForm, speed });
