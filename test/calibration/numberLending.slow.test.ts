/** The guide's tables of lent numbers against control at the source, and of what lending pays, come out again, as far as their intervals go. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { mainFile } from '../mainFile.ts';
import { tableOf } from './guideTables.ts';
import type { Row } from './guideTables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Column = readonly [head: string, metric: string, of: string, scale: number, rounding: number];

/** Columns with their metric, class, scale, and half a unit of the last digit that they state. */
const columns: readonly Column[] = [
  ["robots' calls answered a day and 1,000", 'unwanted.answered.perSubscriberDay', 'robot', 1000, 0.05],
  ['a robot earns, yuan a day', 'operator.profit.perDay', 'robot', 1, 0.5],
  ["hotlines' demands lost of 1,000", 'wanted.lost.perThousand', 'hotline', 1, 0.5],
];

const columnsOfLenders: readonly Column[] = [
  ['hotlines get, yuan a day', 'lender.income.perDay', 'hotline', 1, 0.05],
  ['fines, yuan a day', 'lender.fines.perDay', 'hotline', 1, 0.5],
  columns[2],
];

function measuresOf(scenario: string): Results['measures'] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-lending-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', scenario, '--quiet', '-o', file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const { measures } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return measures;
}

const measureOf = (measures: Results['measures'], arm: string, [, metric, of]: Column) =>
  measures.find((one) => one.metric === metric && one.arm === arm && one.class === of && one.place === null);

function expectStated(
  measures: Results['measures'],
  row: Row,
  [key, ...heads]: readonly [string, ...Column[]],
) {
  for (const column of heads) {
    const [head, , , scale, rounding] = column;
    // A bound on what was never seen stands behind a nought: `0 (≤ 131)`.
    const [stated, half = 0] = row[head]
      .replace(/ \(≤ .*\)$/u, '')
      .split(' ± ')
      .map(Number);
    const found = measureOf(measures, row[key], column);
    const low = (found?.low ?? found?.estimate ?? Number.NaN) * scale;
    const high = (found?.high ?? found?.estimate ?? Number.NaN) * scale;
    const what = `${row[key]}, ${head}`;
    expect(stated + half + rounding, what).toBeGreaterThanOrEqual(low);
    expect(stated - half - rounding, what).toBeLessThanOrEqual(high);
  }
}

it('finds what the guide states', () => {
  const measures = measuresOf('scenarios/number-lending.yaml');
  const rows = tableOf('arm', columns[0][0]);
  expect(rows).toHaveLength(10);
  for (const row of rows) expectStated(measures, row, ['arm', ...columns]);
}, 600_000);

it('finds what lending pays', () => {
  const measures = measuresOf('scenarios/lending-pays.yaml');
  const rows = tableOf('what follows', columnsOfLenders[0][0]);
  expect(rows).toHaveLength(6);
  for (const row of rows) {
    expectStated(measures, row, ['what follows', ...columnsOfLenders]);
    const balance = measureOf(measures, row['what follows'], ['', 'lender.balance.perDay', 'hotline', 1, 0]);
    const { estimate = null, low = null, high = null } = balance?.versusControl ?? {};
    const shown = [estimate, low, high].map((value) => (value ?? Number.NaN).toFixed(0).replace('-0', '0'));
    expect(row['lending pays, yuan a day']).toBe(`${shown[0]} (${shown[1]} to ${shown[2]})`);
  }
}, 600_000);
