/** A page of Parquet whose rows all say nothing holds nothing, which some writers pack into no bytes at all. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { inFolder, readAll } from './sampleTraces.ts';

const packed = (bytes: Uint8Array): Uint8Array => (bytes.length === 0 ? bytes : zstdCompressSync(bytes));

test('nothing that is packed into nothing is read', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'calls.parquet');
    const file = parquetWriteBuffer({
      columnData: [
        { name: 'time_ms', data: [1, 2], type: 'DOUBLE' },
        { name: 'calling_number', data: ['+861', '+862'], type: 'STRING' },
        { name: 'called_number', data: ['+863', '+863'], type: 'STRING' },
        { name: 'ring_ms', data: [null, null], type: 'INT32' },
      ],
      codec: 'ZSTD',
      compressors: { ZSTD: packed },
    });
    writeFileSync(path, new Uint8Array(file));
    const { rows, faults } = await readAll(path);
    expect([rows.length, faults]).toEqual([2, []]);
  });
});
