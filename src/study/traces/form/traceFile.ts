/** A buffered output file that stands under its own name only when it is complete. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { systemReason } from '../../failures/systemError.ts';
import { linkTarget } from './linkTarget.ts';
import { openStream, writeStream } from './openStream.ts';
import { unfinishedName } from './unfinishedName.ts';

/** The few calls that writing a trace makes; tests put a full disk in their place. */
export interface Disk {
  /** Whether a device or a pipe stands there, which takes bytes as they come and must keep its name. */
  isStream(path: string): boolean;
  /** The file that a path leads to. */
  place(path: string): string;
  openStream(path: string): number;
  open(path: string): number;
  /** Answers how many of the bytes were taken. */
  write(file: number, bytes: Uint8Array): number;
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

/** The file system; `open` refuses a name that exists. */
export const nodeDisk: Disk = {
  isStream: (path) => {
    const existing = statSync(path, { throwIfNoEntry: false });
    return existing !== undefined && !existing.isFile() && !existing.isDirectory();
  },
  place: linkTarget,
  openStream: (path) => openStream(path),
  open: (path) => openSync(path, 'wx', 0o666),
  write: (file, bytes) => writeStream(file, bytes),
  sync: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
};

/** What the operating system refused while a trace was written. `path` is the final name; `code` is like `ENOSPC`. */
export class TraceFileError extends Error {
  override readonly name: string = 'TraceFileError';
  readonly path: string;
  /** Why, in words. */
  readonly reason: string;
  readonly code: string;
  readonly errno: number;

  constructor(path: string, cause: unknown) {
    const { code = 'UNKNOWN', errno = 0 } = cause as NodeJS.ErrnoException;
    super(`cannot write ${path}: ${code}`, { cause });
    this.path = path;
    this.reason = systemReason(cause);
    this.code = code;
    this.errno = errno;
  }
}

/** Bytes that wait before a write: few system calls, little memory. */
const bufferBytes = 1 << 20;

/**
 * Writes to a temporary name beside `path`; `close` gives it its name, `abort` removes it. Whatever fails throws a `TraceFileError`
 * and removes the temporary file first. A device or a pipe gets the bytes itself. Writers may fill `bytes` from `at` themselves after asking for `room`.
 */
export class TraceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Position of the next byte in `bytes`. */
  at = 0;
  /** What the path leads to. */
  readonly #place: string;
  /** Null where the bytes go to their place as they come. */
  #temporary: string | null = null;
  readonly #disk: Disk;
  #file = -1;

  constructor(path: string, disk: Disk, widest: number = 0) {
    this.path = path;
    this.bytes = new Uint8Array(Math.max(bufferBytes, widest));
    this.#disk = disk;
    this.#place = this.#attempt(() => disk.place(path));
    const temporary = disk.isStream(path) ? null : unfinishedName(this.#place);
    this.#temporary = temporary;
    this.#file = this.#attempt(() => (temporary === null ? disk.openStream(path) : disk.open(temporary)));
  }

  get isOpen(): boolean {
    return this.#file >= 0;
  }

  /** Makes sure that `count` bytes fit behind `at`; `count` is at most the buffer's size. */
  room(count: number): void {
    if (this.at + count > this.bytes.length) this.#flush();
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    if (bytes.length > this.bytes.length) {
      this.#writeAll(bytes);
      return;
    }
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** Writes what waits, makes it durable and gives the file its name. */
  close(): void {
    const temporary = this.#temporary;
    this.#flush();
    if (temporary !== null) this.#attempt(() => this.#disk.sync(this.#file));
    this.#attempt(() => {
      const file = this.#file;
      this.#file = -1;
      this.#disk.close(file);
      if (temporary !== null) this.#disk.rename(temporary, this.#place);
    });
  }

  /** Removes what was written; nothing after `close` or a failure. */
  abort(): void {
    if (this.isOpen) this.#discard();
  }

  #flush(): void {
    const waiting = this.bytes.subarray(0, this.at);
    this.at = 0;
    this.#writeAll(waiting);
  }

  #writeAll(bytes: Uint8Array): void {
    this.#attempt(() => {
      for (let from = 0; from < bytes.length;) from += this.#disk.write(this.#file, bytes.subarray(from));
    });
  }

  #attempt<Result>(step: () => Result): Result {
    try {
      return step();
    } catch (cause) {
      this.#discard();
      throw new TraceFileError(this.path, cause);
    }
  }

  /** Never throws: it runs while an error is on its way. */
  #discard(): void {
    const file = this.#file;
    const temporary = this.#temporary;
    this.#file = -1;
    for (const step of [
      () => file >= 0 && this.#disk.close(file),
      () => temporary !== null && this.#disk.remove(temporary),
    ]) {
      try {
        step();
      } catch {
        // The first failure is the one to report.
      }
    }
  }
}
