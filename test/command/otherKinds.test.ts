/** What somebody is told who names a file of the program that is of another kind than the verb takes: what it is, once. */
import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

place.write('tiny.yaml', tiny);
place.write('results.json', '{"format": "ringfence-results/1"}');
place.write('task.json', '{"format": "ringfence-task/1"}');
place.write('base.json', '{"format": "ringfence-baseline/1"}');
mkdirSync(place.path('baselines/tiny'), { recursive: true });
mkdirSync(place.path('mine'));
place.write('mine/study.json', '{"format": "ringfence-results/1"}');
place.write('mine/replication-0.json', 'of somebody else');
place.write('baselines/tiny/main.json', '{"format": "ringfence-results/1"}');

const results =
  'results of a run: `compare RESULTS` prints the answer, `report RESULTS` makes a page (ringfence-results/1)';
const task =
  'a finished task: `run --resume` goes on from it, `merge FOLDER` makes results of all of a shard (ringfence-task/1)';
const baseline = 'a baseline of a gate: `baseline show FILE` prints it (ringfence-baseline/1)';

const asked: readonly (readonly [line: string, told: string])[] = [
  ['merge results.json', `results.json: expected finished tasks of shards, found ${results}`],
  ['merge task.json base.json', `base.json: expected finished tasks of shards, found ${baseline}`],
  [
    'gate tiny.yaml --baseline ./results.json',
    `./results.json: expected a baseline of a gate, found ${results}`,
  ],
  ['baseline show task.json', `task.json: expected a baseline of a gate, found ${task}`],
  [
    'baseline show tiny.yaml main',
    `baselines/tiny/main.json: expected a baseline of a gate, found ${results}`,
  ],
  [
    'baseline promote tiny.yaml main',
    `baselines/tiny/main.json: expected a baseline of a gate, found ${results}`,
  ],
  ['report task.json', `task.json: expected results of \`run\` or \`replay\`, found ${task}`],
  ['report base.json', `base.json: expected results of \`run\` or \`replay\`, found ${baseline}`],
  ['compare task.json', `task.json: expected results of \`run\` or \`replay\`, found ${task}`],
  ['validate results.json', `results.json: found ${results}, expected a scenario file`],
];

describe('a file of another kind', () => {
  it.concurrent.each(asked)('%s', async (line, told) => {
    const ended = await place.ask(line.split(' '));
    expect([ended.code, ended.out, said(ended)]).toEqual([2, '', [told]]);
  });

  it('is told in a folder of finished tasks, and stays there', async () => {
    const strange = [
      'mine/replication-0.json: expected a finished task, found another file',
      `mine/study.json: expected the outline of a study, found ${results}`,
    ];
    const merged = await place.ask(['merge', 'mine']);
    expect([merged.code, merged.out, said(merged)]).toEqual([2, '', strange]);
    for (const more of [[], ['--resume']]) {
      const ended = await place.ask(['run', 'tiny.yaml', '-r', '1', '--quiet', '-o', 'tasks=mine', ...more]);
      const told = said(ended).filter((line) => line.startsWith('mine/'));
      expect([ended.code, told]).toEqual([2, strange.map((line) => `${line}, which would be replaced`)]);
    }
    expect(readFileSync(place.path('mine/replication-0.json'), 'utf8')).toBe('of somebody else');
  });

  it('is told in the list of baselines', async () => {
    const { code, out } = await place.ask(['baseline', 'list', 'tiny.yaml']);
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      `baselines/tiny/main.json: expected a baseline of a gate, found ${results}`,
    ]);
  });

  it('one that only lacks parts of its own form is told by what these are', async () => {
    const { code, err } = await place.ask(['baseline', 'show', 'base.json']);
    expect([
      code,
      err.startsWith('base.json: expected a baseline of the form ringfence-baseline/1; at '),
    ]).toEqual([2, true]);
  });
});
