/** The guide's table of caller-number strategies against three defences comes out again, as far as its intervals go. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { tableOf } from './guideTables.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const thousand = 1000;

function resultsOf(scenario: string): Results {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-strategies-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', scenario, '--quiet', '-o', file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return results;
}

it('finds what the guide states', () => {
  const { arms, measures } = resultsOf('scenarios/number-strategies.yaml');
  const rows = tableOf('strategy', 'none');
  for (const row of rows)
    for (const { id: arm } of arms) {
      const [stated, half = '0'] = row[arm].split(' ± ');
      const measure = measures.find(
        (one) =>
          one.metric === 'unwanted.answered.perSubscriberDay' &&
          one.arm === arm &&
          one.class === row.strategy,
      );
      const low = (measure?.low ?? measure?.estimate ?? Number.NaN) * thousand;
      const high = (measure?.high ?? measure?.estimate ?? Number.NaN) * thousand;
      const rounding = 0.05;
      expect(Number(stated) + Number(half) + rounding, `${row.strategy} ${arm}`).toBeGreaterThanOrEqual(low);
      expect(Number(stated) - Number(half) - rounding, `${row.strategy} ${arm}`).toBeLessThanOrEqual(high);
    }
  expect(rows).toHaveLength(13);
}, 600_000);
