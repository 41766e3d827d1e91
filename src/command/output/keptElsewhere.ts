/** A last resort for what took long to find out and cannot be written where it was asked for. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeWhole } from './writeWhole.ts';

/** Where among the temporary files the text stands now, under the name of `path`; null: nowhere. */
export function keptElsewhere(path: string, text: string): string | null {
  try {
    const kept = join(mkdtempSync(join(tmpdir(), 'ringfence-kept-')), basename(path));
    return writeWhole(kept, text) === null ? kept : null;
  } catch {
    // The fault of the place that was asked for is the one to tell.
    return null;
  }
}
