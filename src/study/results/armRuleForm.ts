/** The form of a rule of an arm, for whoever reads results. */
import { z } from 'zod';
import { strangersList } from '../reading/strangersList.ts';
import { ruleReaches } from '../scenario/warnings/ruleReach.ts';
import type { ArmRule } from './results.ts';

export const armRuleForm: z.ZodType<ArmRule> = z.looseObject({
  id: z.string(),
  use: z.string(),
  from: z.string().exactOptional(),
  binds: strangersList(z.string()).exactOptional(),
  keptBy: strangersList(z.string()).exactOptional(),
  changesManner: z.literal(true).exactOptional(),
  reach: z.enum(ruleReaches).exactOptional(),
});
