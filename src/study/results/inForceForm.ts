/** The form of what says from when to when a rule is law, for whoever reads results or what a check of rules found. */
import { z } from 'zod';
import type { RulePlugin } from '../../model/contracts/rule.ts';

export const inForceForm: z.ZodType<RulePlugin['inForce']> = z.looseObject({
  from: z.string(),
  until: z.string().exactOptional(),
  says: z.string().exactOptional(),
});
