/** Brings the trace parts of shards together in one folder: the bytes that one run would have left there. */
import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entriesBelow, folderStandsAt } from '../failures/pathStatus.ts';
import { systemReason } from '../failures/systemError.ts';
import type { PlacedRecord } from './mergeTasks.ts';
import { fileHash } from '../reading/fileHash.ts';
import { unfinishedName } from '../traces/form/unfinishedName.ts';

/** Folders below a source in which parts are looked for. */
const deepest = 2;

export interface MergedTraces {
  readonly copied: number;
  readonly faults: readonly string[];
}

/** Parts are found by name below the sources and must be what their tasks wrote. */
export function mergeTraces(
  records: readonly PlacedRecord[],
  sources: readonly string[],
  target: string,
): MergedTraces {
  const places = new Map(sources.flatMap((source) => filesBelow(source, deepest)));
  const faults: string[] = [];
  let copied = 0;
  for (const { path, record } of records)
    for (const { name, sha256 } of record.traceParts) {
      const from = places.get(name);
      const fault =
        from === undefined
          ? `${name}: the trace of ${path} is in none of the folders`
          : hasHash(from, sha256)
            ? copyWhole(from, join(target, name))
            : `${from}: is not the trace that its task wrote`;
      if (fault === null) copied += 1;
      else faults.push(fault);
    }
  return { copied, faults };
}

function hasHash(path: string, sha256: string): boolean {
  const found = fileHash(path);
  return typeof found !== 'string' && found.sha256 === sha256;
}

function filesBelow(path: string, depth: number): readonly (readonly [string, string])[] {
  if (!folderStandsAt(path)) return [];
  return entriesBelow(path).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isFile()) return [[entry.name, inner] as const];
    return entry.isDirectory() && depth > 0 ? filesBelow(inner, depth - 1) : [];
  });
}

/** Null, or in words why it could not be copied; the part has its name only when it is whole. */
function copyWhole(from: string, to: string): string | null {
  const temporary = unfinishedName(to);
  try {
    copyFileSync(from, temporary, constants.COPYFILE_FICLONE);
    renameSync(temporary, to);
    return null;
  } catch (error) {
    rmSync(temporary, { force: true });
    return `${to}: cannot be written: ${systemReason(error)}`;
  }
}
