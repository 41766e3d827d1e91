/** The tables of the guide on earnings come out again, figure by figure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { tableIn } from './guideTables.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(new URL('../../docs/guides/what-dialers-earn.md', import.meta.url), 'utf8');

function resultsOf(scenario: string): Results {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-earnings-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', scenario, '--quiet', '-o', `results=${file}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return results;
}

/** Cells of the guide's row about an arm. */
const statedOf = (arm: string): readonly string[] => {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${arm}\``));
  return (row ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
};

/** An estimate with the digits that the guide gives, a share as percent. */
function rounded(value: number, like: string): string {
  const isShare = like.endsWith('%');
  const digits = like.replace(' %', '').split('.')[1]?.length ?? 0;
  const text = (isShare ? value * 100 : value).toFixed(digits);
  return isShare ? `${text} %` : text;
}

function check(scenario: string, callerClass: string, metrics: readonly string[]): void {
  const { arms, measures } = resultsOf(scenario);
  for (const { id: arm } of arms) {
    const stated = statedOf(arm);
    const found = metrics.map((metric, i) => {
      const measure = measures.find(
        (one) =>
          one.metric === metric && one.arm === arm && one.class === callerClass && one.designPoint === 'base',
      );
      return rounded(measure?.estimate ?? Number.NaN, stated[i]);
    });
    expect(found, arm).toEqual(stated);
  }
}

it('a robot against a call centre', () => {
  check('scenarios/robot-vs-call-centre.yaml', 'campaign', [
    'operator.attempts.perDay',
    'operator.leads.perDay',
    'operator.costPerLead',
    'operator.profit.perDay',
  ]);
}, 600_000);

it('over-dialling', () => {
  const metrics: Readonly<Record<string, string>> = {
    'calls a day': 'operator.attempts.perDay',
    'drop rate': 'operator.dialerDropRate',
    'hung up on silence': 'operator.reneged.share',
    'agents busy': 'operator.occupancy',
    'leads a day': 'operator.leads.perDay',
    'cost of a lead': 'operator.costPerLead',
  };
  const { measures } = resultsOf('scenarios/predictive-dialer.yaml');
  const rows = tableIn('guides/what-dialers-earn.md', ['arm', 'calls a day', 'drop rate']);
  expect(rows).toHaveLength(8);
  for (const row of rows)
    for (const [column, metric] of Object.entries(metrics)) {
      const found = measures.find(
        (one) => one.metric === metric && one.arm === row.arm && one.class === 'dialer',
      );
      expect(rounded(found?.estimate ?? Number.NaN, row[column]), `${row.arm} ${column}`).toBe(row[column]);
    }
}, 600_000);

it('the clearing service', () => {
  check('scenarios/label-clearing.yaml', 'robot', [
    'unwanted.labelled.share',
    'unwanted.answered.share',
    'operator.profit.perDay',
    'operator.evasionCost.perDay',
  ]);
}, 600_000);
