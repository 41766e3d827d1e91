/** Reads results back: hostile input until the form is checked. */
import { z } from 'zod';
import { ruleStatuses } from '../../model/contracts/rule.ts';
import { formFaults } from '../reading/formFaults.ts';
import { jsonFaultText, jsonIn } from '../reading/jsonText.ts';
import { gameForm } from './gameForm.ts';
import { sensitivityForm, turnoverForm } from './sensitivityForm.ts';
import { answersForm } from './answersForm.ts';
import { resultsFormat } from './results.ts';
import { ruleSiteForm } from './ruleSiteForm.ts';
import type { Results } from './results.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

const number = z.number().nullable();
/** One figure. */
export const measureForm: z.ZodType = z.looseObject({
  metric: z.string(),
  designPoint: z.string(),
  arm: z.string(),
  class: z.string().nullable(),
  place: z.string().nullable(),
  n: z.number(),
  estimate: number,
  low: number,
  high: number,
  method: z.enum(['student', 'jackknife', 'exact-zero', 'exact-equal', 'all-equal', 'none']),
  undefinedBecause: z.string().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  perReplication: z.array(number),
  denominators: z.array(z.number()).optional(),
  versusControl: z
    .looseObject({
      estimate: number,
      low: number,
      high: number,
      method: z.enum(['exact-zero', 'exact-equal', 'all-equal', 'none']).optional(),
      isPaired: z.boolean(),
      adjusted: z.enum(['holm', 'none']),
      relative: z.looseObject({ estimate: number, low: number, high: number }).nullable().optional(),
      varianceRatio: number.optional(),
      verdict: z.enum(['better', 'worse', 'more', 'less', 'equivalent', 'none seen', 'undecided']).optional(),
      moreReplications: number.optional(),
    })
    .nullable(),
});

const ends = { least: number, greatest: number };

/** Of the range over assumptions: what is known before it is played. */
export const rangeHeadShape: Shape = {
  impossible: z.number(),
  varied: z.array(
    z.looseObject({
      path: z.string(),
      unit: z.string(),
      low: z.number(),
      high: z.number(),
      isDeclared: z.boolean(),
    }),
  ),
  fixed: z.array(z.string()),
};

const range = z.looseObject({
  ...rangeHeadShape,
  points: z.number(),
  replications: z.number(),
  factor: z.number(),
  measures: z.array(
    z.looseObject({
      metric: z.string(),
      arm: z.string(),
      class: z.string().nullable(),
      place: z.string().nullable(),
      ...ends,
      versusControl: z.looseObject(ends).nullable(),
      perPoint: z.array(number).nullable(),
    }),
  ),
  rankings: z.array(
    z.looseObject({
      metric: z.string(),
      order: z.array(z.string()),
      points: z.number(),
      holdsShare: number,
      bestHoldsShare: number,
    }),
  ),
  /** Results of an earlier version do not have them. */
  turnovers: z.array(turnoverForm).default([]),
});

const settings = z.record(z.string(), z.unknown());

/** What is known before the first event. */
export const headShape: Shape = {
  format: z.literal(resultsFormat),
  id: z.string(),
  title: z.record(z.string(), z.string()),
  engine: z.looseObject({ version: z.string(), calculation: z.number() }),
  seed: z.number(),
  level: z.number(),
  mode: z.enum(['closed', 'open', 'decompose']),
  pairing: z.literal('independent').optional(),
  hashes: z.looseObject({
    world: z.string(),
    experiment: z.string(),
    plugins: z.record(z.string(), z.string()),
  }),
  replay: z.string(),
  designPoints: z.array(z.looseObject({ id: z.string(), settings })),
  arms: z.array(
    z.looseObject({
      id: z.string(),
      isControl: z.boolean(),
      settings,
      ruleSites: z.array(ruleSiteForm).optional(),
    }),
  ),
  rules: z
    .array(
      z.looseObject({
        use: z.string(),
        jurisdiction: z.string(),
        title: z.string(),
        status: z.enum(ruleStatuses),
      }),
    )
    .optional(),
  classes: z.array(z.looseObject({ id: z.string(), isUnwanted: z.boolean(), isProtected: z.boolean() })),
  /** Results of an earlier version do not have them. */
  callers: z
    .array(
      z.looseObject({
        id: z.string(),
        class: z.string(),
        kind: z.enum(['operators', 'firms', 'subscribers', 'unknown']),
        members: number,
      }),
    )
    .default([]),
  world: z.looseObject({
    subscribers: z.number(),
    days: z.number(),
    preHistoryDays: z.number(),
    start: z.string(),
    currency: z.string(),
  }),
  assumptions: z.array(
    z.looseObject({
      path: z.string(),
      value: z.unknown(),
      unit: z.string(),
      source: z.string(),
      status: z.string(),
    }),
  ),
};

/** What `resultsOf` reads and `run` writes. */
export const resultsForm: z.ZodType = z.looseObject({
  ...headShape,
  status: z.enum(['complete', 'interrupted', 'inconclusive']),
  replications: z.object({ planned: z.number(), done: z.number(), stillNeeded: number.optional() }),
  /** Results of an earlier version do not have it. */
  assumptionRange: range.nullable().default(null),
  answers: answersForm.optional(),
  game: gameForm.optional(),
  sensitivity: sensitivityForm.optional(),
  measures: z.array(measureForm),
  series: z
    .array(
      z.looseObject({
        designPoint: z.string(),
        arm: z.string(),
        metric: z.string(),
        perDay: z.array(z.looseObject({ estimate: number, low: number, high: number })),
      }),
    )
    .optional(),
  audit: z.array(
    z.looseObject({
      designPoint: z.string(),
      arm: z.string(),
      attempts: z.number(),
      finalStates: z.record(z.string(), z.number()),
      /** Results of an earlier version do not have them. */
      fingerprints: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** The results, or in words what is wrong with the text, which these call `file`. */
export function parseResults(text: string, file: string = 'results'): Results | string {
  const read = jsonIn(text, { file, expected: ofRingfence });
  if ('failures' in read) return jsonFaultText(read.failures);
  const results = resultsOf(read.value);
  return typeof results === 'string' ? `${file}: ${results}` : results;
}

export const ofRingfence = 'results of ringfence';

/** The same of what was in the text, which has no name. */
export function resultsOf(value: unknown): Results | string {
  const checked = resultsForm.safeParse(value);
  if (checked.success) return checked.data as unknown as Results;
  return `expected results of the form ${resultsFormat}; at ${formFaults(checked.error, value)}`;
}
