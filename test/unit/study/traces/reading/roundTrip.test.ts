import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callColumns } from '../../../../../src/model/calls/callColumns.ts';
import { TraceBatch } from '../../../../../src/model/traces/traceBatch.ts';
import { openTraceWriter } from '../../../../../src/study/traces/writing/openTraceWriter.ts';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { traceFormats } from '../../../../../src/study/traces/form/traceFormat.ts';
import {
  addRow,
  anyRow,
  e164,
  inFolder,
  longRow,
  names,
  readAll,
  wordsOfRows,
  writeRows,
} from './sampleTraces.ts';

describe.each(traceFormats)('%s', (format) => {
  test('an empty trace has its columns where the format can say them, and no rows', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, `trace.${format}`);
      writeRows(path, []);
      const { rows, faults, columns } = await readAll(path);
      expect([rows, faults, columns.length]).toEqual([[], [], format === 'ndjson' ? 0 : callColumns.length]);
    });
  });

  test('the reader fills one batch again and again', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, `trace.${format}`);
      writeRows(
        path,
        Array.from({ length: 40 }, (_, k) => longRow(k)),
      );
      const batches = new Set<TraceBatch>();
      let parts = 0;
      for (const part of readTrace(path, { rowsPerBatch: 8 }).parts) {
        parts++;
        if (part.kind === 'rows') batches.add(part.batch);
      }
      expect([parts, batches.size]).toEqual([5, 1]);
    });
  });
});

test('what was read can be written again in another format', async () => {
  await inFolder(async (folder) => {
    const rows = fc.sample(anyRow, { seed: 14, numRuns: 50 });
    const from = join(folder, 'a.parquet');
    const to = join(folder, 'b.ndjson');
    writeRows(from, rows);
    const reading = readTrace(from);
    const e164Read = (number: number): string => reading.e164(number);
    const parts: TraceBatch[] = [];
    for (const part of reading.parts) if (part.kind === 'rows') parts.push(part.batch);
    const second = openTraceWriter({
      path: to,
      format: 'ndjson',
      hasTruth: true,
      names: reading.names,
      e164: e164Read,
    });
    second.write(parts[0]);
    second.close();
    expect((await readAll(to)).rows).toEqual(wordsOfRows(rows));
  });
});

test('a CSV file is what RFC 4180 says, byte by byte', async () => {
  await inFolder((folder) => {
    const path = join(folder, 'one.csv');
    const writer = openTraceWriter({ path, format: 'csv', hasTruth: true, names, e164 });
    const batch = new TraceBatch(1);
    const unknown = callColumns.map(({ cells }) => (cells === 'int32' ? -1 : NaN));
    addRow(batch, {
      cells: unknown.map((cell, i) => (callColumns[i].name === 'truth_call_key' ? 3 : cell)),
      key: [1, 2, 3],
    });
    batch.int32('place_ingress')[0] = 0;
    batch.float64('time_ms')[0] = -1_234_567_890_123;
    batch.int32('is_marked')[0] = 0;
    writer.write(batch);
    writer.close();
    const header = callColumns.map(({ name }) => name).join(',');
    const row = `,,-1234567890123,carrier-a,,,,,,,,,,,,,,,false,,,,"a ""quote"".1.2.3",,,,,,,,,,,`;
    expect(readFileSync(path, 'utf8')).toBe(`${header}\r\n${row}\r\n`);
  });
});

test('a trace of before the last column was added is read, and that cell is unknown', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'old.csv');
    const sampled = fc.sample(anyRow, { seed: 16, numRuns: 20 });
    // No lender: a name might hold the comma at which the last cell is cut off.
    const rows = sampled.map((row) => ({ ...row, cells: row.cells.with(-1, -1) }));
    writeRows(path, rows);
    const lines = readFileSync(path, 'utf8').split('\r\n').slice(0, -1);
    const older = lines.map((line) => `${line.slice(0, line.lastIndexOf(','))}\r\n`);
    writeFileSync(path, older.join(''));
    const { rows: read, faults } = await readAll(path);
    expect(faults).toEqual([]);
    expect(read).toEqual(wordsOfRows(rows).map((words) => [...words.slice(0, -1), null]));
  });
});

test('NDJSON says null for the unknown and has the same keys on every line', async () => {
  await inFolder((folder) => {
    const path = join(folder, 'some.ndjson');
    writeRows(path, fc.sample(anyRow, { seed: 15, numRuns: 20 }), false);
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    const observed = callColumns.filter(({ group }) => group !== 'truth').map(({ name }) => name);
    for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toEqual(observed);
  });
});
