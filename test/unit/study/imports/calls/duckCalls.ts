/** Parquet files of calls that DuckDB writes of a question, and mappings for their columns. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ImportMapping } from '../../../../../src/study/imports/mapping/importMapping.ts';
import { readMapping } from '../../../../builders/mappingBySchema.ts';

/** The file that DuckDB writes of a question. */
export async function written(sql: string, options: string = ''): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-duck-calls-'));
  const connection = await (await DuckDBInstance.create()).connect();
  const path = join(folder, 'calls.parquet');
  try {
    await connection.run("SET timezone = 'America/Sao_Paulo'");
    await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet${options})`);
    return readFileSync(path);
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  }
}

export function mapping(further: string = '', head: string = ''): ImportMapping {
  const text = `ringfence-import: 1\ntimeZone: America/Sao_Paulo\n${head}fields: {time: t, callingNumber: a, calledNumber: b, ${further}}`;
  const { mapping: found, failures } = readMapping(text, 'm.yaml');
  if (found === null) throw new Error(JSON.stringify(failures));
  return found;
}

export const zone: string = 'timestamptz';
/** Two thousand calls, one a second, with what is null now and then. */
export const calls: string = `SELECT ${zone} '2024-03-01 08:00:00.25-03' + INTERVAL (i) SECOND AS t,
  CASE WHEN i % 50 = 0 THEN NULL ELSE '+5511' || (900000000 + i * 7919 % 3000) END AS a,
  5511900000000 + i * 104729 % 4000 AS b, (i % 97 + 0.25)::DECIMAL(9, 2) AS talk, (i % 30)::DECIMAL(18, 3) AS ring,
  CASE WHEN i % 3 = 0 THEN 'spam' WHEN i % 7 = 0 THEN NULL ELSE 'ham' END::ENUM ('spam', 'ham') AS l, (i / 8)::FLOAT AS f,
  i::DOUBLE AS d, 'x' || (i * i) AS text, i % 2 = 0 AS even FROM range(2000) AS r(i)`;
