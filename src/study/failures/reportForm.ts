/** The form of what is wrong with files, for whoever reads it. */
import { z } from 'zod';
import type { Failure, Warning } from './failure.ts';

const place = {
  file: z.string(),
  line: z.number(),
  column: z.number(),
  endColumn: z.number(),
  path: z.string(),
};

/** Of one file. */
export interface FileReport {
  readonly file: string;
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
}

export const fileReportsForm: z.ZodType<readonly FileReport[]> = z.array(
  z.looseObject({
    file: z.string(),
    failures: z.array(z.looseObject({ ...place, found: z.string(), expected: z.string(), hint: z.string() })),
    warnings: z.array(z.looseObject({ ...place, says: z.string() })),
  }),
);
