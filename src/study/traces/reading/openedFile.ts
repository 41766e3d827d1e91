/** Opens what somebody names to be read from its beginning to its end: a file, or a pipe into which somebody writes. Nothing keeps its reader waiting for ever. */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { otherThanFile } from '../../failures/pathStatus.ts';
import { systemCode } from '../../failures/systemError.ts';
import { TableFault } from '../form/tableFault.ts';

/** How long a pipe may give nothing: whoever writes into it may begin a little later, or be slow; less than after which a thread is taken to hang. Assumed. */
const usualPatienceMs = 20_000;

/** Between two looks into a pipe, the longer the longer it is empty. */
const pausesMs = { shortest: 1, longest: 64 } as const;

export interface WaitOptions {
  readonly patienceMs?: number;
  /** Ends the waiting as well: whoever waits hears nothing else. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Reading throws a `TableFault`, or what the operating system says. */
export class OpenedFile {
  readonly #file: number;
  /** When it was opened; 0 of a pipe. */
  readonly #fileBytes: number;
  readonly #pause = new Int32Array(new SharedArrayBuffer(4));
  readonly #patienceMs: number;
  readonly #signal: WaitOptions['signal'];
  /** A pipe ends when its writers are gone; one that has had none yet is empty in the same way. */
  #mayHaveEnded: boolean;

  constructor(path: string, { patienceMs = usualPatienceMs, signal }: WaitOptions = {}) {
    const other = otherThanFile(statSync(path));
    if (other !== null && other !== 'a pipe') throw new TableFault(other);
    // A pipe is opened although nobody writes into it, and then read without waiting.
    const waits = other === null ? 0 : constants.O_NONBLOCK;
    this.#file = openSync(path, constants.O_RDONLY | waits);
    this.#fileBytes = this.#bytesNow();
    this.#mayHaveEnded = other === null || !hasName(path);
    this.#patienceMs = patienceMs;
    this.#signal = signal;
  }

  /** Reads some bytes to the place in `bytes`, `most` at most; answers how many, 0 at the end. */
  read(bytes: Uint8Array, at: number, most: number): number {
    let pauseMs: number = pausesMs.shortest;
    for (let waitedMs = 0; waitedMs <= this.#patienceMs; waitedMs += pauseMs) {
      const read = this.#readNow(bytes, at, most);
      if (read !== 0) this.#mayHaveEnded = true;
      if (read > 0) return read;
      if (read === 0 && this.#mayHaveEnded) {
        if (this.#bytesNow() < this.#fileBytes) throw new TableFault('the file became shorter');
        return 0;
      }
      if (this.#signal?.aborted === true) throw new TableFault('a pipe that nobody waits for any more');
      pauseMs = Math.min(2 * pauseMs, pausesMs.longest);
      Atomics.wait(this.#pause, 0, 0, pauseMs);
    }
    throw new TableFault(`a pipe into which nothing was written for ${this.#patienceMs / 1000} s`);
  }

  /** The first bytes, as many as there is room for; 0 for those that are not there, and for all of a pipe, which cannot be read twice. */
  beginning(bytes: Uint8Array): void {
    try {
      readSync(this.#file, bytes, 0, bytes.length, 0);
    } catch {
      bytes.fill(0);
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #bytesNow(): number {
    return fstatSync(this.#file).size;
  }

  /** −1 where a writer of the pipe has written nothing yet. */
  #readNow(bytes: Uint8Array, at: number, most: number): number {
    try {
      return readSync(this.#file, bytes, at, most, null);
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') return -1;
      throw error;
    }
  }
}

/** That of a shell's `<(…)` has none, and had its writer before anybody could name it. */
function hasName(path: string): boolean {
  try {
    realpathSync.native(path);
    return true;
  } catch {
    return false;
  }
}
