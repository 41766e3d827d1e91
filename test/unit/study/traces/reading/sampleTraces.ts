/** Rows of any content, and what they say in words, so that what was written and what was read can be compared. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { callColumns } from '../../../../../src/model/calls/callColumns.ts';
import type { CallColumn } from '../../../../../src/model/calls/callColumn.ts';
import { TraceBatch } from '../../../../../src/model/traces/traceBatch.ts';
import { openTraceWriter } from '../../../../../src/study/traces/writing/openTraceWriter.ts';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import type { TracePart } from '../../../../../src/study/traces/reading/readTrace.ts';
import { traceFormatOf } from '../../../../../src/study/traces/form/traceFormat.ts';
import { nameTables } from '../../../../../src/study/traces/form/traceNames.ts';
import type { TraceNames } from '../../../../../src/study/traces/form/traceNames.ts';

/** Ids with everything that a format has to quote, besides plain ones. */
export const names: TraceNames = {
  callers: ['couriers', 'with.dot', 'a,comma', 'a "quote"', '机器人', ' padded '],
  classes: ['courier', 'robot', 'x,"y"'],
  carriers: ['carrier-a', 'ünï', 'back\\slash'],
  arms: ['none', 'daily-cap'],
  places: ['origin'],
};

/** A number as this test writes it. */
export const e164 = (number: number): string =>
  number % 3 === 0 ? String(95_000 + (number % 1000)) : `+86${number}`;

const unknown = -1;
const largest = 0x7fff_ffff;
/** Far beyond 2 ** 31 ms, 24 days, in both directions. */
const farMs = 2 ** 52;

function cellOf({ name, text }: CallColumn): fc.Arbitrary<number> {
  const ordinal = (count: number): fc.Arbitrary<number> => fc.integer({ min: unknown, max: count - 1 });
  switch (text.as) {
    case 'integer':
      return fc.oneof(ordinal(5), fc.integer({ min: 0, max: largest }));
    case 'milliseconds': {
      const time = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -farMs, max: farMs }));
      return name === 'time_ms' ? time : fc.oneof(fc.constant(NaN), time);
    }
    case 'boolean':
      return ordinal(2);
    case 'e164':
      return fc.oneof(ordinal(4), fc.integer({ min: 1, max: 2 ** 30 - 1 }));
    case 'name':
      return ordinal(names[nameTables[text.of]].length);
    case 'code':
      return ordinal(text.codes.length);
    case 'callKey':
      return ordinal(names.callers.length);
  }
}

export interface SampleRow {
  readonly cells: readonly number[];
  readonly key: readonly number[];
}

const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: largest }));

export const anyRow: fc.Arbitrary<SampleRow> = fc.record({
  cells: fc.tuple(...callColumns.map(cellOf)),
  key: fc.tuple(count, count, count),
});

export function addRow(batch: TraceBatch, { cells, key }: SampleRow): void {
  const row = batch.length++;
  cells.forEach((cell, i) => {
    batch.columns[i][row] = cell;
  });
  const { entity, intent, attempt } = batch.callKey;
  [entity, intent, attempt].forEach((part, i) => {
    part[row] = key[i];
  });
}

/** Writes rows through one small batch that is filled again and again. */
export function writeRows(path: string, rows: readonly SampleRow[], hasTruth: boolean = true): void {
  const format = traceFormatOf(path) ?? 'csv';
  const writer = openTraceWriter({ path, format, hasTruth, names, e164 });
  const batch = new TraceBatch(7);
  for (const row of rows) {
    addRow(batch, row);
    if (batch.length < batch.capacity) continue;
    writer.write(batch);
    batch.length = 0;
    for (const cells of batch.columns) cells.fill(77);
  }
  writer.write(batch);
  writer.close();
}

type Texts = { readonly names: TraceNames; e164(number: number): string };

/** A row in words, one for each of `callColumns`; null for unknown. */
function wordsOf(batch: TraceBatch, row: number, texts: Texts): (string | number | boolean | null)[] {
  return callColumns.map(({ text }, i) => {
    const cell = batch.columns[i][row];
    if (Number.isNaN(cell) || (cell < 0 && text.as !== 'milliseconds')) return null;
    if (text.as === 'boolean') return cell === 1;
    if (text.as === 'code') return text.codes[cell];
    if (text.as === 'name') return texts.names[nameTables[text.of]][cell];
    if (text.as === 'e164') return cell === 0 ? null : texts.e164(cell);
    if (text.as !== 'callKey') return cell + 0;
    const { entity, intent, attempt } = batch.callKey;
    return `${texts.names.callers[cell]}.${entity[row]}.${intent[row]}.${attempt[row]}`;
  });
}

export type Words = ReturnType<typeof wordsOf>;

/** What the rows say that were given to a writer. */
export function wordsOfRows(rows: readonly SampleRow[]): Words[] {
  const batch = new TraceBatch(rows.length);
  for (const row of rows) addRow(batch, row);
  return rows.map((_, row) => wordsOf(batch, row, { names, e164 }));
}

export interface ReadBack {
  readonly rows: Words[];
  readonly faults: string[];
  readonly columns: readonly string[];
}

/** Reads a whole file; faults as `line column: found, expected`. */
export async function readAll(
  path: string,
  options: Parameters<typeof readTrace>[1] = {},
): Promise<ReadBack> {
  const reading = readTrace(path, { rowsPerBatch: 5, ...options });
  const rows: Words[] = [];
  const faults: string[] = [];
  const take = (part: TracePart): void => {
    if (part.kind === 'rows')
      for (let row = 0; row < part.batch.length; row++) rows.push(wordsOf(part.batch, row, reading));
    else {
      const { line, column, path: of, found, expected } = part.fault;
      faults.push(`${line}${column > 0 ? `:${column}` : ''} ${of}: ${found}, ${expected}`);
    }
  };
  for (const part of reading.parts) take(part);
  return { rows, faults, columns: reading.columns };
}

/** Runs with a folder of its own that is gone afterwards. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-traces-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Row k of a long trace, with numbers that repeat and numbers that do not. */
export const longRow = (k: number): SampleRow => ({
  cells: callColumns.map(({ cells, text }) =>
    text.as === 'e164' ? 1 + (k % 2 === 0 ? k : 5) : cells === 'float64' ? k * 1e6 : k % 2,
  ),
  key: [k, k + 1, 0],
});
