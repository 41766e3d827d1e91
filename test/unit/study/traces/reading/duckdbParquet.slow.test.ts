import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRow, inFolder, readAll, wordsOfRows, writeRows } from './sampleTraces.ts';

const rows = fc.sample(anyRow, { seed: 21, numRuns: 3_000 });

test('what DuckDB writes is read, whatever its compression', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ours.parquet');
    writeRows(path, rows);
    const connection = await (await DuckDBInstance.create()).connect();
    for (const compression of ['snappy', 'gzip', 'zstd', 'uncompressed']) {
      const theirs = join(folder, `${compression}.parquet`);
      const options = `FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE 2048`;
      await connection.run(`COPY (FROM read_parquet('${path}')) TO '${theirs}' (${options})`);
      const { rows: read, faults } = await readAll(theirs);
      expect([faults, read], compression).toEqual([[], wordsOfRows(rows)]);
    }
    connection.closeSync();
  });
});
