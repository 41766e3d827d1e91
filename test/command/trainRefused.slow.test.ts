import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';
import { trace } from './trainTrace.ts';

const ground = playground();
const { folder } = ground;
afterAll(() => ground.remove());

it('train refuses what it cannot learn from, with the reason, and writes nothing', async () => {
  const output = join(folder, 'none.json');
  const few = trace(ground.path('few.csv'), 2);
  const unlabelled = join(folder, 'unlabelled.csv');
  writeFileSync(unlabelled, 'time_ms,calling_number,called_number\r\n0,+8613800001,+8613800002\r\n');
  const hidden = ground.write(
    'hidden.csv',
    'time_ms,calling_number,called_number,truth_is_wanted\r\n0,,+8613800002,false\r\n',
  );
  const wanted = ground.write(
    'wanted.csv',
    'time_ms,calling_number,called_number,truth_is_wanted\r\n0,+8613800001,+8613800002,true\r\n',
  );
  const cases: readonly (readonly [readonly string[], string])[] = [
    [
      [few, '-o', output],
      'found 3 operators? and 2 replications|found 2 replications, expected at least 3 of each',
    ],
    [[unlabelled, '-o', output], 'found no call with truth_is_wanted, .*imported with a `label`\n$'],
    [[hidden, '-o', output], 'found no labelled call that shows a number, expected some: [^\n]*\n$'],
    [[wanted, '-o', output], 'found no unwanted calls, expected both wanted and unwanted ones: [^\n]*\n$'],
    [[join(folder, 'missing.csv'), '-o', join(folder, 'model.txt')], 'expected an ending of .json'],
    [[few, '-o', output, '--kind', 'boosting'], 'Allowed choices are gradient-boosting'],
  ];
  for (const [args, expected] of cases) {
    const { code, err, out } = await ground.ask(['train', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(expected));
    expect(err).not.toMatch(/\n\s+at /);
  }
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});
