/** The files of a trace: those named, and in a folder every part that a run wrote whole. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { systemReason } from '../failures/systemError.ts';
import { traceFormatOf } from '../traces/traceFormat.ts';

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

/** Files in the order in which they are read, or what is wrong with what was named; `isCalls` tells files of a folder that hold calls. */
export function traceFiles(
  named: readonly string[],
  isCalls: (path: string) => boolean = (path) => traceFormatOf(path) !== undefined,
): { readonly files: readonly string[]; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const files = named.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [path];
      const parts = readdirSync(path).filter(isCalls).sort(byName);
      if (parts.length > 0) return parts.map((part) => join(path, part));
      failures.push(failure(path, 'a folder without traces', 'files ending in .parquet, .csv or .ndjson'));
    } catch (error) {
      failures.push(failure(path, systemReason(error), 'a trace that can be read'));
    }
    return [];
  });
  return { files, failures };
}

const failure = (file: string, found: string, expected: string): Failure => ({
  ...wholeFile(file),
  path: '',
  found,
  expected,
  hint: '',
});
