/** The form of a figure over callers with its interval. */
import { z } from 'zod';
import type { Interval } from './clusterInterval.ts';

const figure = z.number().nullable();

export const intervalForm: z.ZodType<Interval> = z.looseObject({
  estimate: figure,
  low: figure,
  high: figure,
  method: z.enum(['jackknife', 'student', 'exact', 'all-equal', 'greenwood', 'none']),
  undefinedBecause: z.string().nullable(),
});
