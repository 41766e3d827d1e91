/** The form of the answer to a break-even question, for whoever reads it. */
import { z } from 'zod';
import { breakEvenFormat } from './breakEven.ts';
import type { BreakEven } from './breakEven.ts';

const end = z.number().nullable();

export const breakEvenForm: z.ZodType<BreakEven> = z.looseObject({
  format: z.literal(breakEvenFormat),
  engine: z.string(),
  scenario: z.looseObject({ id: z.string(), world: z.string() }),
  replay: z.string(),
  seed: z.number(),
  replications: z.number(),
  level: z.number(),
  currency: z.string(),
  question: z.looseObject({
    path: z.string(),
    arm: z.string(),
    against: z.string().nullable(),
    metric: z.string(),
    class: z.string().nullable(),
    target: z.number(),
    from: z.number(),
    to: z.number(),
    precision: z.number(),
    isWhole: z.boolean(),
  }),
  lever: z.looseObject({ unit: z.string(), present: z.number().nullable() }),
  crossing: z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('crosses'),
      at: z.number(),
      low: end,
      high: end,
      hasInterval: z.boolean(),
    }),
    z.looseObject({ kind: z.enum(['above', 'below', 'equals', 'no-data']) }),
  ]),
  isMonotone: z.boolean(),
  evaluations: z.array(z.looseObject({ value: z.number(), estimate: z.number(), low: end, high: end })),
});
