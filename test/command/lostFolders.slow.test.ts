/** Folders that the program needs and nobody names, where they are not there: no stack. */
import { spawnSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { mainFile } from '../mainFile.ts';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('calls.csv', 'time_ms,calling_number,called_number\n1,+8613800010001,+8613800010002\n');
place.write('records.csv', 'Start,From,To\n2024-03-01 09:00:00,+5511987654321,+551133334444\n');
place.write(
  'm.yaml',
  'ringfence-import: 1\ntimeZone: UTC\nfields: {time: Start, callingNumber: From, calledNumber: To}\n',
);

const found = 'found no such file or folder (ENOENT)';

it.each([
  'replay calls.csv --detector volume-cap',
  'rules check calls.csv',
  'train calls.csv -o model.json',
  'import records.csv --mapping m.yaml -o trace.csv',
])('%s says where it looked for a place for temporary files', async (asked) => {
  const ended = await place.run(asked.split(' '), undefined, { TMPDIR: '/none' });
  expect([ended.code, ended.out, said(ended)]).toEqual([
    2,
    '',
    [`/none: ${found}, expected a folder for temporary files; TMPDIR names another one`],
  ]);
});

it
  .runIf(process.platform === 'linux')
  .each(['list', `run ${place.path('tiny.yaml')}`, 'help', 'validate x.yaml'])(
  '%s in a folder that is gone says so',
  (asked) => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', script, process.execPath, mainFile, ...asked.split(' ')],
      { cwd: place.folder, encoding: 'utf8' },
    );
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `the current folder: ${found}, expected a folder; change to another one\n`,
    ]);
  },
);
