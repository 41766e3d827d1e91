/** Call records on their way into a batch: which become rows, which are rejected with what reason, and what became of the lines. */
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { printable, shortened } from '../../failures/printable.ts';
import { nearestHint } from '../../reading/problem.ts';
import { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { shown } from '../../traces/reading/rowTarget.ts';
import type { TracePart } from '../../traces/reading/traceReading.ts';
import { RecordWriter } from './callRecord.ts';
import type { Importing } from './callRecord.ts';
import type { ImportedSoFar } from './importedSoFar.ts';
import type { RecordFault } from './recordCells.ts';
import type { ImportMapping } from '../mapping/importMapping.ts';
import type { NumberCounts } from '../numbers/numberingHabits.ts';

const rowsPerBatch = 8192;
const longestShown = 4000;

/** A record that is no call. */
export interface Rejected extends RecordFault {
  readonly file: string;
  /** Line of the file, in Parquet the row; from 1. */
  readonly line: number;
  /** The record as it stands there, at most so long that it can be shown. */
  readonly record: string;
  /** What else is wrong with it; looked for as long as no record can be read. */
  readonly further: readonly RecordFault[];
}

export type CallsPart = TracePart | { readonly kind: 'rejected'; readonly rejected: Rejected };

/** What became of the lines of a file; all of them together are those that it has. */
export interface CallsAccount {
  records: number;
  accepted: number;
  rejected: number;
  blank: number;
  header: number;
  /** Accepted records whose time the clocks showed twice; the earlier was taken. */
  ambiguousTimes: number;
  /** Accepted records of hours that the clocks showed twice, in which the clock of the trace runs at half its pace. */
  slowedTimes: number;
  /** How the numbers of accepted records are written. */
  readonly numbers: Readonly<NumberCounts>;
  /** Whether duplicates could be looked for to the end. */
  areIdsChecked: boolean;
}

export class CallsState {
  readonly path: string;
  readonly mapping: ImportMapping;
  readonly batch: TraceBatch = new TraceBatch(rowsPerBatch);
  readonly writer: RecordWriter;
  readonly account: CallsAccount;
  share = 0;
  readonly signal: Importing['signal'];
  readonly #soFar: ImportedSoFar;

  constructor(path: string, importing: Importing) {
    this.path = path;
    this.mapping = importing.mapping;
    this.signal = importing.signal;
    this.writer = new RecordWriter(this.batch, importing);
    this.#soFar = importing.soFar;
    this.account = {
      records: 0,
      accepted: 0,
      rejected: 0,
      blank: 0,
      header: 0,
      ambiguousTimes: 0,
      slowedTimes: 0,
      numbers: this.writer.numbers,
      areIdsChecked: true,
    };
  }

  /** Binds the columns; what the mapping names and they do not have, or have twice. */
  bind(columns: readonly string[], line: number): readonly Failure[] {
    return this.writer.bind(columns).map(({ name, column }) => {
      const at = {
        ...(this.mapping.fields[name]?.position ?? { ...wholeFile(this.path), line: 0 }),
        path: `fields.${name}`,
      };
      const where = `(${this.path}${line > 0 ? `:${line}` : ''})`;
      if (columns.includes(column))
        return {
          ...at,
          found: `more than one column \`${column}\``,
          expected: `a heading that stands there once ${where}`,
          hint: line > 0 ? 'take the line of headings away and name the columns by `header: […]`' : '',
        };
      return {
        ...at,
        found: `the column \`${column}\``,
        expected: `one of ${columns.map((one) => shortened(printable(one), 40)).join(', ')} ${where}`,
        hint: nearestHint(column, columns),
      };
    });
  }

  /** Takes a record; its rejection, if it is none. */
  take(record: readonly unknown[], line: number, text: () => string): CallsPart | null {
    this.account.records++;
    const isKnown = this.#isKnown(record);
    const fault = isKnown
      ? {
          column: this.mapping.fields.id?.column ?? 'id',
          found: `${shown(this.writer.idOf(record))}, which came before`,
          expected: 'each id once',
        }
      : this.writer.write(record);
    this.account.ambiguousTimes = this.writer.ambiguousTimes;
    this.account.slowedTimes = this.writer.slowedTimes;
    if (fault !== null) {
      const further = isKnown || this.account.accepted > 0 ? [] : this.writer.furtherFaults(fault);
      return this.#reject({ ...fault, further }, line, text());
    }
    this.#remember(record);
    this.account.accepted++;
    return null;
  }

  /** Rejects a record whose cells cannot be told apart. */
  refuse(
    fault: Omit<RecordFault, 'column'> & { readonly column?: string },
    line: number,
    record: string,
  ): CallsPart {
    this.account.records++;
    return this.#reject({ column: '', ...fault, further: [] }, line, record);
  }

  #reject(fault: RecordFault & Pick<Rejected, 'further'>, line: number, record: string): CallsPart {
    this.account.rejected++;
    return {
      kind: 'rejected',
      rejected: { ...fault, file: this.path, line, record: shortened(record, longestShown) },
    };
  }

  /** The part and, where the batch is full, its rows. */
  *rowsAfter(part: CallsPart | null): Generator<CallsPart> {
    if (part !== null) yield part;
    if (this.batch.length < this.batch.capacity) return;
    yield { kind: 'rows', batch: this.batch };
    this.batch.length = 0;
  }

  #isKnown(record: readonly unknown[]): boolean {
    const id = this.writer.idOf(record);
    return id !== null && this.#soFar.hasId(id);
  }

  #remember(record: readonly unknown[]): void {
    const id = this.writer.idOf(record);
    if (id !== null && !this.#soFar.rememberId(id)) this.account.areIdsChecked = false;
  }
}
