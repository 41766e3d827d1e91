/** The form of a figure in `results.json`, to check what somebody else wrote. */
import { z } from 'zod';
import { strangersList } from '../reading/strangersList.ts';

const number = z.number().nullable();

export const measureForm: z.ZodType = z.looseObject({
  metric: z.string(),
  designPoint: z.string(),
  arm: z.string(),
  class: z.string().nullable(),
  place: z.string().nullable(),
  n: z.number(),
  estimate: number,
  low: number,
  high: number,
  method: z.enum(['student', 'jackknife', 'exact-zero', 'exact-equal', 'all-equal', 'none']),
  undefinedBecause: z.string().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  perReplication: strangersList(number),
  denominators: strangersList(z.number()).optional(),
  versusControl: z
    .looseObject({
      estimate: number,
      low: number,
      high: number,
      method: z.enum(['exact-zero', 'exact-equal', 'all-equal', 'none']).optional(),
      isPaired: z.boolean(),
      adjusted: z.enum(['holm', 'none']),
      relative: z.looseObject({ estimate: number, low: number, high: number }).nullable().optional(),
      varianceRatio: number.optional(),
      verdict: z.enum(['better', 'worse', 'more', 'less', 'equivalent', 'none seen', 'undecided']).optional(),
      moreReplications: number.optional(),
    })
    .nullable(),
});
