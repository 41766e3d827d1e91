/** The form of a resolved experiment, for whoever reads it. */
import { z } from 'zod';
import {
  gameSolutions,
  levelDesigns,
  modes,
  pairings,
  sensitivityDesigns,
  spreadDesigns,
} from '../scenario/experiment/experiment.ts';
import type { Experiment } from '../scenario/experiment/experiment.ts';

const figures = z.record(z.string(), z.number());
/** Values by path, as they are written. */
const set = z.looseObject({ set: z.record(z.string(), z.unknown()) });

const replications = z.union([
  z.number(),
  z.looseObject({
    halfWidth: z.number(),
    metric: z.string(),
    class: z.string().exactOptional(),
    arm: z.string().exactOptional(),
    atMost: z.number(),
  }),
]);

const factor = z.union([
  z.looseObject({ path: z.string(), levels: z.array(z.unknown()) }),
  z.looseObject({
    path: z.string(),
    range: z.tuple([z.number(), z.number()]),
    scale: z.enum(['linear', 'log']),
    steps: z.number(),
  }),
]);

const design = z.union([
  z.looseObject({ use: z.enum(levelDesigns) }),
  z.looseObject({ use: z.enum(spreadDesigns), points: z.number() }),
]);

const gate = z.looseObject({
  underTest: z.array(z.string()),
  thresholds: z.array(
    z.looseObject({
      metric: z.string(),
      arm: z.string(),
      class: z.string().exactOptional(),
      place: z.string().exactOptional(),
      atMost: z.number().exactOptional(),
      atLeast: z.number().exactOptional(),
      end: z.enum(['unfavourable', 'favourable']).exactOptional(),
    }),
  ),
  margins: figures,
});

const sensitivity = z.looseObject({
  design: z.enum(sensitivityDesigns),
  of: z.array(z.string()),
  metric: z.string(),
  walks: z.number(),
  rows: z.number(),
  replications: z.number(),
  factor: z.number(),
});

const game = z.looseObject({
  operators: z.string(),
  strategies: z.record(z.string(), set),
  loss: figures,
  profit: z.string(),
  solution: z.enum(gameSolutions).exactOptional(),
  choosing: z.number(),
});

export const experimentForm: z.ZodType<Experiment> = z.looseObject({
  seed: z.number(),
  pairing: z.enum(pairings),
  replications,
  level: z.number(),
  mode: z.enum(modes),
  control: z.string(),
  arms: z.record(z.string(), set),
  question: z.record(z.string(), z.string()).nullable(),
  equivalence: figures,
  weights: figures.nullable(),
  factors: z.record(z.string(), factor),
  design,
  gate: gate.nullable(),
  assumptions: z.looseObject({ points: z.number(), replications: z.number(), factor: z.number() }).nullable(),
  sensitivity: sensitivity.nullable(),
  game: game.nullable(),
});
