import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

it('--no-truth leaves nothing of the truth in a trace', async () => {
  const { code } = await place.ask([
    'run',
    'tiny.yaml',
    '-r',
    '1',
    '--quiet',
    '--no-truth',
    '-o',
    'trace=blind/',
    '-o',
    'blind.csv',
  ]);
  const [part] = readdirSync(place.folder).filter(
    (name) => name.startsWith('blind.') && name.endsWith('.csv'),
  );
  const [head] = readFileSync(place.path(part), 'utf8').split('\n');
  expect([code, head.includes('truth_'), head.includes('calling_number')]).toEqual([0, false, true]);
});
