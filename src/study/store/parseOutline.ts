/** Reads the outline of a study back: hostile input until form and hash are checked. */
import { z } from 'zod';
import { formFaults } from '../reading/formFaults.ts';
import { jsonFaultText, jsonIn } from '../reading/jsonText.ts';
import { readingShape } from '../results/answersForm.ts';
import { headShape } from '../results/headForm.ts';
import { rangeHeadShape } from '../results/rangeForm.ts';
import { outlineFormat } from '../results/studyOutline.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import { hashOf } from '../reading/canonicalJson.ts';
import { gameSolutions, sensitivityDesigns } from '../scenario/experiment/experiment.ts';
import { plannedPoints } from '../scenario/experiment/plan.ts';
import { strangersList, strangersMap } from '../reading/strangersList.ts';

const count = z.int().min(1);

const range = z.looseObject({
  low: z.number(),
  high: z.number(),
  scale: z.enum(['linear', 'log', 'odds']),
  isWhole: z.boolean(),
});

const form = z.looseObject({
  format: z.literal(outlineFormat),
  hash: z.string(),
  head: z.looseObject(headShape),
  populations: strangersList(strangersList(strangersList(z.string()))),
  replications: z.union([
    count,
    z.looseObject({
      halfWidth: z.number(),
      metric: z.string(),
      class: z.string().optional(),
      arm: z.string().optional(),
      atMost: count,
    }),
  ]),
  assumptions: z
    .looseObject({
      ...rangeHeadShape,
      design: z.looseObject({ points: count, replications: count, factor: z.number() }),
      points: z.int().min(0),
      values: strangersList(strangersList(z.number())),
    })
    .refine(
      ({ values, points, varied }) =>
        values.length === points && values.every(({ length }) => length === lengthOf(varied)),
      'a value of every varied parameter at every point',
    )
    .nullable(),
  sensitivity: z
    .looseObject({
      design: z.looseObject({
        design: z.enum(sensitivityDesigns),
        metric: z.string(),
        walks: count.max(1000),
        rows: count.max(4096),
        replications: count,
        factor: z.number(),
      }),
      varied: rangeHeadShape.varied,
      ranges: strangersList(strangersList(range.nullable())),
      isWorld: strangersList(z.boolean()),
    })
    .refine(
      ({ design, varied, isWorld }) => plannedPoints(design, lengthOf(varied)) === isWorld.length,
      'as many points as the design has',
    )
    .refine(
      ({ varied, ranges }) => ranges.every(({ length }) => length === lengthOf(varied)),
      'a range of every varied parameter in every arm',
    )
    .nullable(),
  reading: z.looseObject(readingShape),
  game: z
    .looseObject({
      operators: z.string(),
      strategies: strangersMap(z.looseObject({ set: z.record(z.string(), z.unknown()) })),
      loss: strangersMap(z.number()),
      profit: z.string(),
      solution: z.enum(gameSolutions).optional(),
      choosing: z.number().min(0).max(1),
    })
    .nullable(),
});

/** The shared form knows its lists, its type does not. */
const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

export const outlineText = (outline: StudyOutline): string =>
  `${JSON.stringify({ ...outline, hash: hashOf(outline) }, null, 1)}\n`;

/** The outline, or in words what is wrong with the text, which these call `file`. */
export function parseOutline(text: string, file: string): StudyOutline | string {
  const read = jsonIn(text, { file, expected: 'the outline of a study' });
  if ('failures' in read) return jsonFaultText(read.failures);
  const outline = checkedOutline(read.value);
  return typeof outline === 'string' ? `${file}: ${outline}` : outline;
}

function checkedOutline(value: unknown): StudyOutline | string {
  const checked = form.safeParse(value);
  if (!checked.success)
    return `expected a study of the form ${outlineFormat}; at ${formFaults(checked.error, value)}`;
  // What was read and not what was checked: a checked map has its keys in the order of the form.
  const { hash, ...outline } = value as StudyOutline & { readonly hash: string };
  if (hashOf(outline) !== hash) return 'its content does not have the hash that it names';
  if (!areAllPopulated(outline)) return 'it does not tell the callers of every arm at every design point';
  const { head, sensitivity } = outline;
  return sensitivity === null || sensitivity.ranges.length === head.arms.length
    ? outline
    : 'it does not tell what is varied in every arm';
}

const areAllPopulated = ({ head, populations }: StudyOutline): boolean =>
  populations.length === head.designPoints.length &&
  populations.every((arms) => arms.length === head.arms.length);
