/** Records of NDJSON: an object a line, whose keys name the columns. */
import { recordLines } from './recordLines.ts';
import type { Encoding, RecordLine } from './recordLines.ts';

/** Writers leave out keys without a value, so a column may be missing in the first record: it is one that any of the first so many has. */
const recordsForColumns = 1000;

export const isNdjson = (path: string): boolean => /\.(ndjson|jsonl|json)$/i.test(path);

export type NdjsonStep =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | {
      readonly kind: 'line';
      readonly line: RecordLine;
      /** Null for what is no object. */
      readonly cells: readonly unknown[] | null;
    };

type JsonObject = Readonly<Record<string, unknown>>;

export function* ndjsonRecords(path: string, encoding: Encoding): Generator<NdjsonStep> {
  const lines = recordLines(path, encoding);
  const first: { readonly line: RecordLine; readonly object: JsonObject | null }[] = [];
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    first.push({ line: next.value, object: objectOf(next.value) });
    if (first.length === recordsForColumns) break;
  }
  const columns = [...new Set(first.flatMap(({ object }) => Object.keys(object ?? {})))];
  yield { kind: 'columns', columns };
  for (const { line, object } of first) yield { kind: 'line', line, cells: cellsOf(object, columns) };
  for (const line of lines) yield { kind: 'line', line, cells: cellsOf(objectOf(line), columns) };
}

function objectOf({ text, expected }: RecordLine): JsonObject | null {
  if (expected !== null || !text.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return null;
  }
}

/** What is nested is told as the text that it is. */
const cellsOf = (object: JsonObject | null, columns: readonly string[]): readonly unknown[] | null =>
  object &&
  columns.map((name) => {
    const value = Object.hasOwn(object, name) ? object[name] : null;
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  });
