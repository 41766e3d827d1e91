/** A folder among the temporary files, for what does not fit into memory or is needed for a while. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printable } from './printable.ts';
import { systemReason } from './systemError.ts';

/** The message says where none can be made, and how another place is named: it is the user's to mend. */
export class NoScratchFolder extends Error {}

/** A new one; whoever asks for it removes it. */
export function scratchFolder(purpose: string): string {
  try {
    return mkdtempSync(join(tmpdir(), `ringfence-${purpose}-`));
  } catch (error) {
    const found = `${printable(tmpdir())}: found ${systemReason(error)}`;
    throw new NoScratchFolder(`${found}, expected a folder for temporary files; TMPDIR names another one`, {
      cause: error,
    });
  }
}
