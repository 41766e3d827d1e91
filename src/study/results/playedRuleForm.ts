/** The form of a rule of the library that is played, for whoever reads results or a resolved scenario. */
import { z } from 'zod';
import { ruleStatuses } from '../../model/contracts/rule.ts';
import { inForceForm } from './inForceForm.ts';
import type { PlayedRule } from './playedRules.ts';

export const playedRuleForm: z.ZodType<PlayedRule> = z.looseObject({
  use: z.string(),
  jurisdiction: z.string(),
  title: z.string(),
  status: z.enum(ruleStatuses),
  inForce: inForceForm.exactOptional(),
});
