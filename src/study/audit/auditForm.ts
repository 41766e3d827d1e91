/** The form of an audit, for whoever reads it. */
import { z } from 'zod';
import { intervalForm } from '../replay/measures/intervalForm.ts';
import { auditFormat } from './audit.ts';
import type { Audit } from './audit.ts';

const said = { id: z.string(), says: z.string(), area: intervalForm.nullable() };

export const auditForm: z.ZodType<Audit> = z.looseObject({
  format: z.literal(auditFormat),
  calls: z.looseObject({
    unwanted: z.number(),
    wanted: z.number(),
    unlabelled: z.number(),
    isCut: z.boolean(),
  }),
  artefacts: z.array(z.looseObject({ ...said, verdict: z.enum(['clean', 'fault', 'undecided', 'absent']) })),
  columns: z.array(z.looseObject({ ...said, isTooEasy: z.boolean(), isAbsent: z.boolean() })),
  tree: z.looseObject({ area: z.number(), splits: z.string(), isTooEasy: z.boolean() }).nullable(),
  published: z.looseObject({ area: z.number(), source: z.string() }),
});
