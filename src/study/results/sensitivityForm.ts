/** The form of a sensitivity analysis in `results.json`, to check what somebody else wrote. */
import { z } from 'zod';
import { strangersList } from '../reading/strangersList.ts';

const number = z.number().nullable();
const path = z.string();
const index = z.looseObject({ estimate: number, low: number, high: number });

const effects = z.discriminatedUnion('design', [
  z.looseObject({
    design: z.literal('tornado'),
    asWritten: number,
    swings: strangersList(z.looseObject({ path, atLow: number, atHigh: number })),
  }),
  z.looseObject({
    design: z.literal('morris'),
    walks: z.number(),
    moves: strangersList(z.looseObject({ path, muStar: index, mu: number, sigma: number, n: z.number() })),
  }),
  z.looseObject({
    design: z.literal('sobol'),
    rows: z.number(),
    shares: strangersList(z.looseObject({ path, first: index, total: index })),
  }),
]);

export const sensitivityForm: z.ZodType = z.looseObject({
  design: z.enum(['tornado', 'morris', 'sobol']),
  metric: z.string(),
  replications: z.number(),
  factor: z.number(),
  points: z.number(),
  impossible: z.number(),
  varied: strangersList(
    z.looseObject({ path, unit: z.string(), low: z.number(), high: z.number(), isDeclared: z.boolean() }),
  ),
  responses: strangersList(z.looseObject({ arm: z.string(), isDifference: z.boolean(), effects })),
});

const count = z.looseObject({ points: z.number(), turned: z.number() });

export const turnoverForm: z.ZodType = z.looseObject({
  metric: z.string(),
  best: z.string(),
  points: z.number(),
  winners: strangersList(z.looseObject({ arm: z.string(), points: z.number() })),
  corner: z
    .looseObject({
      conditions: strangersList(
        z.looseObject({ path, unit: z.string(), side: z.enum(['above', 'below']), at: z.number() }),
      ),
      inside: count,
      outside: count,
      chance: z.number(),
    })
    .nullable(),
});
