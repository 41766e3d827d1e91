/** A last resort for what took long to find out and cannot be written where it was asked for. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeWhole } from './writeWhole.ts';

/** Null, or in words why the file could not be written, and where its text is kept. */
export function writeOrKeep(path: string, text: string): string | null {
  const fault = writeWhole(path, text);
  return fault === null ? null : keptElsewhere(fault, { path, text });
}

export interface Unwritten {
  readonly path: string;
  readonly text: string;
}

/** The fault, with the file among the temporary ones in which the text stands now, if it stands anywhere. */
export function keptElsewhere(fault: string, { path, text }: Unwritten): string {
  try {
    const kept = join(mkdtempSync(join(tmpdir(), 'ringfence-kept-')), basename(path));
    return writeWhole(kept, text) === null ? `${fault}; it is kept as ${kept}` : fault;
  } catch {
    // The fault of the place that was asked for is the one to tell.
    return fault;
  }
}
