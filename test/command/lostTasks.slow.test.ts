/** Finished tasks whose folder goes away while they are played: nobody is told that they are there. */
import { existsSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { detectorModule, playground, said, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('s.yaml', tinyWith('./part.mjs#detector'));
place.write(
  'part.mjs',
  detectorModule(
    'return 0;',
    "process.getBuiltinModule('node:fs').rmSync('out', { recursive: true, force: true });",
  ),
);

it.each([
  ['a run', []],
  ['a shard', ['--shard', '1/2']],
])('of %s', async (_, further) => {
  const call = ['run', 's.yaml', '-j', '1', '-o', 'tasks=out/tasks', ...further];
  const ended = await place.run(call);
  const lines = said(ended);
  expect([ended.code, existsSync(place.path('out'))]).toEqual([1, false]);
  expect(lines).toContainEqual(
    expect.stringMatching(/^out\/tasks\/replication-0\.json: cannot be written: no such file or folder/),
  );
  expect(lines.filter((line) => /--resume|[1-9]\d* tasks? in/.test(line))).toEqual([]);
});
