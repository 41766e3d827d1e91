/** The files of a trace: those named, and in a folder every part that a run wrote whole. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { fileReadAgain, otherThanFile, placeOf } from '../../failures/pathStatus.ts';
import { systemReason } from '../../failures/systemError.ts';
import { traceFormatOf } from '../../traces/form/traceFormat.ts';

/** By name, numbers in it as numbers: part r2 before r10. */
function byName(a: string, b: string): number {
  const pieces = (text: string): readonly string[] => text.split(/(\d+)/);
  const left = pieces(a);
  const right = pieces(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] === right[i]) continue;
    const difference = i % 2 === 1 ? Number(left[i]) - Number(right[i]) : 0;
    return difference !== 0 ? difference : left[i] < right[i] ? -1 : 1;
  }
  return left.length - right.length;
}

/** What files are taken for. */
export interface SoughtFiles {
  /** In words: one of them, and those of a folder. */
  readonly one: string;
  readonly inFolder: string;
  /** Tells files of a folder that are some. */
  readonly isSome: (path: string) => boolean;
  /** Whoever opens a pipe a second time waits for ever, and no Ctrl-C reaches it. */
  readonly mayBeReadAgain?: boolean;
}

export const soughtTraces: SoughtFiles = {
  one: 'a trace that can be read',
  inFolder: 'files ending in .parquet, .csv or .ndjson',
  isSome: (path) => traceFormatOf(path) !== undefined,
  mayBeReadAgain: true,
};

/** Files in the order in which they are read, or what is wrong with what was named: calls that are there twice would count twice. */
export function traceFiles(
  named: readonly string[],
  { one, inFolder, isSome, mayBeReadAgain = false }: SoughtFiles = soughtTraces,
): { readonly files: readonly string[]; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const places = new Set<string>();
  const files = named.flatMap((path) => filesAt(path).filter((file) => !isRepeated(file)));
  return { files, failures };

  function filesAt(path: string): readonly string[] {
    try {
      const other = otherThanFile(statSync(path));
      if (other === null || (other === 'a pipe' && !mayBeReadAgain)) return [path];
      if (other !== 'a folder') {
        failures.push(failure(path, other, mayBeReadAgain ? `${one}: ${fileReadAgain}` : one));
        return [];
      }
      const parts = readdirSync(path).filter(isSome).sort(byName);
      if (parts.length > 0) return parts.map((part) => join(path, part));
      failures.push(failure(path, 'a folder without any', inFolder));
    } catch (error) {
      failures.push(failure(path, systemReason(error), one));
    }
    return [];
  }

  function isRepeated(file: string): boolean {
    const place = placeOf(file);
    const isThere = places.has(place);
    places.add(place);
    if (isThere) failures.push(failure(file, 'the same file again', 'each file once'));
    return isThere;
  }
}

const failure = (file: string, found: string, expected: string): Failure => ({
  ...wholeFile(file),
  path: '',
  found,
  expected,
  hint: '',
});
