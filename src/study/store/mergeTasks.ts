/** Puts the finished tasks of shards together again: the same results as one run, or in words what is missing, double or foreign. */
import { basename, join } from 'node:path';
import { conductStudy } from '../experiment/conductStudy.ts';
import type { TaskPlayer } from '../experiment/conductStudy.ts';
import { noTasks } from '../tasks/finishedTasks.ts';
import type { TaskResult } from '../tasks/messages.ts';
import type { PoolEnd } from '../tasks/pool.ts';
import type { Results } from '../results/results.ts';
import { besideTasks, mostReplications, outlineDifferences, studyHash } from '../results/studyOutline.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import type { PlayedBeside } from '../sensitivity/pointTable.ts';
import { pathStatus, placeOf, unlistedBecause } from '../failures/pathStatus.ts';
import { parseOutline } from './parseOutline.ts';
import { RecordFit } from './recordFit.ts';
import { storedText } from './storedText.ts';
import { outlineName, recordsIn } from './taskFolder.ts';
import { readTaskRecord, resultOf } from '../tasks/taskRecord.ts';
import type { TaskKind, TaskRecord } from '../tasks/taskRecord.ts';

export interface PlacedRecord {
  readonly path: string;
  readonly record: TaskRecord;
}

export interface Merged extends PlayedBeside {
  readonly outline: StudyOutline;
  readonly results: Results;
  /** Finished tasks of the experiment itself, by index. */
  readonly done: ReadonlyMap<number, TaskResult>;
  /** What the results were made of. */
  readonly records: readonly PlacedRecord[];
}

/** `faults`: why the parts do not make a whole, a line each; `unread`: those of them that tell of sources which are not there or cannot be read. */
export type MergeEnd = Merged | { readonly faults: readonly string[]; readonly unread: readonly string[] };

/** `sources`: folders of shards, or of their tasks, or single files of these. */
export async function mergeTasks(sources: readonly string[]): Promise<MergeEnd> {
  const found = gathered(sources);
  const { unread } = found;
  const [first, ...others] = found.outlines;
  if (first === undefined)
    return { faults: [...found.faults, `no ${outlineName}: nothing there says what was played`], unread };
  const { outline } = first;
  const faults = [
    ...found.faults,
    ...others.flatMap((other) => outlineFaults(first, other)),
    ...recordFaults(outline, found.records),
  ];
  if (faults.length > 0) return { faults, unread };
  const missing: string[] = [];
  const player = storedPlayer(outline, found.records, missing);
  const { results } = await conductStudy(outline, player);
  // A study that is not whole did not come so far.
  if (missing.length > 0) {
    await player.assumptions();
    await player.sensitivity();
  }
  if (missing.length > 0) return { faults: [missingText(missing)], unread };
  if (results === null) return { faults: ['no finished task'], unread };
  const { replication: done, assumptions: doneAssumptions, sensitivity: doneSensitivity } = player.done;
  return { outline, results, done, doneAssumptions, doneSensitivity, records: found.records };
}

interface Gathered {
  readonly outlines: { readonly path: string; readonly outline: StudyOutline }[];
  readonly records: PlacedRecord[];
  readonly faults: string[];
  readonly unread: string[];
}

function gathered(sources: readonly string[]): Gathered {
  const all: Gathered = { outlines: [], records: [], faults: [], unread: [] };
  const seen = new Set<string>();
  for (const source of sources) {
    const place = placeOf(source);
    if (seen.has(place)) {
      all.faults.push(`${source}: named twice`);
      continue;
    }
    seen.add(place);
    const unread =
      pathStatus(source)?.isDirectory() === true ? gatherFolder(source, all) : gatherFile(source, all);
    if (unread === null) continue;
    all.unread.push(unread);
    all.faults.push(unread);
  }
  // A task may be named beside its folder.
  return { ...all, faults: [...new Set(all.faults)] };
}

/** Null, or why nothing in the folder can be read. Tasks stand in the folder itself or in its folder `tasks`. */
function gatherFolder(folder: string, all: Gathered): string | null {
  const unlisted = unlistedBecause(folder);
  if (unlisted !== null) return `${folder}: cannot be read: ${unlisted}`;
  const places = [folder, join(folder, 'tasks')].filter(
    (place) => pathStatus(join(place, outlineName)) !== undefined,
  );
  if (places.length === 0) all.faults.push(`${folder}: holds no ${outlineName}, and no tasks/${outlineName}`);
  for (const place of places) {
    const unread = gatherFile(join(place, outlineName), all);
    const { records, damaged } = recordsIn(place);
    all.records.push(...records);
    all.faults.push(...(unread === null ? [] : [unread]), ...damaged);
  }
  return null;
}

/** Null, or why it cannot be read. */
function gatherFile(path: string, all: Gathered): string | null {
  const stored = storedText(path);
  if (typeof stored === 'string') return stored;
  if (basename(path) === outlineName) {
    const outline = parseOutline(stored.text, path);
    if (typeof outline === 'string') all.faults.push(outline);
    else all.outlines.push({ path, outline });
  } else {
    const record = readTaskRecord(stored.text, path);
    if (typeof record === 'string') all.faults.push(record);
    else all.records.push({ path, record });
  }
  return null;
}

type PlacedOutline = Gathered['outlines'][number];

function outlineFaults(first: PlacedOutline, other: PlacedOutline): readonly string[] {
  const planned = ({ replications, assumptions, sensitivity, reading }: StudyOutline): string =>
    JSON.stringify([replications, assumptions, sensitivity, reading]);
  const more =
    planned(first.outline) === planned(other.outline)
      ? []
      : ['planned replications, points beside the experiment, or how results are read are others'];
  return [...outlineDifferences(first.outline, other.outline), ...more].map(
    (text) => `${other.path}: another study than ${first.path}: ${text}`,
  );
}

function recordFaults(outline: StudyOutline, records: readonly PlacedRecord[]): readonly string[] {
  const points = outline.head.designPoints;
  const seen = new Map<string, string>();
  const fit = new RecordFit(outline);
  return records.flatMap(({ path, record }) => {
    const { kind, index, study, designPoint, replication } = record;
    const isOurs = study === studyHash(outline, kind);
    const isPlaced =
      kind !== 'replication' ||
      (points[index % points.length].id === designPoint && Math.floor(index / points.length) === replication);
    if (!isOurs || !isPlaced) return [`${path}: is a task of another study`];
    const misfit = fit.misfit(record);
    if (misfit !== null) return [`${path}: ${misfit}`];
    const key = `${kind} ${index}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, path);
    return before === undefined
      ? []
      : [`${taskText(outline, kind, index)} is there twice: ${before} and ${path}`];
  });
}

const besideName = {
  assumptions: 'the range over assumptions',
  sensitivity: 'the sensitivity analysis',
} as const;

/** Replications count from 0, as in names of files, tables and keys of calls; points from 1, as in theirs. */
function taskText(outline: StudyOutline, kind: TaskKind, index: number): string {
  const { designPoints } = outline.head;
  if (kind === 'replication') {
    const [whole, rest] = [Math.floor(index / designPoints.length), index % designPoints.length];
    return `replication ${whole} of ${designPoints[rest].id}`;
  }
  if (kind === 'game') return `task ${index} of the game`;
  const per = outline[kind]?.design.replications ?? 1;
  return `replication ${index % per} of point ${Math.floor(index / per) + 1} of ${besideName[kind]}`;
}

const namedAtMost = 10;

function missingText(missing: readonly string[]): string {
  const more = missing.length > namedAtMost ? `, and ${missing.length - namedAtMost} more` : '';
  return `missing ${missing.length === 1 ? 'task' : `${missing.length} tasks`}: ${missing.slice(0, namedAtMost).join(', ')}${more}`;
}

const countedFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Plays nothing: takes what is there, and lists what is not. */
function storedPlayer(
  outline: StudyOutline,
  records: readonly PlacedRecord[],
  missing: string[],
): TaskPlayer {
  const known = new Map(records.map(({ record }) => [`${record.kind} ${record.index}`, record]));
  const done = noTasks();
  const take = (kind: TaskKind, indexes: readonly number[]): Promise<PoolEnd> => {
    for (const index of indexes) {
      const record = known.get(`${kind} ${index}`);
      if (record === undefined) missing.push(taskText(outline, kind, index));
      else done[kind].set(index, resultOf(record));
    }
    return Promise.resolve({ kind: missing.length === 0 ? 'done' : 'interrupted' });
  };
  const points = outline.head.designPoints.length;
  return {
    done,
    replications: (from, to) =>
      take('replication', countedFrom(from * points, Math.min(to, mostReplications(outline)) * points)),
    game: (indexes) => take('game', indexes),
    assumptions: () => take('assumptions', besideTasks(outline, 'assumptions')),
    sensitivity: () => take('sensitivity', besideTasks(outline, 'sensitivity')),
  };
}
