/** Files that are read, and then named by their hashes in what is written: a hash is of the bytes that were read, or there is none. */
import { statSync } from 'node:fs';
import { fileHash } from './fileHash.ts';

/** The message names the file. */
export class ChangedSource extends Error {}

/** Made before the files are opened. */
export class SourceFiles {
  readonly #stamps: ReadonlyMap<string, string>;

  constructor(paths: readonly string[]) {
    this.#stamps = new Map(paths.map((path) => [path, stampOf(path)]));
  }

  /** `sha256:` and 64 digits; throws a `ChangedSource` where the file is another one since, or none. */
  hashOf(path: string): string {
    const hash = fileHash(path);
    if (typeof hash === 'string') throw new ChangedSource(`${path}: cannot be read any more: ${hash}`);
    if (stampOf(path) !== this.#stamps.get(path))
      throw new ChangedSource(`${path}: has changed while it was read, expected the same file to the end`);
    return hash.sha256;
  }
}

/** Whoever writes into a file moves its time or its end. */
function stampOf(path: string): string {
  try {
    const { size, mtimeNs } = statSync(path, { bigint: true });
    return `${size} ${mtimeNs}`;
  } catch {
    return '';
  }
}
