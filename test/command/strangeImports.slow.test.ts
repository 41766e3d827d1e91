/** What Node would read for a module, and is no file: told before anything waits for it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mainFile } from '../mainFile.ts';
import { detectorModule, playground, said, tinyWith } from './program.ts';
import { programEnvironment } from './startedProgram.ts';

const place = playground();
afterAll(() => place.remove());

/** Whoever opens a pipe that nobody writes to waits for ever; a test that fails must come to its end. */
const longestMs = 60_000;

function refused(args: readonly string[]): readonly [number | null, readonly string[]] {
  const ended = spawnSync(process.execPath, [mainFile, ...args], {
    cwd: place.folder,
    encoding: 'utf8',
    env: programEnvironment(),
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  const first = said({ code: ended.status, out: ended.stdout, err: ended.stderr })[0] ?? '';
  return [ended.status, [first.replaceAll(place.folder, 'HERE').replace(/^.*?: (?=found )/, '')]];
}

/** A folder of its own with a module that begins so, beside its scenario. */
function scenarioIn(folder: string, { begins = '', use = './mine.mjs' } = {}): string {
  mkdirSync(place.path(folder));
  place.write(`${folder}/mine.mjs`, `${begins}\n${detectorModule('return 0;')}`);
  return place.write(`${folder}/own.yaml`, tinyWith(`${use}#detector`));
}

const pipe = (name: string): void => {
  mkdirSync(dirname(place.path(name)), { recursive: true });
  execFileSync('sh', ['-c', 'mkfifo "$0"', place.path(name)]);
};

describe.runIf(process.platform !== 'win32')('a module is refused', () => {
  it.each([
    ['a pipe', 'p.mjs', "import './p.mjs';"],
    ['a pipe that is data', 'p.json', "import p from './p.json' with { type: 'json' };"],
    ['a pipe, now and then', 'late.mjs', "const late = () => import('./late.mjs');"],
  ])('that imports %s', (name, imported, begins) => {
    const file = scenarioIn(name, { begins });
    pipe(`${name}/${imported}`);
    const found = `found "./mine.mjs", which imports HERE/${name}/${imported}, a pipe, expected a module that can be read`;
    expect(refused(['validate', file])).toEqual([2, [found]]);
    expect(refused(['run', file, '-o', `${name}/o.json`])).toEqual([2, [found]]);
  });

  it('that imports a device', () => {
    const file = scenarioIn('device', { begins: "import './zero.mjs';" });
    symlinkSync('/dev/zero', place.path('device/zero.mjs'));
    expect(refused(['validate', file])).toEqual([
      2,
      ['found "./mine.mjs", which imports /dev/zero, a device, expected a module that can be read'],
    ]);
  });

  it('whose package.json, or that of a package which it imports, is a pipe', () => {
    const own = scenarioIn('own');
    pipe('own/package.json');
    const other = scenarioIn('other', { begins: "import 'other/part';" });
    pipe('other/node_modules/other/package.json');
    const told = (path: string): string =>
      `found "./mine.mjs", for which Node reads HERE/${path}, a pipe, expected a module that can be read`;
    expect(refused(['validate', own])).toEqual([2, [told('own/package.json')]]);
    expect(refused(['validate', other])).toEqual([2, [told('other/node_modules/other/package.json')]]);
  });

  it('that is a package, where its package.json or that beside the scenario is a pipe', () => {
    const expected = 'expected a file beside the scenario, or an installed package';
    const file = scenarioIn('package', { use: 'some' });
    for (const manifest of ['package/node_modules/some/package.json', 'package/package.json']) {
      pipe(manifest);
      expect(refused(['validate', file])).toEqual([2, [`found HERE/${manifest}, a pipe, ${expected}`]]);
    }
  });
});
