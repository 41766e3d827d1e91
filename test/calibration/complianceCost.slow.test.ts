/** What a cap costs honest callers in money, as the guide to comparing rules says, comes out again. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { mainFile } from '../mainFile.ts';
import { tableIn } from './guideTables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = 'guides/compare-rules.md';
const callers = ['person', 'courier', 'hospital'] as const;
const cost = 'wanted.cost.perCompleted';

function results(): Results {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-compliance-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', 'scenarios/cap-sweep.yaml', '--quiet', '-o', `results=${file}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const found = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return found;
}

it('costs what the guide says above the control arm', () => {
  const { measures } = results();
  const find = (metric: string, arm: string, of: string | null) =>
    measures.find((one) => one.metric === metric && one.arm === arm && one.class === of);
  const fixed = (value: number | null | undefined, digits: number): string =>
    (value ?? Number.NaN).toFixed(digits).replace(/^-(0\.0+)$/, '$1');
  const rows = tableIn(page, ['arm', 'person', 'courier']);
  expect(rows.length).toBe(5);
  for (const row of rows) {
    for (const of of callers) {
      const versus = find(cost, row.arm, of)?.versusControl;
      const [estimate, low, high] = [versus?.estimate, versus?.low, versus?.high].map((x) => fixed(x, 3));
      expect(row[of], row.arm).toBe(`${estimate} (${low} to ${high})`);
    }
    const lost = (of: string): string => fixed(find('wanted.lost.perThousand', row.arm, of)?.estimate, 0);
    expect([row["couriers' calls lost of 1,000"], row["hospital's"]]).toEqual([
      lost('courier'),
      lost('hospital'),
    ]);
  }
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
  const [person, courier, hospital] = callers.map((of) => fixed(find(cost, 'none', of)?.estimate, 3));
  expect(text).toContain(`costs a person ${person} yuan, a courier ${courier} and a hospital ${hospital}.`);
  expect(text).toContain(
    `falls by ${fixed(-(find(cost, 'cap-20', null)?.versusControl?.estimate ?? 0), 3)} `,
  );
}, 300_000);
