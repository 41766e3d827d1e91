/** What `run` writes of its calls is what its long table counts, as another program reads it. */
import { readFileSync, readdirSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

/** Numerators and denominators of the long table's rows without a class, by arm, replication and metric. */
function longTable(): (arm: string, replication: number, metric: string) => readonly [number, number] {
  const rows = readFileSync(place.path('long.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return (arm, replication, metric) => {
    const row = rows.find(
      (cells) =>
        cells[1] === arm &&
        cells[2] === String(replication) &&
        cells[3] === metric &&
        cells[4] === '' &&
        cells[5] === '',
    );
    return [Number(row?.[7]), Number(row?.[8])];
  };
}

it('DuckDB reads the Parquet and CSV parts and comes to the totals of the long table', async () => {
  const args = [
    '-r',
    '2',
    '-j',
    '2',
    '--quiet',
    '-o',
    'table=long.csv',
    '-o',
    'parquet.parquet',
    '-o',
    'trace=all/',
    '-o',
    'text.csv',
  ];
  const { code, err } = await place.run(['run', 'tiny.yaml', ...args]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const value = longTable();
  const connection = await (await DuckDBInstance.create()).connect();
  const ask = async (source: string, arm: string, replication: number): Promise<readonly number[]> => {
    const sql = `SELECT count(*) FILTER (truth_is_wanted), count(*) FILTER (NOT truth_is_wanted),
      count(*) FILTER (NOT truth_is_wanted AND verdict = 'reject'), count(*) FILTER (NOT truth_is_wanted AND truth_final_state = 'answered')
      FROM ${source} WHERE arm = '${arm}' AND replication = ${replication}`;
    return (await connection.runAndReadAll(sql)).getRows()[0].map(Number);
  };
  const expected = (arm: string, replication: number): readonly number[] => [
    value(arm, replication, 'wanted.offered.count')[0],
    value(arm, replication, 'unwanted.offered.count')[0],
    value(arm, replication, 'unwanted.rejected.share')[0],
    value(arm, replication, 'unwanted.answered.share')[0],
  ];
  expect(readdirSync(place.path('all')).length).toBe(4);
  for (const arm of ['none', 'cap']) {
    const sources = [
      `'${place.path('all')}/*.parquet'`,
      `'${place.path('parquet')}*.parquet'`,
      `'${place.path('text')}*.csv'`,
    ];
    for (const source of sources)
      expect([source, await ask(source, arm, 0)]).toEqual([source, expected(arm, 0)]);
    expect(await ask(sources[0], arm, 1)).toEqual(expected(arm, 1));
    expect(expected(arm, 0)[1]).toBeGreaterThan(100);
  }
  connection.closeSync();
});
