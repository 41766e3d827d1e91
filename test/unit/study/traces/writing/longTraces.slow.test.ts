/** Traces longer than a row group of Parquet and than two buffers of text. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowGroupRows } from '../../../../../src/study/traces/writing/parquetChunk.ts';
import { traceFormats } from '../../../../../src/study/traces/form/traceFormat.ts';
import { inFolder, longRow, readAll, wordsOfRows, writeRows } from '../reading/sampleTraces.ts';

describe.each(traceFormats)('%s', (format) => {
  test('a trace over several row groups and buffers keeps every row in order', async () => {
    // Of text, more than two buffers of a writer, which are of a mebibyte.
    const rowsOfTwo = format === 'parquet' ? rowGroupRows + 2000 : 12_000;
    const rows = Array.from({ length: rowsOfTwo }, (_, k) => longRow(k));
    await inFolder(async (folder) => {
      const path = join(folder, `trace.${format}`);
      writeRows(path, rows);
      if (format !== 'parquet') expect(statSync(path).size).toBeGreaterThan(2 ** 21);
      const { rows: read, faults } = await readAll(path, { rowsPerBatch: 8192 });
      expect(faults).toEqual([]);
      expect(read.length).toBe(rows.length);
      const expected = wordsOfRows(rows);
      const firstOther = read.findIndex((words, i) => words.some((word, k) => word !== expected[i][k]));
      expect(firstOther).toBe(-1);
    });
  });
});
