/** The form of what playing everything twice came to, for whoever reads it. */
import { z } from 'zod';

const workers = z.tuple([z.number(), z.number()]);

export const determinismForm: z.ZodType = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('same'), tasks: z.number(), workers }),
  z.looseObject({
    kind: z.literal('different'),
    workers,
    divergence: z.looseObject({
      replication: z.number(),
      designPoint: z.string(),
      arm: z.string(),
      populations: z.array(z.string()),
      scoredBy: z.array(z.string()),
      event: z
        .looseObject({
          key: z.string(),
          timeMs: z.number(),
          columns: z.array(z.tuple([z.string(), z.string(), z.string()])),
        })
        .nullable(),
    }),
  }),
]);
