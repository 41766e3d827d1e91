/** The first row at which two traces of the same arm differ: read side by side, a chunk at a time. */
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1 << 16;

function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new TextDecoder();
    const bytes = new Uint8Array(chunkBytes);
    let rest = '';
    for (;;) {
      const count = readSync(descriptor, bytes);
      if (count === 0) break;
      const lines = (rest + decoder.decode(bytes.subarray(0, count), { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}

export interface RowDifference {
  /** Key of the call that first ended otherwise. */
  readonly key: string;
  /** Moment at which it began, in milliseconds of the trace's clock. */
  readonly timeMs: number;
  /** Column and both values, of columns that differ; none where the other play has no such call. */
  readonly columns: readonly (readonly [name: string, first: string, second: string])[];
}

type Row = readonly string[];

/**
 * Null where the files are the same. Rows stand in the order in which calls ended, so of two different rows the earlier end is the event; its
 * call is then looked for in the other file. Cells are split at commas: the traces here hold no quoted ones.
 */
export function firstDifference(first: string, second: string): RowDifference | null {
  const files = [first, second] as const;
  const [a, b] = files.map(linesOf);
  try {
    const names = cells(String(a.next().value));
    b.next();
    for (;;) {
      const [one, other] = [a.next(), b.next()];
      if (one.done === true && other.done === true) return null;
      if (one.value === other.value) continue;
      const rows = [one, other].map(({ value }) => (typeof value === 'string' ? cells(value) : null));
      return eventOf(names, rows, files);
    }
  } finally {
    a.return(undefined);
    b.return(undefined);
  }
}

const cells = (line: string): Row => line.replace(/\r$/, '').split(',');

function eventOf(names: Row, rows: readonly (Row | null)[], files: readonly [string, string]): RowDifference {
  const cell = (row: Row | null, name: string): string => row?.[names.indexOf(name)] ?? '';
  const ends = rows.map((row) => (row === null ? Infinity : Number(cell(row, 'released_at_ms'))));
  const at = ends[0] <= ends[1] ? 0 : 1;
  const row = rows[at] as Row;
  const key = cell(row, 'truth_call_key');
  const others = rows[1 - at];
  const counterpart =
    cell(others, 'truth_call_key') === key
      ? others
      : rowOf(files[1 - at], names.indexOf('truth_call_key'), key);
  const pair = at === 0 ? [row, counterpart] : [counterpart, row];
  const columns =
    counterpart === null
      ? []
      : names.flatMap((name, i) => {
          const [x, y] = pair.map((one) => one?.[i] ?? '');
          return x === y ? [] : [[name, x, y] as const];
        });
  return { key, timeMs: Number(cell(row, 'time_ms')), columns };
}

function rowOf(file: string, column: number, key: string): Row | null {
  for (const line of linesOf(file)) if (cells(line)[column] === key) return cells(line);
  return null;
}
