/** Calls of a table of text: every line is a record, is rejected with its reason, is blank, or is the header. */
import { statSync } from 'node:fs';
import type { Failure } from '../../failures/failure.ts';
import { printable, shortened } from '../../failures/printable.ts';
import { callsFault } from './callsFault.ts';
import type { CallsPart, CallsState } from './callsState.ts';
import { joinedLines } from '../lines/joinedLines.ts';
import type { Joined } from '../lines/joinedLines.ts';
import { beginsAsUtf8, encodingHint, recordLines } from '../lines/recordLines.ts';

export function* textParts(state: CallsState): Generator<CallsPart> {
  const { path, mapping, account } = state;
  const { separator, columns, encoding } = mapping;
  const bytes = statSync(path).size;
  let width = 0;
  if (columns !== null) {
    state.bind(columns, 0);
    width = columns.length;
  }
  for (const { record, line, read } of joinedLines(recordLines(path, encoding, state.signal), separator)) {
    state.share = Math.min(1, read / bytes);
    if (record.expected === null && record.text === '') {
      account.blank += 1;
      continue;
    }
    if (line === 1 && beginsAsUtf8(record.text, encoding)) {
      yield { kind: 'fault', fault: utf8Fault(state) };
      return;
    }
    if (line === 1 && isSeparatorLine(record.text)) {
      const fault = separatorFault(state, record.text);
      if (fault !== null) {
        yield { kind: 'fault', fault };
        return;
      }
      account.header += record.lines;
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
      const other = missing.length === 0 || width > 1 ? undefined : otherSeparator(record.text, separator);
      const faults = other === undefined ? missing : [oneColumnFault(state, { line, other })];
      for (const fault of faults) yield { kind: 'fault', fault };
      if (missing.length > 0) return;
      continue;
    }
    yield* state.rowsAfter(takeLine(state, record, { line, width }));
  }
  if (width === 0) yield { kind: 'fault', fault: callsFault(path, 'an empty file', 'call records') };
  if (state.batch.length > 0) yield { kind: 'rows', batch: state.batch };
}

/** What parts a heading that the mapping's separator leaves whole. */
const otherSeparator = (heading: string, separator: string): string | undefined =>
  [';', '\t', '|', ','].find((one) => one !== separator && heading.includes(one));

const oneColumnFault = (
  { path, mapping: { separator } }: CallsState,
  { line, other }: { readonly line: number; readonly other: string },
): Failure => ({
  ...callsFault(path, 'one column', `columns with ${JSON.stringify(separator)} between them`),
  line,
  hint: `\`separator: ${JSON.stringify(other)}\` in the mapping`,
});

const utf8Fault = ({ path, mapping: { encoding } }: CallsState): Failure => ({
  ...callsFault(path, 'a file that begins as UTF-8 does', `text in ${encoding}, as the mapping says`),
  hint: '`encoding: utf-8` in the mapping',
});

/** Some spreadsheets begin a table with a line such as `sep=;`. */
const isSeparatorLine = (text: string): boolean => /^sep=.$/i.test(text);

/** Null where the line says what the mapping says. */
function separatorFault({ path, mapping }: CallsState, text: string): Failure | null {
  const said = text.slice(-1);
  if (said === mapping.separator) return null;
  return {
    ...callsFault(path, text, `the separator ${JSON.stringify(mapping.separator)} of the mapping`),
    hint: `\`separator: ${JSON.stringify(said)}\` in the mapping`,
  };
}

/** The first line with something in it names no columns: other bytes, or quotes that do not close. */
function headerFault({ path, mapping }: CallsState, { text, expected }: Joined, line: number): Failure {
  const at = { file: path, line, column: 1, endColumn: 1, path: '' };
  const wanted = 'a header that names the columns';
  if (expected === null) return { ...at, found: 'a stray or open quote', expected: wanted, hint: '' };
  const found = `other bytes (${shortened(printable(text), 60)})`;
  return { ...at, found, expected: `${wanted}, ${expected}`, hint: encodingHint(path, mapping.encoding) };
}

/** Tables of exchanges with a header line, of databases say, have the name of the exchange and other columns. */
const ofTheFormat = ', as the exchange writes them by default; other columns need a mapping';

function takeLine(
  state: CallsState,
  { cells, text, expected }: Joined,
  at: { line: number; width: number },
): CallsPart | null {
  const { columns, leastCells } = state.mapping;
  const least = columns === null ? at.width : leastCells;
  const refuse = (found: string, wanted: string): CallsPart =>
    state.refuse({ found, expected: wanted }, at.line, text);
  if (expected !== null) return refuse('other bytes', expected);
  if (cells === undefined) return refuse('a stray or open quote', 'cells quoted as in RFC 4180');
  if (cells.length < least || cells.length > at.width)
    return refuse(
      cells.length === 1 ? '1 cell' : `${cells.length} cells`,
      least === at.width ? `${least} cells, as in the header` : `${least} to ${at.width} cells${ofTheFormat}`,
    );
  return state.take(cells, at.line, () => text);
}
