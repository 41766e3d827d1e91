/** Paths that no system call can follow are told like others that cannot be read or written, not with a stack. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

place.write('tiny.yaml', tiny);
place.write('a-file', '');
for (const ending of ['csv', 'json']) symlinkSync(`circle.${ending}`, place.path(`circle.${ending}`));
mkdirSync(place.path('dangling'));
symlinkSync('nowhere.csv', place.path('dangling/a.csv'));

const inCircle = 'cannot be written: its links lead in a circle (ELOOP)';
const longName = 'x'.repeat(300);

const asked: readonly (readonly [args: readonly string[], told: readonly string[]])[] = [
  [
    ['run', 'tiny.yaml', '-o', 'circle.json', '-o', `tasks=${longName}`, '-o', 'trace=circle.csv'],
    [
      `-o circle.json: ${inCircle}`,
      `-o ${longName}: cannot be written: the name is too long (ENAMETOOLONG)`,
      `-o circle.csv: ${inCircle}`,
    ],
  ],
  [
    ['import', 'a-file', '--format', 'asterisk', '--time-zone', 'UTC', '-o', 'circle.csv'],
    [`-o circle.csv: ${inCircle}`],
  ],
  [['bench', '--against', longName], [`--against ${longName}: no such file or folder`]],
  [
    ['worker', '--queue', 'redis://127.0.0.1:1', '--modules', 'circle.json'],
    ['--modules circle.json: expected a folder of plug-ins'],
  ],
  [
    ['audit', 'dangling'],
    ['dangling/a.csv: found no such file or folder (ENOENT), expected a trace that can be read'],
  ],
  [['report', 'circle.json'], ['circle.json: cannot be read: its links lead in a circle (ELOOP)']],
  [
    ['merge', 'circle.json'],
    [
      'these parts do not make one run:',
      'circle.json: cannot be read: its links lead in a circle (ELOOP)',
      'no study.json: nothing there says what was played',
    ],
  ],
];

it.concurrent.each(asked)('%j', async (args, told) => {
  const ended = await place.ask(args);
  expect([ended.code, said(ended)]).toEqual([2, told]);
});
