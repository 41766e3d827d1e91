/** What a worker sends back for a task: its record, packed small, or why it could not be finished. Hostile input until form and hashes are checked. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { printable } from '../failures/printable.ts';
import type { TaskFault, TaskResult } from '../tasks/messages.ts';
import type { RecordFit } from '../store/recordFit.ts';
import { readTaskRecord, resultOf, taskKinds, taskRecordOf, taskRecordText } from '../tasks/taskRecord.ts';
import type { TaskKind } from '../tasks/taskRecord.ts';

/** Names a job of the queue: which task of the study it is. */
export interface TaskName {
  readonly kind: TaskKind;
  readonly index: number;
}

export const jobIdOf = ({ kind, index }: TaskName): string => `${kind}-${index}`;

const name: z.ZodType<TaskName> = z.strictObject({
  kind: z.enum(taskKinds),
  index: z.int().min(0),
});

/** Null for data that name no task. */
export const readTaskName = (data: unknown): TaskName | null => name.safeParse(data).data ?? null;

export type TaskAnswer =
  | { readonly kind: 'done'; readonly record: string }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

/** What is larger is no record of ours: 16 MB packed, 64 MB unpacked. */
const largestPacked = 1 << 24;
const largestUnpacked = 1 << 26;

const fault: z.ZodType<TaskFault> = z.strictObject({
  index: z.int(),
  plugin: z.string().max(300).nullable(),
  callKey: z.string().max(300).nullable(),
  message: z.string().max(100_000),
  stack: z.string().max(100_000),
});

const answer: z.ZodType<TaskAnswer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), record: z.base64().max(largestPacked) }),
  z.strictObject({ kind: z.literal('fault'), fault }),
]);

/** Which task of which study an answer must be of. */
export interface AnsweredTask extends TaskName {
  readonly study: string;
  readonly designPoint: string;
  readonly replication: number;
}

export function doneAnswer(result: TaskResult, task: AnsweredTask): TaskAnswer {
  const { study, kind, index, designPoint, replication } = task;
  const place = { study, kind, designPoint, replication, traceParts: [] };
  const text = taskRecordText(taskRecordOf({ ...result, index }, place));
  return { kind: 'done', record: deflateRawSync(text).toString('base64') };
}

/** Where a module threw is a line of a file of the worker's machine: who gave the task has none of that name. */
export const faultAnswer = ({ index, plugin, callKey, message, stack }: TaskFault): TaskAnswer => ({
  kind: 'fault',
  fault: { index, plugin, callKey, message, stack },
});

/** The result or the fault of the task, or in words why it is neither; `fit` is that of the task's study. */
export function readAnswer(
  value: unknown,
  task: AnsweredTask,
  fit: RecordFit,
): { readonly result: TaskResult } | { readonly fault: TaskFault } | string {
  const checked = answer.safeParse(value);
  if (!checked.success) return 'an answer of a form that nobody knows';
  if (checked.data.kind === 'fault')
    return { fault: { ...shownFault(checked.data.fault), index: task.index } };
  const record = readTaskRecord(unpacked(checked.data.record) ?? '', 'an answer');
  if (typeof record === 'string') return record;
  const isTheTask =
    record.study === task.study &&
    record.kind === task.kind &&
    record.index === task.index &&
    record.designPoint === task.designPoint &&
    record.replication === task.replication;
  if (!isTheTask) return 'an answer that is of another task';
  const misfit = fit.misfit(record);
  return misfit === null ? { result: resultOf(record) } : `an answer that ${misfit}`;
}

/** Its texts go to a terminal, the stack in lines. */
const shownFault = (told: TaskFault): TaskFault => ({
  ...told,
  message: printable(told.message),
  callKey: told.callKey === null ? null : printable(told.callKey),
  plugin: told.plugin === null ? null : printable(told.plugin),
  stack: told.stack.split('\n').map(printable).join('\n'),
});

function unpacked(record: string): string | null {
  try {
    const bytes = inflateRawSync(Buffer.from(record, 'base64'), { maxOutputLength: largestUnpacked });
    return bytes.toString('utf8');
  } catch {
    return null;
  }
}
