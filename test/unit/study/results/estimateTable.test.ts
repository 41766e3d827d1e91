import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { estimateTable, estimateTableHead } from '../../../../src/study/results/estimateTable.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { csvCells } from '../../../../src/study/traces/reading/csvSyntax.ts';

const results = JSON.parse(readFileSync('reports/sample/results.json', 'utf8')) as Results;
const heads = estimateTableHead.split(',');

const rowsOf = (of: Results): readonly Record<string, string>[] =>
  estimateTable(of)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => Object.fromEntries((csvCells(line) ?? []).map((cell, i) => [heads[i], cell])));

it('has a row for each measure, with its interval, its unit and what it differs by', () => {
  const rows = rowsOf(results);
  expect(rows.length).toBe(results.measures.length);
  for (const [i, { metric, arm, estimate, low, high, n, versusControl }] of results.measures.entries())
    expect(rows[i]).toMatchObject({
      metric,
      arm,
      estimate: String(estimate ?? ''),
      low: String(low ?? ''),
      high: String(high ?? ''),
      level: '0.95',
      replications: String(n),
      difference: String(versusControl?.estimate ?? ''),
      differenceLow: String(versusControl?.low ?? ''),
      verdict: versusControl?.verdict ?? '',
    });
  expect(new Set(rows.map((row) => Object.keys(row).length))).toEqual(new Set([heads.length]));
  const unitOf = (id: string) => rows.find(({ metric }) => metric === id)?.['unit'];
  expect(unitOf('unwanted.rejected.share')).toBe('share');
  expect(unitOf('operator.profit.perDay')).toBe('CNY per operator and day');
});

it('runs no name as a formula', () => {
  const [measure] = results.measures;
  const [row] = rowsOf({ ...results, measures: [{ ...measure, arm: '=1+1', undefinedBecause: 'a, "b"' }] });
  expect([row['arm'], row['undefinedBecause']]).toEqual(["'=1+1", 'a, "b"']);
});
