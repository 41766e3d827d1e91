/** The form of a list of baselines, for whoever reads it. */
import { z } from 'zod';

const named = { name: z.string(), isPromoted: z.boolean() };

export const baselinesForm: z.ZodType = z.array(
  z.union([
    z.looseObject({
      ...named,
      seed: z.number(),
      replications: z.number(),
      engine: z.looseObject({ version: z.string(), calculation: z.number() }),
    }),
    z.looseObject({ ...named, fault: z.string() }),
  ]),
);
