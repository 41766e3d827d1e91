/** The form of a gate's report, for whoever reads it. */
import { z } from 'zod';
import { ruleSiteForm } from '../../results/ruleSiteForm.ts';
import { gateFormat } from '../verdict/gateReport.ts';
import type { GateReport } from '../verdict/gateReport.ts';
import type { NotCompared } from './notCompared.ts';
import type { NotJudged } from './notJudged.ts';

const number = z.number().nullable();
const key = {
  designPoint: z.string(),
  arm: z.string(),
  metric: z.string(),
  class: z.string().nullable(),
  place: z.string().nullable(),
};
const verdict = z.enum(['pass', 'fail', 'inconclusive']);

const comparison = z.looseObject({
  ...key,
  unit: z.string(),
  worse: z.enum(['up', 'down']),
  margin: z.number(),
  isRequired: z.boolean(),
  before: z.number(),
  now: z.number(),
  loss: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(['identical', 'pass', 'fail', 'inconclusive']),
  further: number,
});

const limit = z.looseObject({
  ...key,
  unit: z.string(),
  is: z.enum(['at most', 'at least']),
  bound: z.number(),
  end: z.enum(['unfavourable', 'favourable']),
  level: z.number(),
  estimate: number,
  low: number,
  high: number,
  verdict,
  further: number,
});

const changedCall = z.looseObject({
  key: z.string(),
  arm: z.string(),
  class: z.string(),
  isWanted: z.boolean(),
  before: z.string(),
  now: z.string(),
  scoreMillionths: z.number(),
  finalState: z.string(),
  weight: z.number(),
  explain: z.string(),
});

const reportForm: z.ZodType<GateReport> = z.looseObject({
  format: z.literal(gateFormat),
  verdict,
  isIdentical: z.boolean(),
  experiment: z.string(),
  baseline: z.string().nullable(),
  currency: z.string(),
  engine: z.looseObject({ version: z.string(), calculation: z.number() }),
  seed: z.number(),
  replications: z.number(),
  arms: z.array(z.looseObject({ id: z.string(), ruleSites: z.array(ruleSiteForm).optional() })),
  error: z.number(),
  looks: z.array(z.number()),
  changedPlugins: z.array(z.looseObject({ use: z.string(), before: z.string(), now: z.string() })),
  changedPopulations: z.array(z.looseObject({ arm: z.string(), callers: z.array(z.string()) })),
  vanished: z.array(z.looseObject({ ...key, because: z.string() })),
  added: z.number(),
  comparisons: z.array(comparison),
  limits: z.array(limit),
  changedCalls: z.array(changedCall),
  further: number,
  replay: z.string(),
  saveAnew: z.string().nullable(),
});

const notComparedForm: z.ZodType<NotCompared> = z.looseObject({
  format: z.literal(gateFormat),
  verdict: z.literal('not-comparable'),
  experiment: z.string(),
  baseline: z.string().nullable(),
  reasons: z.array(z.string()),
  changes: z.array(
    z.looseObject({ path: z.string(), before: z.string().nullable(), now: z.string().nullable() }),
  ),
  moreChanges: z.number(),
  next: z.string().nullable(),
});

const notJudgedForm: z.ZodType<NotJudged> = z.looseObject({
  format: z.literal(gateFormat),
  verdict: z.literal('not-judged'),
  experiment: z.string(),
  baseline: z.string().nullable(),
  plugin: z.string().nullable(),
  callKey: z.string().nullable(),
  because: z.string(),
  replay: z.string(),
});

export const gateForm: z.ZodType<GateReport | NotCompared | NotJudged> = z.union([
  reportForm,
  notComparedForm,
  notJudgedForm,
]);
