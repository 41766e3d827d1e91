/** Of files of a kind that is not read it is told what becomes one that is. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { generic, read } from './readRecords.ts';

test.each(['LZ4', 'LZO'] as const)('Parquet packed with %s', (codec) => {
  const column = (name: string, text: string): { name: string; data: string[]; type: 'STRING' } => ({
    name,
    data: [text],
    type: 'STRING',
  });
  const file = parquetWriteBuffer({
    columnData: [
      column('t', '2024-03-01T08:00:00'),
      column('a', '+551190000000'),
      column('b', '+12'),
      column('i', '7'),
      column('l', ''),
    ],
    codec,
    compressors: { [codec]: (bytes: Uint8Array) => bytes },
  });
  expect(read(new Uint8Array(file), generic(), 'c.parquet').faults).toEqual([
    `: compression with ${codec}; whatever writes the file can pack it with zstd, snappy, gzip, brotli or raw LZ4 (in Spark: spark.sql.parquet.compression.codec)`,
  ]);
});

test('a workbook for a trace', () => {
  const [part] = readTrace('calls.xlsx').parts;
  expect(part.kind === 'fault' && part.fault.hint).toBe(
    '`ringfence import` makes a trace of call records of any form, of a workbook once its sheet is saved as CSV',
  );
});
