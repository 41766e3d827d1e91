/** The form of what became of imported records. */
import { z } from 'zod';
import type { ImportedCalls } from './importAccount.ts';
import { numberForms } from '../numbers/numberingHabits.ts';
import { strangersList } from '../../reading/strangersList.ts';

export const importForm: z.ZodType<ImportedCalls> = z.looseObject({
  records: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  blank: z.number(),
  header: z.number(),
  ambiguousTimes: z.number(),
  slowedTimes: z.number(),
  numbers: z.record(z.enum(numberForms), z.number()),
  sameCalls: z.number(),
  firstDay: z.string(),
  areIdsChecked: z.boolean(),
  reasons: strangersList(
    z.looseObject({
      column: z.string(),
      expected: z.string(),
      records: z.number(),
      file: z.string(),
      line: z.number(),
      found: z.string(),
      others: strangersList(z.string()),
    }),
  ),
});
