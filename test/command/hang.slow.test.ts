import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
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

/** The system holds a thread that opens it: nothing in the process can end it, and Node would wait for it for ever. */
const reads = "readFileSync(new URL('unwritten', import.meta.url));";
const reader = (source: string): string => `import { readFileSync } from 'node:fs';\n${source}`;

describe.skipIf(process.platform === 'win32')('a module that reads a named pipe that nobody writes', () => {
  const ended = async (name: string, source: string): Promise<readonly [number | null, string]> => {
    place.write(`${name}.mjs`, reader(source));
    place.write(`${name}.yaml`, tinyWith(`./${name}.mjs#detector`));
    const found = await place.run(['run', `${name}.yaml`, '--quiet', '-j', '1', '-o', `${name}.json`]);
    return [found.code, said(found).filter((line) => !line.includes('warning'))[1]];
  };

  const cases = {
    imported: {
      source: `${reads}${detectorModule('return 0;')}`,
      ends: [2, 'found a module that is not imported within 30 s, expected a plug-in of family detector'],
    },
    made: {
      source: detectorModule('return 0;', reads),
      ends: [1, 'plug-in ./made.mjs#detector failed: no progress for 30 s'],
    },
    judging: {
      source: detectorModule(`if (seen > 5) ${reads} return 0;`),
      ends: [1, 'plug-in ./judging.mjs#detector failed at call: no progress for 30 s'],
    },
  } as const;

  it.concurrent.each(Object.entries(cases))('ends the program where it is %s', async (name, of) => {
    execFileSync('sh', ['-c', 'test -p "$0" || mkfifo "$0"', place.path('unwritten')]);
    const [code, line] = await ended(name, of.source);
    const where = `${name}.yaml:28:56: world.screening.terminating.cap.use: `;
    expect([code, line.replace(/at call [\w.]+/, 'at call')]).toEqual(
      of.ends.map((end) => (typeof end === 'string' ? where + end : end)),
    );
  });
});
