/** The form of how a model came about, for whoever reads it. */
import { z } from 'zod';
import { modelFormat } from '../models/modelForm.ts';
import { intervalForm } from '../replay/measures/intervalForm.ts';
import { modelKinds } from './taught.ts';

const share = z.number().nullable();
const alarmed = { truePositiveShare: intervalForm, falsePositiveShare: intervalForm };

const evaluated = {
  ...alarmed,
  calls: z.number(),
  unwantedCalls: z.number(),
  callers: z.number(),
  unwantedCallers: z.number(),
  rocArea: intervalForm,
  averagePrecision: intervalForm,
  brierScore: z.number(),
  logarithmicLoss: z.number(),
  calibration: z.array(
    z.looseObject({
      from: z.number(),
      to: z.number(),
      calls: z.number(),
      said: z.number(),
      unwantedShare: z.number(),
    }),
  ),
};
const evaluation = z.looseObject(evaluated);
/** `alarmAt`: the form of the scores from which on a point alarms. */
const pointsWith = (alarmAt: z.ZodType): z.ZodType =>
  z.array(
    z.looseObject({
      ...alarmed,
      wantedAtMost: z.number(),
      alarmAt,
      /** Where each alarm rejects its call. */
      whereRejected: z.looseObject(alarmed),
    }),
  );
const operatingPoints = pointsWith(share);

export const trainingForm: z.ZodType = z.looseObject({
  engine: z.string(),
  seed: z.number(),
  settings: z.record(z.string(), z.unknown()),
  split: z.string(),
  traces: z.array(z.looseObject({ file: z.string(), sha256: z.string() })),
  /** Only calls to numbers that begin in one of these ways were learned from; absent: all. */
  called: z.array(z.string()).optional(),
  days: z.array(z.string()),
  folds: z.array(
    z.looseObject({
      name: z.string(),
      calls: z.number(),
      unwantedCalls: z.number(),
      operators: z.unknown(),
      replications: z.unknown(),
    }),
  ),
  leftOut: z.number(),
  unlabelled: z.number(),
  withheld: z.number(),
  trees: z.number(),
  calibration: z.looseObject({ slope: z.number(), constant: z.number() }),
  importances: z.record(z.string(), z.number()),
  intervals: z.string(),
  validation: evaluation,
  heldOut: evaluation,
  operatingPoints,
  /** Of a split by time alone, as the next. */
  cut: z.looseObject({ cutMs: z.number(), validationFromMs: z.number(), labelDays: z.number() }).optional(),
  heldOutUnseen: z
    .looseObject({ ...evaluated, operatingPoints })
    .nullable()
    .optional(),
  /** Where every operator and replication was held out in turn: each call judged by the model of its turn. */
  heldOutInTurn: z
    .looseObject({ ...evaluated, turns: z.number(), operatingPoints: pointsWith(z.array(share)) })
    .optional(),
});

const numbers = z.array(z.number());

/** As `train` writes it; `readModel` reads it with limits of size and every index checked. */
export const modelFileForm: z.ZodType = z.looseObject({
  format: z.literal(modelFormat),
  kind: z.enum(modelKinds),
  features: z.array(z.string()),
  forgetDays: z.number(),
  base: z.number(),
  trees: z.array(z.looseObject({ feature: numbers, real: numbers, right: numbers })).optional(),
  weights: numbers.optional(),
  training: trainingForm,
});
