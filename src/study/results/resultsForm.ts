/** The form of `results.json`: what `run` writes, and what is read back. */
import { z } from 'zod';
import { answersForm } from './answersForm.ts';
import { gameForm } from './gameForm.ts';
import { headShape } from './headForm.ts';
import { measureForm } from './measureForm.ts';
import { rangeForm } from './rangeForm.ts';
import { sensitivityForm } from './sensitivityForm.ts';
import { strangersList, strangersMap } from '../reading/strangersList.ts';

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
  measures: strangersList(measureForm),
  series: strangersList(
    z.looseObject({
      designPoint: z.string(),
      arm: z.string(),
      metric: z.string(),
      perDay: strangersList(z.looseObject({ estimate: number, low: number, high: number })),
    }),
  ).optional(),
  audit: strangersList(
    z.looseObject({
      designPoint: z.string(),
      arm: z.string(),
      attempts: z.number(),
      finalStates: strangersMap(z.number()),
      /** Results of an earlier version do not have them. */
      fingerprints: strangersMap(z.string()).default({}),
    }),
  ),
});
