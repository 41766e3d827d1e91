/** Hash of a file's bytes, read in pieces: models and traces may be larger than what is held at once. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { otherThanFile } from '../failures/pathStatus.ts';
import { systemReason } from '../failures/systemError.ts';

export interface FileHash {
  /** `sha256:` and 64 digits. */
  readonly sha256: string;
}

const longestChunk = 1 << 20;
const shortestChunk = 1 << 12;

/** Of a regular file, or in words why there is none. A device or a pipe would be read without end. */
export function fileHash(path: string): FileHash | string {
  let file = -1;
  try {
    const status = statSync(path);
    const other = otherThanFile(status);
    if (other !== null) return `it is ${other}`;
    file = openSync(path, 'r');
    const hash = createHash('sha256');
    const chunk = new Uint8Array(Math.min(longestChunk, Math.max(shortestChunk, status.size)));
    for (let bytes = readSync(file, chunk); bytes > 0; bytes = readSync(file, chunk))
      hash.update(chunk.subarray(0, bytes));
    return { sha256: `sha256:${hash.digest('hex')}` };
  } catch (error) {
    return systemReason(error);
  } finally {
    if (file >= 0) closeSync(file);
  }
}
