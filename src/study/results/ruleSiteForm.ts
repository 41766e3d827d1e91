/** The form of what stands at a site of a rule, for whoever reads results or reports of gates. */
import { z } from 'zod';
import type { ResultRuleSite } from './ruleSites.ts';

export const ruleSiteForm: z.ZodType<ResultRuleSite> = z.looseObject({
  place: z.string(),
  rule: z.string(),
  detector: z.string(),
  action: z.string(),
  suspends: z.literal(true).exactOptional(),
});
