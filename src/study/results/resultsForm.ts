/** The form of `results.json`: what `run` writes, and what is read back. */
import { z } from 'zod';
import { answersForm } from './answersForm.ts';
import { gameForm } from './gameForm.ts';
import { headShape } from './headForm.ts';
import { measureForm } from './measureForm.ts';
import { rangeForm } from './rangeForm.ts';
import { sensitivityForm } from './sensitivityForm.ts';

const number = z.number().nullable();

export const resultsForm: z.ZodType = z.looseObject({
  ...headShape,
  status: z.enum(['complete', 'interrupted', 'inconclusive']),
  replications: z.object({ planned: z.number(), done: z.number(), stillNeeded: number.optional() }),
  /** Results of an earlier version do not have it. */
  assumptionRange: rangeForm.nullable().default(null),
  answers: answersForm.optional(),
  game: gameForm.optional(),
  sensitivity: sensitivityForm.optional(),
  measures: z.array(measureForm),
  series: z
    .array(
      z.looseObject({
        designPoint: z.string(),
        arm: z.string(),
        metric: z.string(),
        perDay: z.array(z.looseObject({ estimate: number, low: number, high: number })),
      }),
    )
    .optional(),
  audit: z.array(
    z.looseObject({
      designPoint: z.string(),
      arm: z.string(),
      attempts: z.number(),
      finalStates: z.record(z.string(), z.number()),
      /** Results of an earlier version do not have them. */
      fingerprints: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
