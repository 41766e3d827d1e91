import { afterAll, expect, it } from 'vitest';
import { detectorModule, playground, said, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());

it('a detector that hangs ends the run after half a minute, with its name, the call and the replay line', async () => {
  place.write('endless.mjs', detectorModule('if (seen > 5) for (;;); return 0;'));
  place.write('own.yaml', tinyWith('./endless.mjs#detector'));
  const ended = await place.run(['run', 'own.yaml', '--quiet', '-j', '1', '-o', 'own.json']);
  const [, fault, replay] = said(ended);
  expect([ended.code, replay]).toEqual([1, 'replay: ringfence run own.yaml --seed 1 -r 1']);
  expect(fault).toMatch(
    /: plug-in \.\/endless\.mjs#detector failed at call \w+\.\d+\.\d+\.\d+: no progress for 30 s$/,
  );
});

it('a detector that ends its thread is named at once, not taken for one that hangs', async () => {
  place.write('leaves.mjs', detectorModule('if (seen > 5) process.exit(0); return 0;'));
  place.write('left.yaml', tinyWith('./leaves.mjs#detector'));
  const ended = await place.run(['run', 'left.yaml', '--quiet', '-j', '1', '-o', 'left.json']);
  expect(ended.code).toBe(1);
  expect(said(ended)[1]).toMatch(
    /: plug-in \.\/leaves\.mjs#detector failed at call \w+\.\d+\.\d+\.\d+: ends its thread with code 0$/,
  );
});

it('a module that hangs while it is imported is refused after half a minute', async () => {
  place.write('slow.mjs', 'for (;;);');
  place.write('slow.yaml', tinyWith('./slow.mjs#detector'));
  const ended = await place.run(['run', 'slow.yaml', '-o', 'slow.json']);
  expect(ended.code).toBe(2);
  expect(said(ended).at(-1)).toContain('found a module that is not imported within 30 s');
});
