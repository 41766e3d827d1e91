/** The form of what a check of rules found, for whoever reads it. */
import { z } from 'zod';
import { ruleStatuses } from '../../model/contracts/rule.ts';
import { inForceForm } from '../results/inForceForm.ts';
import { callerMarks } from './callerNames.ts';
import { findingsFormat } from './findings.ts';
import type { TraceFindings } from './findings.ts';

const texts = z.array(z.string());

const example = z.looseObject({
  recording: z.number(),
  second: z.number(),
  callingNumber: z.string(),
  calledNumber: z.string(),
  because: z.string(),
  permittedSecond: z.number().nullable(),
});

const rule = z.looseObject({
  id: z.string(),
  use: z.string(),
  from: z.string(),
  jurisdiction: z.string(),
  status: z.enum(ruleStatuses),
  inForce: inForceForm,
  title: z.string(),
  parameters: z.record(z.string(), z.unknown()) as z.ZodType<TraceFindings['rules'][number]['parameters']>,
  notShown: texts,
  taken: texts,
  calls: z.number(),
  broken: z.number(),
  callers: z.number(),
  callersBroken: z.number(),
  reasons: z.array(z.looseObject({ because: z.string(), calls: z.number() })),
  examples: z.array(example),
});

export const findingsForm: z.ZodType<TraceFindings> = z.looseObject({
  format: z.literal(findingsFormat),
  start: z.string(),
  calls: z.number(),
  recordings: z.array(
    z.looseObject({ arm: z.string().nullable(), replication: z.number().nullable(), calls: z.number() }),
  ),
  callersBy: z.array(z.enum(callerMarks)),
  tied: z.number(),
  rules: z.array(rule),
  unchecked: z.array(
    z.looseObject({ id: z.string(), jurisdiction: z.string(), title: z.string(), notShown: texts }),
  ),
});
