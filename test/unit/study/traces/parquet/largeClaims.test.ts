/** Files of a few kilobytes that claim millions of rows or of dictionary entries. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { traceColumns } from '../../../../../src/study/traces/form/traceFormat.ts';
import { craftedColumn, writeCrafted } from './craftedParquet.ts';
import type { CraftedColumn } from './craftedParquet.ts';
import { inFolder, readAll } from '../reading/sampleTraces.ts';

const mebibyte = 1 << 20;

const columns = traceColumns(true).map(craftedColumn);
const [time, ...others] = columns;

const faultsOf = (crafted: readonly CraftedColumn[], rows: number): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'crafted.parquet');
    writeCrafted(path, crafted, rows);
    return (await readAll(path)).faults;
  });

test('more rows than the bytes of a file can tell apart are told before any is read', async () => {
  expect(await faultsOf(columns, 1_000_001)).toEqual([
    expect.stringMatching(/^0 : 1000001 rows in \d+ bytes, a trace that can be read$/),
  ]);
});

test('of a row group of a million rows only those in hand are in memory', async () => {
  await inFolder((folder) => {
    const path = join(folder, 'crafted.parquet');
    writeCrafted(path, columns, 1_000_000);
    expect(statSync(path).size).toBeLessThan(6000);
    const before = process.memoryUsage();
    const [first] = readTrace(path).parts;
    const after = process.memoryUsage();
    expect(first).toMatchObject({ kind: 'rows', batch: { length: 8192 } });
    const taken = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(taken).toBeLessThan(64 * mebibyte);
    return Promise.resolve();
  });
});

test('a dictionary of more entries than memory should hold is told before it is unpacked', async () => {
  const truths = new Uint8Array(4 * mebibyte);
  const many = {
    name: 'is_marked',
    type: 'BOOLEAN',
    dictionary: truths,
    entries: 8 * truths.length,
  } as const;
  expect(await faultsOf([...columns.filter(({ name }) => name !== many.name), many], 10)).toEqual([
    '0 : a row group of more than 1073741824 bytes at a time, a trace that can be read',
  ]);
});

test('pages that unpack into more than any call needs, one behind the other, are told before hours have gone', async () => {
  expect(await faultsOf([{ ...time, emptyPages: 15 }, ...others], 10)).toEqual([]);
  expect(await faultsOf([{ ...time, emptyPages: 16 }, ...others], 10)).toEqual([
    expect.stringMatching(/^0 : more than 4294967296 bytes, packed into \d+, a trace that can be read$/),
  ]);
});

test('a level or an index that its bits cannot hold is no value', async () => {
  expect(await faultsOf([{ ...time, level: 255 }, ...others], 10)).toEqual([
    '0 : a run of 255 in 1 bits, a trace that can be read',
  ]);
  expect(await faultsOf([{ ...time, index: 1 }, ...others], 10)).toEqual([
    '0 : an index behind the dictionary, a trace that can be read',
  ]);
});
