import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callColumns } from '../../../../../src/model/calls/callColumns.ts';
import { anyRow, inFolder, wordsOfRows, writeRows } from '../reading/sampleTraces.ts';

const rows = fc.sample(anyRow, { seed: 21, numRuns: 3_000 });

const column = (name: string): readonly (string | number | boolean | null)[] => {
  const at = callColumns.findIndex((each) => each.name === name);
  return wordsOfRows(rows).map((words) => words[at]);
};
const sum = (name: string): string =>
  column(name)
    .reduce<bigint>((total, word) => total + (typeof word === 'number' ? BigInt(word) : 0n), 0n)
    .toString();
const known = (name: string): string => String(column(name).filter((word) => word !== null).length);
const different = (name: string): string =>
  String(new Set(column(name).filter((word) => word !== null)).size);

const question = `SELECT count(*)::VARCHAR, sum(time_ms)::VARCHAR, sum(ring_ms)::VARCHAR, count(complained_at_ms)::VARCHAR,
  count(calling_number)::VARCHAR, count(DISTINCT called_number)::VARCHAR, count(*) FILTER (is_marked)::VARCHAR,
  count(DISTINCT truth_call_key)::VARCHAR, count(*) FILTER (truth_final_state = 'answered')::VARCHAR,
  max(truth_caller_class), min(arm) FROM`;

const totals = [
  String(rows.length),
  sum('time_ms'),
  sum('ring_ms'),
  known('complained_at_ms'),
  known('calling_number'),
  different('called_number'),
  String(column('is_marked').filter((word) => word === true).length),
  different('truth_call_key'),
  String(column('truth_final_state').filter((word) => word === 'answered').length),
  'x,"y"',
  'daily-cap',
];

test('DuckDB reads a Parquet and a CSV trace and comes to the same totals', async () => {
  await inFolder(async (folder) => {
    const connection = await (await DuckDBInstance.create()).connect();
    const ask = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRows()[0];
    for (const [format, reader] of [
      ['parquet', 'read_parquet'],
      ['csv', 'read_csv_auto'],
    ]) {
      const path = join(folder, `trace.${format}`);
      writeRows(path, rows);
      const options =
        format === 'csv'
          ? ", header = true, types = {'calling_number': 'VARCHAR', 'called_number': 'VARCHAR'}"
          : '';
      expect(await ask(`${question} ${reader}('${path}'${options})`), format).toEqual(totals);
    }
    connection.closeSync();
  });
});

test('a Parquet trace declares its types and its form', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'trace.parquet');
    writeRows(path, rows.slice(0, 5));
    const connection = await (await DuckDBInstance.create()).connect();
    const answer = async (sql: string): Promise<unknown[][]> =>
      (await connection.runAndReadAll(sql)).getRows();
    const types = await answer(
      `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('${path}'))`,
    );
    const typeOf = { integer: 'INTEGER', milliseconds: 'BIGINT', boolean: 'BOOLEAN' } as Record<
      string,
      string
    >;
    expect(types).toEqual(callColumns.map(({ name, text }) => [name, typeOf[text.as] ?? 'VARCHAR']));
    const [[form]] = await answer(
      `SELECT value::VARCHAR FROM parquet_kv_metadata('${path}') WHERE key::VARCHAR = 'ringfence.format'`,
    );
    expect(form).toBe('ringfence-trace/1');
    connection.closeSync();
  });
});
