/** Reads somebody's call records as a trace: every record becomes a row or is rejected with its reason. */
import { statSync } from 'node:fs';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { printable, shortened } from '../failures/printable.ts';
import { systemReason } from '../failures/systemError.ts';
import { nearestHint } from '../scenario/problem.ts';
import { TraceBatch } from '../../model/traces/traceBatch.ts';
import type { ReadTexts } from '../traces/cellStores.ts';
import { csvCells } from '../traces/csvSyntax.ts';
import type { TracePart, TraceReading } from '../traces/reading.ts';
import { RecordWriter } from './callRecord.ts';
import type { RecordFault } from './callRecord.ts';
import type { ImportMapping } from './importMapping.ts';
import { parquetRecords } from './parquetRecords.ts';
import { recordLines } from './recordLines.ts';

/** A record that is no call. */
export interface Rejected extends RecordFault {
  readonly file: string;
  /** Line of the file, in Parquet the row; from 1. */
  readonly line: number;
  /** The record as it stands there, at most so long that it can be shown. */
  readonly record: string;
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
  /** Whether duplicates could be looked for to the end. */
  areIdsChecked: boolean;
}

export interface CallsReading extends Omit<TraceReading, 'parts'> {
  readonly parts: Iterable<CallsPart>;
  readonly account: CallsAccount;
}

const rowsPerBatch = 8192;
const longestShown = 4000;
/** Ids that are remembered: what a Set holds. */
const mostIds = 15_000_000;
/** Lines that a quoted cell may run over. */
const mostLines = 100;

/** Opens call records by their mapping; a path ending in `.parquet` is one, anything else is text. */
export function readCalls(path: string, texts: ReadTexts, mapping: ImportMapping): CallsReading {
  const state = new CallsState(path, texts, mapping);
  const { callers, classes, carriers, arms, places } = texts.names;
  return {
    parts: withoutErrors(state),
    account: state.account,
    get columns() {
      return state.writer.columns();
    },
    get share() {
      return state.share;
    },
    names: {
      callers: callers.texts,
      classes: classes.texts,
      carriers: carriers.texts,
      arms: arms.texts,
      places: places.texts,
    },
    e164: (number) => (number <= 0 ? '' : texts.numbers.texts[number - 1]),
  };
}

class CallsState {
  readonly path: string;
  readonly mapping: ImportMapping;
  readonly batch: TraceBatch = new TraceBatch(rowsPerBatch);
  readonly writer: RecordWriter;
  readonly account: CallsAccount = {
    records: 0,
    accepted: 0,
    rejected: 0,
    blank: 0,
    header: 0,
    ambiguousTimes: 0,
    areIdsChecked: true,
  };
  share = 0;
  readonly #ids: Set<string> = new Set();

  constructor(path: string, texts: ReadTexts, mapping: ImportMapping) {
    this.path = path;
    this.mapping = mapping;
    this.writer = new RecordWriter(this.batch, texts, mapping);
  }

  /** Binds the columns; what the mapping names and they do not have. */
  bind(columns: readonly string[], line: number): readonly Failure[] {
    return this.writer.bind(columns).map((name) => {
      const field = this.mapping.fields[name];
      const column = field?.column ?? '';
      return {
        ...(field?.position ?? { ...wholeFile(this.path), line: 0 }),
        path: `fields.${name}`,
        found: `the column \`${column}\``,
        expected: `one of ${columns.map((one) => shortened(printable(one), 40)).join(', ')} (${this.path}${line > 0 ? `:${line}` : ''})`,
        hint: nearestHint(column, columns),
      };
    });
  }

  /** Takes a record; its rejection, if it is none. */
  take(record: readonly unknown[], line: number, text: () => string): CallsPart | null {
    this.account.records++;
    const isKnown = this.#isKnown(record);
    const fault = isKnown
      ? { column: 'id', found: 'an id that came before', expected: 'each id once' }
      : this.writer.write(record);
    this.account.ambiguousTimes = this.writer.ambiguousTimes;
    if (fault !== null) return this.reject(fault, line, text());
    this.#remember(record);
    this.account.accepted++;
    return null;
  }

  reject(fault: RecordFault, line: number, record: string): CallsPart {
    this.account.rejected++;
    return {
      kind: 'rejected',
      rejected: { ...fault, file: this.path, line, record: shortened(record, longestShown) },
    };
  }

  #isKnown(record: readonly unknown[]): boolean {
    const id = this.writer.idOf(record);
    return id !== null && this.#ids.has(id);
  }

  #remember(record: readonly unknown[]): void {
    const id = this.writer.idOf(record);
    if (id === null) return;
    if (this.#ids.size < mostIds) this.#ids.add(id);
    else this.account.areIdsChecked = false;
  }
}

/** Whatever the file or the operating system throws becomes the last fault. */
function* withoutErrors(state: CallsState): Generator<CallsPart> {
  const parts = state.path.toLowerCase().endsWith('.parquet') ? parquetParts(state) : textParts(state);
  try {
    for (;;) {
      let next: IteratorResult<CallsPart>;
      try {
        next = parts.next();
      } catch (error) {
        yield {
          kind: 'fault',
          fault: failure(state.path, systemReason(error), 'call records that can be read'),
        };
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    parts.return(undefined);
  }
}

const failure = (file: string, found: string, expected: string): Failure => ({
  ...wholeFile(file),
  path: '',
  found: printable(found),
  expected,
  hint: '',
});

function* rowsOf(state: CallsState, part: CallsPart | null): Generator<CallsPart> {
  if (part !== null) yield part;
  if (state.batch.length < state.batch.capacity) return;
  yield { kind: 'rows', batch: state.batch };
  state.batch.length = 0;
}

function* parquetParts(state: CallsState): Generator<CallsPart> {
  for (const step of parquetRecords(state.path)) {
    if (step.kind === 'columns') {
      const missing = state.bind(step.columns, 0);
      for (const fault of missing) yield { kind: 'fault', fault };
      if (missing.length > 0) return;
      continue;
    }
    state.share = step.share;
    yield* rowsOf(
      state,
      state.take(step.record, step.row, () => step.record.map(String).join(',')),
    );
  }
  if (state.batch.length > 0) yield { kind: 'rows', batch: state.batch };
}

function* textParts(state: CallsState): Generator<CallsPart> {
  const { path, mapping, account } = state;
  const { separator, columns, encoding } = mapping;
  const bytes = statSync(path).size;
  let width = 0;
  if (columns !== null) {
    state.bind(columns, 0);
    width = columns.length;
  }
  for (const { record, line, read } of joinedLines(recordLines(path, encoding), separator)) {
    state.share = Math.min(1, read / bytes);
    if (record.expected === null && record.text === '') {
      account.blank += 1;
      continue;
    }
    if (width === 0) {
      if (record.cells === undefined || record.expected !== null) {
        yield { kind: 'fault', fault: failure(path, 'a first line that names no columns', 'a header') };
        return;
      }
      account.header += record.lines;
      width = record.cells.length;
      const missing = state.bind(record.cells, line);
      for (const fault of missing) yield { kind: 'fault', fault };
      if (missing.length > 0) return;
      continue;
    }
    yield* rowsOf(state, takeLine(state, record, { line, width }));
  }
  if (width === 0) yield { kind: 'fault', fault: failure(path, 'an empty file', 'call records') };
  if (state.batch.length > 0) yield { kind: 'rows', batch: state.batch };
}

function takeLine(
  state: CallsState,
  { cells, text, expected }: Joined,
  at: { line: number; width: number },
): CallsPart | null {
  const { columns, leastCells } = state.mapping;
  const least = columns === null ? at.width : leastCells;
  const refuse = (found: string, wanted: string): CallsPart => {
    state.account.records++;
    return state.reject({ column: '', found, expected: wanted }, at.line, text);
  };
  if (expected !== null) return refuse('other bytes', expected);
  if (cells === undefined) return refuse('a stray or open quote', 'cells quoted as in RFC 4180');
  if (cells.length < least || cells.length > at.width)
    return refuse(
      `${cells.length} cells`,
      least === at.width ? `${least} cells, as in the header` : `${least} to ${at.width} cells`,
    );
  return state.take(cells, at.line, () => text);
}

/** A record over one or more lines. */
interface Joined {
  readonly text: string;
  readonly lines: number;
  /** Undefined where quotes do not close. */
  readonly cells: readonly string[] | undefined;
  readonly expected: string | null;
}

/** Templates of FreeSWITCH may have a space before a quoted cell. */
const cellsOf = (text: string, separator: string): readonly string[] | undefined =>
  csvCells(text.replaceAll(`${separator} "`, `${separator}"`), separator);

/** Joins lines while a quoted cell is open; where it never closes, the first of them is a record by itself. */
function* joinedLines(
  source: ReturnType<typeof recordLines>,
  separator: string,
): Generator<{ readonly record: Joined; readonly line: number; readonly read: number }> {
  const waiting: { text: string; line: number; bytes: number; expected: string | null }[] = [];
  const next = (): (typeof waiting)[number] | undefined => {
    const { value, done } = source.next();
    return done === true ? undefined : value;
  };
  for (let first = next(); first !== undefined; first = waiting.shift() ?? next()) {
    const { text, line, bytes, expected } = first;
    const cells = expected === null ? cellsOf(text, separator) : undefined;
    if (expected !== null || cells !== undefined || !isOpen(text)) {
      yield { record: { text, lines: 1, cells, expected }, line, read: bytes };
      continue;
    }
    let whole = text;
    let joined: readonly string[] | undefined;
    let used = 0;
    while (joined === undefined && used < mostLines && whole.length < longestJoined) {
      if (used === waiting.length) {
        const more = next();
        if (more === undefined) break;
        waiting.push(more);
      }
      if (waiting[used].expected !== null) break;
      whole += `\n${waiting[used++].text}`;
      joined = isOpen(whole) ? undefined : cellsOf(whole, separator);
    }
    if (joined !== undefined) waiting.splice(0, used);
    const record =
      joined === undefined
        ? { text, lines: 1, cells: undefined, expected: null }
        : { text: whole, lines: used + 1, cells: joined, expected: null };
    yield { record, line, read: bytes };
  }
}

const longestJoined = 65_536;

/** An odd number of quotes: one is open at the end. */
function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
