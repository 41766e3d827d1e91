/** Names of the trace parts: each task writes a file of its own for each arm. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import type { TraceFormat } from './traceFormat.ts';

/** What a user named: a folder takes the parts of every task, a file name those of replication 0 only. */
export interface PartTarget {
  readonly path: string;
  readonly format: TraceFormat;
  readonly isFolder: boolean;
}

/** Whose calls a part holds. */
export interface Part {
  /** From 0. */
  readonly replication: number;
  readonly arm: string;
  /** Id of the design point; `base` stays out of the name. */
  readonly designPoint: string;
}

/** Name of the parts in a folder. */
const nameInFolder = 'trace';

/** Longest text of a design point in a name: with the rest it stays below the 255 bytes of common file systems. */
const longestLabel = 80;

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text that is safe in a file name on common systems, different for different texts; long ones end in a hash. */
function label(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9=,+_.-]/g, escaped);
  if (safe.length <= longestLabel) return safe;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${safe.slice(0, longestLabel - hash.length - 1)}~${hash}`;
}

/** Whether a task writes parts for this target. */
export const isTaskTraced = ({ isFolder }: PartTarget, { replication }: Pick<Part, 'replication'>): boolean =>
  isFolder || replication === 0;

/** Folder and first word of the parts: those of the file without its ending, in a folder `trace`. */
function stemOf({ path, format, isFolder }: PartTarget): string {
  if (isFolder) return join(path, nameInFolder);
  const ending = extname(path);
  return join(dirname(path), basename(path, ending.toLowerCase() === `.${format}` ? ending : ''));
}

/** `<folder>/<name>[.<design point>].r<replication>.<arm>.<format>`. */
export function partPath(target: PartTarget, { replication, arm, designPoint }: Part): string {
  const point = designPoint === 'base' ? [] : [label(designPoint)];
  return [stemOf(target), ...point, `r${replication}`, label(arm), target.format].join('.');
}

/** Whether a file in the target's folder has the name of one of its parts. */
export function isPartOf(target: PartTarget, name: string): boolean {
  const stem = basename(stemOf(target));
  return name.startsWith(`${stem}.`) && name.endsWith(`.${target.format}`);
}

/** Whether a file there has a name that a part may get; `isPartOf` takes in what is left of parts. */
export function isPartName(target: PartTarget, name: string): boolean {
  const stem = basename(stemOf(target));
  const within = name.slice(`${stem}.`.length, -`.${target.format}`.length);
  return isPartOf(target, name) && (target.isFolder ? /(^|\.)r\d+\../ : /(^|\.)r0\../).test(within);
}

/** The names of all parts at once, to be shown: `calls.r0.<arm>.parquet`. */
export const partPattern = (target: PartTarget): string =>
  `${stemOf(target)}.r${target.isFolder ? '<replication>' : '0'}.<arm>.${target.format}`;
