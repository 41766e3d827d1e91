/** A Parquet file says what the same rows say as NDJSON, faults and the order of names included, however its values are laid out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { inFolder, readAll } from './sampleTraces.ts';
import type { ReadBack } from './sampleTraces.ts';

const texts = {
  calling_number: ['+861', '+862', '95001', '+8613800000000000000', '', '12a'],
  called_number: ['+862', '+863', '95001', '+86'],
  truth_lender: ['couriers', 'robots', 'nobody\n', 'x'.repeat(201)],
  verdict: ['allow', 'reject', 'Allow'],
  truth_call_key: ['robots.1.2.3', 'couriers.1.2.4', 'a.b.1.2.3', 'robots.1.2'],
};

/** Few values, so that a writer makes dictionaries of them, the faulty ones seldom; null for nothing. */
const textOf = (values: readonly string[]): fc.Arbitrary<string | null> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(null, ...values.slice(0, 2)) },
    fc.constantFrom(...values),
  );

const rowArbitrary = fc.record({
  time_ms: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(null)),
  ...Object.fromEntries(Object.entries(texts).map(([name, values]) => [name, textOf(values)])),
  ring_ms: fc.constantFrom(null, 0, 5, 5, 5, -1),
  is_marked: fc.constantFrom(null, true, false),
});
type Row = Readonly<Record<string, string | number | boolean | null>>;

const types: Readonly<Record<string, 'DOUBLE' | 'INT32' | 'BOOLEAN'>> = {
  time_ms: 'DOUBLE',
  ring_ms: 'INT32',
  is_marked: 'BOOLEAN',
};

interface Layout {
  readonly rowGroupSize: number;
  readonly hasDictionaries: boolean;
}

function parquetOf(rows: readonly Row[], { rowGroupSize, hasDictionaries }: Layout): Uint8Array {
  const columnData = Object.keys(rows[0]).map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: types[name] ?? ('STRING' as const),
    nullable: true,
    ...(hasDictionaries && name !== 'is_marked' ? { encoding: 'RLE_DICTIONARY' as const } : {}),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize, pageSize: 16 }));
}

const ndjsonOf = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

test('row by row the same as NDJSON', async () => {
  const options = fc.record({
    rowsPerBatch: fc.integer({ min: 1, max: 20 }),
    maximumRows: fc.constantFrom(1000, 7),
    maximumFaults: fc.constantFrom(20, 2),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(rowArbitrary, { minLength: 1, maxLength: 60 }),
      options,
      fc.record({ rowGroupSize: fc.constantFrom(5, 20, 1000), hasDictionaries: fc.boolean() }),
      (rows, asked, layout) =>
        inFolder(async (folder) => {
          const [parquet, ndjson] = ['a.parquet', 'a.ndjson'].map((name) => join(folder, name));
          writeFileSync(parquet, parquetOf(rows, layout));
          writeFileSync(ndjson, ndjsonOf(rows));
          const [read, expected] = await Promise.all([parquet, ndjson].map((path) => readAll(path, asked)));
          expect({ ...read, faults: withoutPlaces(read) }).toEqual({
            ...expected,
            faults: withoutPlaces(expected),
          });
          expect(numbered(parquet)).toEqual(numbered(ndjson));
        }),
    ),
    { numRuns: 600 },
  );
});

/** NDJSON knows the column in the line, too. */
const withoutPlaces = ({ faults }: ReadBack): readonly string[] =>
  faults.map((fault) => fault.replace(/^(\d+)(?::\d+)?/, '$1'));

/** Texts are numbered in the order in which they appear. */
function numbered(path: string): unknown {
  const reading = readTrace(path, { maximumFaults: 1000 });
  let rows = 0;
  for (const part of reading.parts) if (part.kind === 'rows') rows += part.batch.length;
  return { rows, names: reading.names, numbers: Array.from({ length: 9 }, (_, i) => reading.e164(i)) };
}
