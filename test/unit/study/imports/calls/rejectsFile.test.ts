/** Rejected records are looked at, in spreadsheets too: nothing of a stranger's record is to run there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { RejectsFile } from '../../../../../src/study/imports/calls/rejectsFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-rejects-'));
afterAll(() => rmSync(folder, { recursive: true }));

const about = { file: 'r.csv', line: 2, found: '"x"', expected: 'a time' };

it.each([
  ['=cmd|x,2', '"\'=cmd|x,2"'],
  ['+8613800138000', "'+8613800138000"],
  ['-1', "'-1"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['\uff1d1', "'\uff1d1"],
  ['2024-03-01 =1', '2024-03-01 =1'],
])('a record that begins like a formula is marked as text: %s', (record, cell) => {
  const kept = new RejectsFile(path.join(folder, 'r.rejects.csv'));
  kept.write({ ...about, column: '=t', record, further: [] });
  kept.close();
  const [, row] = readFileSync(kept.path, 'utf8').split('\r\n');
  expect(row).toBe(`r.csv,2,'=t,"""x""",a time,${cell}`);
});
