import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { traceFiles } from '../../../../../src/study/replay/rows/traceFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
mkdirSync(at('calls'));
mkdirSync(at('none'));
for (const name of ['t.r10.csv', 't.r2.csv', 'notes.txt']) writeFileSync(at(`calls/${name}`), '');
symlinkSync(at('calls/t.r2.csv'), at('link.csv'));

it('the files of a folder come in the order of their numbers, without others', () => {
  expect(traceFiles([at('calls')])).toEqual({
    files: [at('calls/t.r2.csv'), at('calls/t.r10.csv')],
    failures: [],
  });
});

it('a file that is there twice, by whatever way, is a fault: its calls would count twice', () => {
  const { files, failures } = traceFiles([at('calls/t.r10.csv'), at('calls'), at('link.csv')]);
  expect(files).toEqual([at('calls/t.r10.csv'), at('calls/t.r2.csv')]);
  expect(failures.map(({ file, found }) => [file, found])).toEqual([
    [at('calls/t.r10.csv'), 'the same file again'],
    [at('link.csv'), 'the same file again'],
  ]);
});

it('what is not there, and a folder without any, are told in the words of what is sought', () => {
  const sought = { one: 'call records', inFolder: 'files ending in .csv', isSome: () => true };
  expect(traceFiles([at('missing'), at('none')], sought).failures.map(({ expected }) => expected)).toEqual([
    'call records',
    'files ending in .csv',
  ]);
});

it.runIf(process.platform !== 'win32')(
  'a pipe is refused, since a trace is read more than once, and call records are not',
  () => {
    spawnSync('sh', ['-c', 'mkfifo "$0"', at('pipe.csv')]);
    const { files, failures } = traceFiles([at('pipe.csv')]);
    expect([files, failures.map(({ found }) => found)]).toEqual([[], ['a pipe']]);
    const records = { one: 'a record', inFolder: 'records', isSome: () => true };
    expect(traceFiles([at('pipe.csv')], records)).toEqual({ files: [at('pipe.csv')], failures: [] });
  },
);
