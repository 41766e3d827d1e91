/** Keeps rejected records aside, for whoever looks at them: a CSV file with the place, the reason and the record itself, all of which may be a stranger's. */
import { tableCell } from '../../results/tableCell.ts';
import { nodeDisk, TraceFile } from '../../traces/form/traceFile.ts';
import type { Rejected } from './callsState.ts';

const header = 'file,line,column,found,expected,record';
/** A record that is shown has at most 4,000 characters, quoted and in UTF-8 at most eight times as many bytes. */
const widestRow = 1 << 16;

/** The file is begun with the first rejected record and has its name when all have been written. */
export class RejectsFile {
  readonly path: string;
  #file: TraceFile | null = null;

  constructor(path: string) {
    this.path = path;
  }

  /** Whether anything was rejected. */
  get isBegun(): boolean {
    return this.#file !== null;
  }

  write({ file, line, column, found, expected, record }: Rejected): void {
    if (this.#file === null) {
      this.#file = new TraceFile(this.path, nodeDisk, widestRow);
      this.#line(header);
    }
    this.#line([file, String(line), column, found, expected, record].map(tableCell).join(','));
  }

  close(): void {
    this.#file?.close();
  }

  abort(): void {
    this.#file?.abort();
  }

  #line(text: string): void {
    this.#file?.append(Buffer.from(`${text}\r\n`));
  }
}
