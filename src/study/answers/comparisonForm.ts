/** The form of two results side by side, for whoever reads it. */
import { z } from 'zod';
import { measureForm } from '../results/measureForm.ts';

const number = z.number().nullable();

export const comparisonForm: z.ZodType = z.looseObject({
  replications: z.number(),
  level: z.number(),
  changed: z.array(z.string()),
  againstOther: z.array(z.string()),
  differences: z.array(
    z.looseObject({
      metric: z.string(),
      designPoint: z.string(),
      arm: z.string(),
      first: measureForm,
      second: measureForm,
      estimate: z.number(),
      low: number,
      high: number,
      verdict: z.enum(['better', 'worse', 'equivalent', 'none seen', 'undecided']),
      varianceRatio: number,
    }),
  ),
});
