import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { strangersIn, strangersInTheWay } from '../../../../src/study/store/strangers.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const outline = '{\n "format": "ringfence-study/1",\n "head": {';
const task = '{"format":"ringfence-task/1","study":';

/** Names of the strangers in a folder of such files, and of those in the way. */
function strangersAmong(files: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-strangers-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return [strangersIn, strangersInTheWay].map((asked) => asked(folder).map(({ path }) => basename(path)));
}

it('are none of the files that a run has stored, half of them or nothing in them too', () => {
  const files = { 'study.json': outline, 'replication-0.json': task, 'game-1.json': '' };
  expect(strangersAmong(files)).toEqual([[], []]);
  expect(strangersAmong({ 'replication-0.json': task })).toEqual([[], []]);
  expect(strangersAmong({ 'results.json': '{}' })).toEqual([[], []]);
});

it('are files of any other beginning under such a name, also those that only speak of the form', () => {
  for (const text of ['{}', 'study', '[]', '{"title":"x","format":"ringfence-study/1"}']) {
    expect(strangersAmong({ 'study.json': text }), text).toEqual([['study.json'], ['study.json']]);
    expect(strangersAmong({ 'replication-7.json': text }), text).toEqual([
      ['replication-7.json'],
      ['replication-7.json'],
    ]);
  }
});

it('are in no run’s way beside an outline of a study: there they are tasks that were damaged', () => {
  const damaged = 'replication-0.json';
  expect(strangersAmong({ 'study.json': outline, [damaged]: 'gone' })).toEqual([[damaged], []]);
  expect(strangersAmong({ 'study.json': '{}', [damaged]: task })).toEqual([['study.json'], ['study.json']]);
});

it('are files too large to be read, with the reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-strangers-'));
  made.push(folder);
  writeFileSync(join(folder, 'study.json'), '');
  truncateSync(join(folder, 'study.json'), 2 ** 28 + 1);
  expect(strangersIn(folder).map(({ unread }) => unread)).toEqual([
    expect.stringMatching(/^it has 268435457 bytes, more than /),
  ]);
});

it('are no folders, which are told as what they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-strangers-'));
  made.push(folder);
  mkdirSync(join(folder, 'study.json'));
  expect(strangersIn(folder)).toEqual([]);
});
