import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWriting } from '../writing.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = path.join(root, 'reports', 'sample');
const fresh = mkdtempSync(path.join(tmpdir(), 'ringfence-sample-'));
const files = ['results.json', 'report.html'];

const command = ['run', 'scenarios/smoke.yaml', '--seed', '1', '-r', '20', '--quiet'];

beforeAll(() => {
  const outputs = files.flatMap((file) => ['-o', path.join(fresh, file)]);
  const args = [mainFile, ...command, ...outputs];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  if (!isWriting) return;
  mkdirSync(sample, { recursive: true });
  for (const file of files) copyFileSync(path.join(fresh, file), path.join(sample, file));
}, 300_000);

afterAll(() => rmSync(fresh, { recursive: true, force: true }));

/** First line that differs, or null; whole files are too long to print. */
function firstDifference(file: string): string | null {
  const [kept, made] = [sample, fresh].map((folder) =>
    readFileSync(path.join(folder, file), 'utf8').split('\n'),
  );
  const line = kept.findIndex((text, i) => text !== made[i]);
  if (line < 0 && kept.length === made.length) return null;
  return `${file}:${line + 1}: stored «${kept[line]?.slice(0, 200)}», made «${made[line]?.slice(0, 200)}» (npm run golden:update)`;
}

test('the sample results come out again, byte for byte', () => {
  expect(firstDifference('results.json')).toBeNull();
});

test('the sample report comes out again, byte for byte', () => {
  expect(firstDifference('report.html')).toBeNull();
});
