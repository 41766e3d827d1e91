/** Records of NDJSON: an object a line, whose keys name the columns. */
import type { Failure } from '../../failures/failure.ts';
import type { JsonReading } from '../../reading/jsonText.ts';
import { keysOfLine, objectLine } from '../../reading/objectLine.ts';
import type { JsonObject } from '../../reading/objectLine.ts';
import type { WaitOptions } from '../../traces/reading/openedFile.ts';
import { recordLines } from './recordLines.ts';
import type { Encoding, RecordLine } from './recordLines.ts';

/** Writers leave out keys without a value, so a column may be missing in the first record: it is one that any of the first so many has. */
const recordsForColumns = 1000;

export const isNdjson = (path: string): boolean => /\.(ndjson|jsonl|json)$/i.test(path);

export interface NdjsonLine {
  readonly kind: 'line';
  readonly line: RecordLine;
  /** Null for what is no object, or one that cannot be read without loss. */
  readonly cells: readonly unknown[] | null;
  /** What would be lost, with its place. */
  readonly failures: readonly Failure[];
}

export type NdjsonStep = { readonly kind: 'columns'; readonly columns: readonly string[] } | NdjsonLine;

export function* ndjsonRecords(
  path: string,
  encoding: Encoding,
  signal?: WaitOptions['signal'],
): Generator<NdjsonStep> {
  const lines = recordLines(path, encoding, signal);
  const first: { readonly line: RecordLine; readonly read: JsonReading | null }[] = [];
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    first.push({ line: next.value, read: readingOf(next.value, path) });
    if (first.length === recordsForColumns) break;
  }
  const columns = [
    ...new Set(first.flatMap(({ line, read }) => (read === null ? [] : keysOfLine(line.text, read)))),
  ];
  yield { kind: 'columns', columns };
  for (const { line, read } of first) yield lineStep(line, read, columns);
  for (const line of lines) yield lineStep(line, readingOf(line, path), columns);
}

const readingOf = ({ text, line, expected }: RecordLine, file: string): JsonReading | null =>
  expected === null ? objectLine(text, { file, expected: 'a JSON object', firstLine: line }) : null;

const lineStep = (line: RecordLine, read: JsonReading | null, columns: readonly string[]): NdjsonStep => ({
  kind: 'line',
  line,
  cells: cellsOf(read !== null && 'value' in read ? (read.value as JsonObject) : null, columns),
  failures: read !== null && 'failures' in read ? read.failures : [],
});

/** What is nested is told as the text that it is. */
const cellsOf = (object: JsonObject | null, columns: readonly string[]): readonly unknown[] | null =>
  object &&
  columns.map((name) => {
    const value = Object.hasOwn(object, name) ? object[name] : null;
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  });
