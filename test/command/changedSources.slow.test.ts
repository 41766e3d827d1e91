/** Files that somebody changes while they are read: what is written names no file by the hash of other bytes. */
import { rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { detectorModule, playground, said } from './program.ts';
import { smallTrees } from './smallTrees.ts';

const place = playground();
afterAll(() => place.remove());

const head =
  'replication,time_ms,calling_number,called_number,truth_caller_class,truth_is_wanted,truth_operator';

/** Three operators and three people in three replications. */
beforeEach(() => {
  const rows = Array.from({ length: 9000 }, (_, i) => {
    const member = i % 6;
    const truth = member < 3 ? `robot,false,${member}` : 'person,true,';
    return `${Math.floor(i / 6) % 3},${4000 * i},+8613800${1000 + member},+8613900${1000 + ((i * 37) % 900)},${truth}`;
  });
  place.write('calls.csv', `${[head, ...rows].join('\n')}\n`);
  place.write('list.csv', 'number\n+86138001000\n');
});

const changed = 'has changed while it was read, expected the same file to the end';

it.each([
  ['calls.csv', "appendFileSync('calls.csv', '\\n')", changed],
  ['list.csv', "appendFileSync('list.csv', '+86138001001')", changed],
  [
    'list.csv',
    "rmSync('list.csv', {force: true})",
    'cannot be read any more: no such file or folder (ENOENT)',
  ],
])('a replay names no hash of %s where somebody calls %s', async (name, call, reason) => {
  const judge = `if (seen === 1) fs.${call}; return 0;`;
  place.write('changes.mjs', `import fs from 'node:fs';\n${detectorModule(judge)}`);
  const asked = 'replay calls.csv --detector ./changes.mjs#detector --registry do-not-call=list.csv --quiet';
  const ended = await place.run([...asked.split(' '), '-o', 'r.json']);
  expect([ended.code, said(ended)[1]]).toEqual([1, `${name}: ${reason}`]);
});

it('a model is not written where a trace that it was learned from is another one since', async () => {
  const asked = ['train', 'calls.csv', ...smallTrees, '-o', 'model.json'];
  const ended = await place.run(asked, (err) => {
    if (err.includes('train gradient-boosting')) rmSync(place.path('calls.csv'), { force: true });
  });
  const told = said(ended).filter((line) => !line.startsWith('train '));
  expect([ended.code, told]).toEqual([
    1,
    ['calls.csv: cannot be read any more: no such file or folder (ENOENT)'],
  ]);
});
