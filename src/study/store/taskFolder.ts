/** A folder of finished tasks: one file a task, written whole or not at all, beside the outline of their study. */
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesBelow, otherThanFile, pathStatus } from '../failures/pathStatus.ts';
import type { Task, TaskResult } from '../tasks/messages.ts';
import type { TaskStore } from '../tasks/playTasks.ts';
import { outlineDifferences, studyHash } from '../results/studyOutline.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import { fileHash } from '../reading/fileHash.ts';
import { isTaskTraced, partPath } from '../traces/form/partNames.ts';
import { outlineText, parseOutline } from './parseOutline.ts';
import { RecordFit } from './recordFit.ts';
import { storedText } from './storedText.ts';
import { readTaskRecord, resultOf, taskRecordOf, taskRecordText } from '../tasks/taskRecord.ts';
import type { TaskKind, TaskRecord, TracePart } from '../tasks/taskRecord.ts';

export const outlineName = 'study.json';
const recordName = (kind: TaskKind, index: number): string => `${kind}-${index}.json`;
const isRecordName = (name: string): boolean =>
  /^(replication|game|assumptions|sensitivity)-\d+\.json$/.test(name);
/** Whether a file of such a folder belongs to it. */
export const isStoredName = (name: string): boolean => isRecordName(name) || name === outlineName;

/** Writes a file whole or not at all; null, or in words why not. */
export type WriteWhole = (path: string, text: string) => string | null;

export interface OpenedFolder {
  readonly store: TaskStore;
  /** Files that are no whole record, or none of this study's tasks: these are played again. */
  readonly damaged: readonly string[];
  /** Finished tasks that are there. */
  readonly known: number;
}

/** Why what is in a folder cannot be continued, a line each; or in words why nothing can be written to it. */
export type FolderRefusal = { readonly reasons: readonly string[] } | { readonly unwritable: string };

/** What bears the name of a stored file and is none, a line each: whoever writes to a pipe may wait for ever, and a folder is not replaced. */
export const notStorable = (folder: string): readonly string[] =>
  storedNames(folder).flatMap((name) => {
    const path = join(folder, name);
    const status = pathStatus(path);
    const other = status === undefined ? null : otherThanFile(status);
    return other === null ? [] : [`${path}: found ${other}, expected a file`];
  });

/** How many finished tasks are there: what was played may not have been written, or be gone. */
export const finishedIn = (folder: string): number => namesIn(folder).filter(isRecordName).length;

/** Removes the finished tasks of an earlier run, and tells how many there were. */
export function emptyTaskFolder(folder: string): number {
  const finished = finishedIn(folder);
  for (const name of storedNames(folder)) rmSync(join(folder, name), { force: true });
  return finished;
}

/** Makes the folder that of the study, or continues it; it must be there and writable. */
export function openTaskFolder(
  folder: string,
  outline: StudyOutline,
  write: WriteWhole,
): OpenedFolder | FolderRefusal {
  const reasons = refusals(folder, outline);
  if (reasons.length > 0) return { reasons };
  const fault = write(join(folder, outlineName), outlineText(outline));
  if (fault !== null) return { unwritable: fault };
  const hashes: Readonly<Record<TaskKind, string>> = {
    replication: studyHash(outline, 'replication'),
    game: studyHash(outline, 'game'),
    assumptions: studyHash(outline, 'assumptions'),
    sensitivity: studyHash(outline, 'sensitivity'),
  };
  const { records, damaged } = recordsIn(folder);
  const fit = new RecordFit(outline);
  const misfits: string[] = [];
  const known = new Map<string, TaskRecord>();
  for (const { path, record } of records.filter((one) => one.record.study === hashes[one.record.kind])) {
    const misfit = fit.misfit(record);
    if (misfit === null) known.set(recordName(record.kind, record.index), record);
    else misfits.push(`${path}: ${misfit}`);
  }
  const store: TaskStore = {
    take: (kind, task) => taken(known.get(recordName(kind, task.index)), task),
    keep: (kind, task, result) => {
      const path = join(folder, recordName(kind, task.index));
      // What was stored by the same hash and counts something else than what is played now was not played.
      const misfit = fit.misfit({ ...result, kind });
      return misfit === null ? write(path, textOf({ kind, task, result })) : `${path}: ${misfit}`;
    },
  };
  const textOf = ({ kind, task, result }: Finished): string => {
    const { designPoint, replication } = task;
    const place = { study: hashes[kind], kind, designPoint, replication, traceParts: partsOf(task) };
    return taskRecordText(taskRecordOf(result, place));
  };
  return { store, damaged: [...damaged, ...misfits], known: known.size };
}

interface Finished {
  readonly kind: TaskKind;
  readonly task: Task;
  readonly result: TaskResult;
}

function refusals(folder: string, outline: StudyOutline): readonly string[] {
  const names = storedNames(folder);
  if (!names.includes(outlineName))
    return names.length > 0
      ? [`${folder}: holds finished tasks, and no ${outlineName} that says of what`]
      : [];
  const path = join(folder, outlineName);
  const stored = storedText(path);
  if (typeof stored === 'string') return [stored];
  const before = parseOutline(stored.text, path);
  if (typeof before === 'string') return [before];
  return outlineDifferences(before, outline).map((difference) => `${folder}: ${difference}`);
}

/** The stored result, provided that it is this task's and the files of calls that it should have left are there. */
function taken(record: TaskRecord | undefined, task: Task): TaskResult | null {
  if (record === undefined || record.designPoint !== task.designPoint) return null;
  const stored = new Set(record.traceParts.map((part) => JSON.stringify(part)));
  return partsOf(task).some((part) => !stored.has(JSON.stringify(part))) ? null : resultOf(record);
}

/** The files of calls that a task has written, with what is in them now. */
function partsOf(task: Task): readonly TracePart[] {
  const { designPoint, replication, arms, traces } = task;
  return traces.flatMap((target) =>
    arms.flatMap(({ id }): readonly TracePart[] => {
      const part = { replication, arm: id, designPoint };
      if (!isTaskTraced(target, part)) return [];
      const path = partPath(target, part);
      const found = fileHash(path);
      // One that is gone is equal to none that a task has left.
      const sha256 = typeof found === 'string' ? 'none' : found.sha256;
      return [{ name: basename(path), format: target.format, hasTruth: target.hasTruth, sha256 }];
    }),
  );
}

export interface FolderRecords {
  readonly records: readonly { readonly path: string; readonly record: TaskRecord }[];
  /** Files that bear the name of a record and are none, with the reason. */
  readonly damaged: readonly string[];
}

/** All finished tasks of a folder, by file name. */
export function recordsIn(folder: string): FolderRecords {
  const records: { path: string; record: TaskRecord }[] = [];
  const damaged: string[] = [];
  for (const name of namesIn(folder).filter(isRecordName)) {
    const path = join(folder, name);
    const stored = storedText(path);
    const record = typeof stored === 'string' ? stored : readTaskRecord(stored.text, path);
    const isNamed = typeof record !== 'string' && recordName(record.kind, record.index) === name;
    if (typeof record === 'string') damaged.push(record);
    else if (isNamed) records.push({ path, record });
    else damaged.push(`${path}: holds the task ${recordName(record.kind, record.index)}`);
  }
  return { records, damaged };
}

/** Names of the stored files that are there, and of whatever else bears such a name. */
export const storedNames = (folder: string): readonly string[] => namesIn(folder).filter(isStoredName);

const namesIn = (folder: string): readonly string[] =>
  namesBelow(folder).toSorted((a, b) => (a < b ? -1 : 1));
