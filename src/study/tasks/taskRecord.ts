/**
 * A finished task as data: what a run keeps in its folder, what shards hand to `merge`, what a queue carries.
 *
 * One JSON object of the form `ringfence-task/1`. It names the study that it belongs to by hash (see `studyHash`), says which task it
 * is and what came of it, and ends with a hash over all that. Whoever reads one trusts nothing until form and hash are checked.
 */
import { z } from 'zod';
import { formFaults } from '../reading/formFaults.ts';
import { largestTotal, piecesForm } from '../reading/piecesForm.ts';
import { jsonFaultText, jsonIn } from '../reading/jsonText.ts';
import { strangersList, wholeNumbers } from '../reading/strangersList.ts';
import type { ArmOutcome } from '../../model/simulation/simulate.ts';
import type { TaskResult } from './messages.ts';
import { hashOf } from '../reading/canonicalJson.ts';

export const taskRecordFormat = 'ringfence-task/1';

/** `replication`: of the experiment itself; `game`: of a pair of arm and strategy that the growth of a game asked for; `assumptions`, `sensitivity`: of a point of the range over assumptions, of the sensitivity analysis. */
export const taskKinds = ['replication', 'game', 'assumptions', 'sensitivity'] as const;
export type TaskKind = (typeof taskKinds)[number];

const count = z.int().min(0);
const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const positives = wholeNumbers(1);
const clusters = z
  .strictObject({ sizes: positives, counts: positives })
  .refine(({ sizes, counts }) => sizes.length === counts.length, 'a count for each size');

const row = z
  .strictObject({
    metric: z.string(),
    class: z.string().nullable(),
    place: z.string().nullable(),
    numerator: z.number().min(-largestTotal).max(largestTotal),
    denominator: z.number().min(0).max(largestTotal),
    clusters: clusters.exactOptional(),
    pieces: piecesForm.exactOptional(),
  })
  .refine(
    ({ numerator, denominator }) => denominator === 0 || Math.abs(numerator / denominator) <= largestTotal,
    `a ratio of at most ${largestTotal}`,
  );

const counts = wholeNumbers(0);

const outcome: z.ZodType<ArmOutcome> = z.strictObject({
  arm: z.string(),
  rows: strangersList(row),
  audit: z.strictObject({
    attempts: count,
    finalStates: counts,
    fingerprints: strangersList(z.string().regex(/^[0-9a-f]{16}$/)),
  }),
  days: z
    .strictObject({
      unwantedRung: counts,
      unwantedAnswered: counts,
      demandsCompletedInControl: counts,
      demandsLost: counts,
    })
    .exactOptional(),
  events: count,
});

/** A file of calls that a task wrote; its name has no folder. */
export interface TracePart {
  readonly name: string;
  readonly format: 'parquet' | 'csv' | 'ndjson';
  readonly hasTruth: boolean;
  readonly sha256: string;
}

const tracePart: z.ZodType<TracePart> = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9=,+_.%~-]{1,255}$/),
  format: z.enum(['parquet', 'csv', 'ndjson']),
  hasTruth: z.boolean(),
  sha256,
});

/** One finished task. */
export interface TaskRecord {
  readonly format: typeof taskRecordFormat;
  readonly study: string;
  readonly kind: TaskKind;
  /** Replication × design points + point; of the others point × replications + replication. */
  readonly index: number;
  readonly designPoint: string;
  readonly replication: number;
  readonly outcomes: readonly ArmOutcome[];
  readonly traceRows: number;
  readonly traceParts: readonly TracePart[];
  /** Of the canonical JSON of all the rest. */
  readonly hash: string;
}

const form: z.ZodType<TaskRecord> = z.strictObject({
  format: z.literal(taskRecordFormat),
  study: sha256,
  kind: z.enum(taskKinds),
  index: count,
  designPoint: z.string(),
  replication: count,
  outcomes: strangersList(outcome, { least: 1 }),
  traceRows: count,
  traceParts: strangersList(tracePart),
  hash: sha256,
});

/** Which task a result is of. */
export interface TaskPlace {
  readonly study: string;
  readonly kind: TaskKind;
  readonly designPoint: string;
  readonly replication: number;
  readonly traceParts: readonly TracePart[];
}

/** The record of a result. */
export function taskRecordOf(
  { index, outcomes, traceRows }: TaskResult,
  { study, kind, designPoint, replication, traceParts }: TaskPlace,
): TaskRecord {
  const content = {
    format: taskRecordFormat,
    study,
    kind,
    index,
    designPoint,
    replication,
    outcomes,
    traceRows,
    traceParts,
  } as const;
  return { ...content, hash: hashOf(content) };
}

/** What was played, out of its record. */
export const resultOf = ({ index, outcomes, traceRows }: TaskRecord): TaskResult => ({
  index,
  outcomes,
  traceRows,
});

export const taskRecordText = (record: TaskRecord): string => `${JSON.stringify(record)}\n`;

/** The record, or in words what is wrong with the text, which these call `file`. */
export function readTaskRecord(text: string, file: string): TaskRecord | string {
  const read = jsonIn(text, { file, expected: 'a finished task' });
  if ('failures' in read) return jsonFaultText(read.failures);
  const record = checkedRecord(read.value);
  return typeof record === 'string' ? `${file}: ${record}` : record;
}

function checkedRecord(value: unknown): TaskRecord | string {
  const checked = form.safeParse(value);
  if (!checked.success)
    return `expected a finished task of the form ${taskRecordFormat}; at ${formFaults(checked.error, value)}`;
  const { hash, ...content } = checked.data;
  return hashOf(content) === hash ? checked.data : 'its content does not have the hash that it names';
}
