/** The form of the range over assumptions in `results.json`, to check what somebody else wrote. */
import { z } from 'zod';
import { turnoverForm } from './sensitivityForm.ts';
import { strangersList } from '../reading/strangersList.ts';

const number = z.number().nullable();

const ends = { least: number, greatest: number };

/** Of the range over assumptions: what is known before it is played. */
export const rangeHeadShape: Readonly<Record<string, z.ZodType>> = {
  impossible: z.number(),
  varied: strangersList(
    z.looseObject({
      path: z.string(),
      unit: z.string(),
      low: z.number(),
      high: z.number(),
      isDeclared: z.boolean(),
    }),
  ),
  fixed: strangersList(z.string()),
};

export const rangeForm: z.ZodType = z.looseObject({
  ...rangeHeadShape,
  points: z.number(),
  replications: z.number(),
  factor: z.number(),
  measures: strangersList(
    z.looseObject({
      metric: z.string(),
      arm: z.string(),
      class: z.string().nullable(),
      place: z.string().nullable(),
      ...ends,
      versusControl: z.looseObject(ends).nullable(),
      perPoint: strangersList(number).nullable(),
    }),
  ),
  rankings: strangersList(
    z.looseObject({
      metric: z.string(),
      order: strangersList(z.string()),
      points: z.number(),
      holdsShare: number,
      bestHoldsShare: number,
    }),
  ),
  /** Results of an earlier version do not have them. */
  turnovers: strangersList(turnoverForm).default([]),
});
