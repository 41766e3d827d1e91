/** How much of a file passes through memory while it is read, all row groups together: one of kilobytes may unpack, piece by piece, for hours. */
import { TableFault } from '../form/tableFault.ts';

/** Of any file, some seconds of work; and of a larger one by its own bytes, more than gzip can pack into one, however little calls differ. */
const bytesOfAnyFile = 2 ** 32;
const mostBytesAByte = 1200;

export class PassedBytes {
  readonly #fileBytes: number;
  readonly #most: number;
  #bytes = 0;

  constructor(fileBytes: number) {
    this.#fileBytes = fileBytes;
    this.#most = Math.max(bytesOfAnyFile, mostBytesAByte * fileBytes);
  }

  /** Told before they are read or unpacked. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#most)
      throw new TableFault(`more than ${this.#most} bytes, packed into ${this.#fileBytes}`);
  }
}
