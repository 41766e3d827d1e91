/** The form of what stands at the head of `results.json` and of kept tasks, to check what somebody else wrote. */
import { z } from 'zod';
import { resultsFormat } from './results.ts';
import { armRuleForm } from './armRuleForm.ts';
import { playedRuleForm } from './playedRuleForm.ts';
import { ruleSiteForm } from './ruleSiteForm.ts';
import { strangersList, strangersMap } from '../reading/strangersList.ts';

const settings = z.record(z.string(), z.unknown());

/** What is known before the first event. */
export const headShape: Readonly<Record<string, z.ZodType>> = {
  format: z.literal(resultsFormat),
  id: z.string(),
  title: strangersMap(z.string()),
  engine: z.looseObject({ version: z.string(), calculation: z.number() }),
  seed: z.number(),
  level: z.number(),
  mode: z.enum(['closed', 'open', 'decompose']),
  pairing: z.literal('independent').optional(),
  hashes: z.looseObject({
    world: z.string(),
    experiment: z.string(),
    plugins: strangersMap(z.string()),
  }),
  replay: z.string(),
  designPoints: strangersList(z.looseObject({ id: z.string(), settings })),
  arms: strangersList(
    z.looseObject({
      id: z.string(),
      isControl: z.boolean(),
      settings,
      rules: strangersList(armRuleForm).optional(),
      ruleSites: strangersList(ruleSiteForm).optional(),
    }),
  ),
  rules: strangersList(playedRuleForm).optional(),
  classes: strangersList(
    z.looseObject({ id: z.string(), isUnwanted: z.boolean(), isProtected: z.boolean() }),
  ),
  /** Results of an earlier version do not have them. */
  callers: strangersList(
    z.looseObject({
      id: z.string(),
      class: z.string(),
      kind: z.enum(['operators', 'firms', 'subscribers', 'unknown']),
      members: z.number().nullable(),
    }),
  ).default([]),
  world: z.looseObject({
    subscribers: z.number(),
    days: z.number(),
    preHistoryDays: z.number(),
    start: z.string(),
    currency: z.string(),
  }),
  assumptions: strangersList(
    z.looseObject({
      path: z.string(),
      value: z.unknown(),
      unit: z.string(),
      source: z.string(),
      status: z.string(),
    }),
  ),
};
