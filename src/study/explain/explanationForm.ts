/** The form of the lives of one call in two arms, for whoever reads it. */
import { z } from 'zod';
import { explanationFormat } from './explainCall.ts';
import type { Explanation } from './explainCall.ts';

const number = z.number().nullable();
const text = z.string().nullable();

const life = z.looseObject({
  startMs: z.number(),
  callingNumber: z.string(),
  lender: text,
  calledNumber: z.string(),
  route: z.number(),
  ingress: text,
  attestation: z.string(),
  isWanted: z.boolean(),
  purpose: z.string(),
  callee: number,
  isOutside: z.boolean(),
  isOfOperator: z.boolean(),
  verdict: z.string(),
  actedBy: number,
  setupMs: z.number(),
  wasCalleeBusy: z.boolean(),
  trustShare: number,
  wasLostToLabel: z.boolean(),
  wasLostToTrust: z.boolean(),
  finalState: z.string(),
  ringMs: z.number(),
  conversationMs: z.number(),
  releasedBy: z.string(),
  isMarked: z.boolean(),
});

const site = z.looseObject({
  place: z.string(),
  id: z.string(),
  use: z.string(),
  scoreMillionths: z.number(),
  alarmMillionths: z.number(),
  action: z.string(),
  evidence: z.array(z.looseObject({ name: z.string(), value: z.number(), unit: z.string() })),
});

const witnessed = z.looseObject({ life: life.nullable(), sites: z.array(site) });

const stage = z.looseObject({
  name: z.string(),
  texts: z.tuple([z.string(), z.string()]),
  coupling: z
    .enum([
      'operator decision',
      'an earlier attempt',
      'display',
      'screening',
      'congestion',
      'busy callee',
      'trust',
      'label',
      'the worlds of the arms',
    ])
    .nullable(),
});

export const explanationForm: z.ZodType<Explanation> = z.looseObject({
  format: z.literal(explanationFormat),
  key: z.string(),
  arms: z.tuple([z.string(), z.string()]),
  replication: z.number(),
  designPoint: z.string(),
  seed: z.number(),
  lives: z.tuple([witnessed, witnessed]),
  stages: z.array(stage),
  parting: stage.nullable(),
});
