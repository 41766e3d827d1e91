/** The form of what listed calls came to, for whoever reads it. */
import { z } from 'zod';
import { expectationNames } from '../laws/expectations.ts';
import { wayNames } from '../laws/detectors/waysToPlay.ts';

const call = z.looseObject({
  gapMs: z.number(),
  callingNumber: z.number(),
  calledNumber: z.number(),
  ingress: z.number(),
  attestation: z.number(),
  sim: z.number(),
  cell: z.number(),
  ringMs: z.number(),
  conversationMs: z.number(),
  releaseCause: z.number(),
  reportKind: z.number(),
});

export const listedScoresForm: z.ZodType = z.looseObject({
  law: z.string(),
  expect: z.enum(expectationNames).nullable(),
  plays: z.array(
    z.looseObject({
      id: z.string(),
      use: z.string(),
      way: z.enum(wayNames),
      settings: z.record(z.string(), z.unknown()),
    }),
  ),
  calls: z.array(call),
  /** By play and call, millionths. */
  scores: z.array(z.array(z.number())),
  breach: z.looseObject({ call: z.number(), play: z.number(), says: z.string() }).nullable(),
});
