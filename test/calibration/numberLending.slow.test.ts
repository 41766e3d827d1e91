/** The guide's table of lent numbers against control at the source comes out again, as far as its intervals go. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { mainFile } from '../mainFile.ts';
import { tableOf } from './guideTables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Columns with their metric, class, scale, and half a unit of the last digit that they state. */
const columns = [
  ["robots' calls answered a day and 1,000", 'unwanted.answered.perSubscriberDay', 'robot', 1000, 0.05],
  ['a robot earns, yuan a day', 'operator.profit.perDay', 'robot', 1, 0.5],
  ["hotlines' demands lost of 1,000", 'wanted.lost.perThousand', 'hotline', 1, 0.5],
] as const;

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

it('finds what the guide states', () => {
  const measures = measuresOf('scenarios/number-lending.yaml');
  const rows = tableOf('arm', columns[0][0]);
  expect(rows).toHaveLength(10);
  for (const row of rows)
    for (const [column, metric, of, scale, rounding] of columns) {
      // A bound on what was never seen stands behind a nought: `0 (≤ 131)`.
      const [stated, half = 0] = row[column]
        .replace(/ \(≤ .*\)$/u, '')
        .split(' ± ')
        .map(Number);
      const found = measures.find(
        (one) => one.metric === metric && one.arm === row.arm && one.class === of && one.place === null,
      );
      const low = (found?.low ?? found?.estimate ?? Number.NaN) * scale;
      const high = (found?.high ?? found?.estimate ?? Number.NaN) * scale;
      const what = `${row.arm}, ${column}`;
      expect(stated + half + rounding, what).toBeGreaterThanOrEqual(low);
      expect(stated - half - rounding, what).toBeLessThanOrEqual(high);
    }
}, 600_000);
