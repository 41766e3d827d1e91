/** Reads somebody's call records as a trace: every record becomes a row or is rejected with its reason. */
import { statSync } from 'node:fs';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { printable, shortened } from '../failures/printable.ts';
import type { ReadTexts } from '../traces/cellStores.ts';
import type { TraceReading } from '../traces/reading.ts';
import { foundInTable } from '../traces/tableFault.ts';
import { CallsState } from './callsState.ts';
import type { CallsAccount, CallsPart } from './callsState.ts';
import type { ImportMapping } from './importMapping.ts';
import { joinedLines } from './joinedLines.ts';
import type { Joined } from './joinedLines.ts';
import { parquetRecords } from './parquetRecords.ts';
import { encodingHint, recordLines } from './recordLines.ts';

export interface CallsReading extends Omit<TraceReading, 'parts'> {
  readonly parts: Iterable<CallsPart>;
  readonly account: CallsAccount;
}

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
          fault: failure(state.path, foundInTable(error), 'call records that can be read'),
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
        yield { kind: 'fault', fault: headerFault(state, record, line) };
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

/** The first line with something in it names no columns: other bytes, or quotes that do not close. */
function headerFault({ path, mapping }: CallsState, { text, expected }: Joined, line: number): Failure {
  const at = { file: path, line, column: 1, endColumn: 1, path: '' };
  const wanted = 'a header that names the columns';
  if (expected === null) return { ...at, found: 'a stray or open quote', expected: wanted, hint: '' };
  const found = `other bytes (${shortened(printable(text), 60)})`;
  return { ...at, found, expected: `${wanted}, ${expected}`, hint: encodingHint(path, mapping.encoding) };
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
      cells.length === 1 ? '1 cell' : `${cells.length} cells`,
      least === at.width ? `${least} cells, as in the header` : `${least} to ${at.width} cells`,
    );
  return state.take(cells, at.line, () => text);
}
