/** How much of a row group is in memory at a time: a file of kilobytes may unpack into what no machine has. */
import { TableFault } from '../form/tableFault.ts';

/** Of all columns together: as they stand in the file, one unpacked page of each, and their dictionaries. */
const mostHeldBytes = 1 << 30;

export class HeldBytes {
  #bytes = 0;

  /** Told before the memory is taken; a negative number gives some back. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > mostHeldBytes)
      throw new TableFault(`a row group of more than ${mostHeldBytes} bytes at a time`);
  }
}
