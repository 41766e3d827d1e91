/** The form of the parts and metrics that `list --json` and `show --json` print. */
import { z } from 'zod';
import { descriptorForm } from '../modules/descriptorShape.ts';

const metric = z.looseObject({
  id: z.string(),
  title: z.string(),
  says: z.string(),
  scope: z.enum(['unwanted', 'wanted', 'operators', 'site', 'trunk', 'rule', 'week', 'world']),
  isPrimary: z.boolean(),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.string(),
  worse: z.enum(['up', 'down', 'neither']),
  isAgainstControl: z.boolean().optional(),
  isPerThing: z.boolean().optional(),
  /** Null: without an end. */
  range: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
});

/** A scenario that comes with the program: its path from the folder in which the program runs. */
const scenario = z.looseObject({ id: z.string(), title: z.string() });

/** One part or metric, or all of one id. */
export const partForm: z.ZodType = z.union([
  descriptorForm,
  metric,
  z.array(z.union([descriptorForm, metric])),
]);

export const catalogueForm: z.ZodType = z.array(z.union([descriptorForm, metric, scenario]));
