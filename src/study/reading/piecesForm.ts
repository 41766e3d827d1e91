/** The form of what of a total comes in single pieces, in files that somebody else may have written. */
import { z } from 'zod';
import type { Pieces } from '../../engine/statistics/pieces.ts';

/** Squares of what is larger, and sums of these, are no numbers any more. */
export const largestTotal = 1e100;

const amount = z.number().min(0).max(largestTotal);

export const piecesForm: z.ZodType<Pieces> = z.strictObject({
  paid: z.number().min(-largestTotal).max(largestTotal),
  expected: amount,
  squares: amount,
  greatest: amount,
});
