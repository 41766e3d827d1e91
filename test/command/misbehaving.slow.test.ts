/** Modules that misbehave under a gate with a baseline, and on a worker of a queue: told in words, under their name, with the right exit code; and the worker goes on. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownRedis } from '../../src/study/bench/ownRedis.ts';
import type { OwnRedis } from '../../src/study/bench/ownRedis.ts';
import { background } from './backgroundProgram.ts';
import type { Background } from './backgroundProgram.ts';
import { countingDetector, gateExperiment } from './gateWorld.ts';
import { detectorModule, playground, said } from './program.ts';
import type { Ended, Playground } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const here = playground();
/** A hang is told after half a minute, which goes by while the other cases are played. */
const hangingGate = playground();
const hangingRun = playground();
let hung: Readonly<Record<'gated' | 'queued', Promise<Ended>>>;
let redis: OwnRedis;
let workers: readonly Background[];
let queue: string;

const good = countingDetector('calls > 50');
const late = (once: string): string => detectorModule(`if (seen === 6) { ${once} } return 0;`);

/** What the module is, what is told of it, and whether it is known at which call. */
const inPlay: readonly (readonly [way: string, module: string, told: string, isPlaced: boolean])[] = [
  ['throws in the factory', detectorModule('return 0;', "throw new Error('boom');"), 'boom', false],
  ['throws in judge', late("throw new Error('boom');"), 'boom', true],
  ['returns NaN', late('return NaN;'), 'judge returned NaN; ', true],
  ['returns 1.5', late('return 1.5;'), 'judge returned 1.5; ', true],
  ['returns a promise', late('return Promise.resolve(1);'), 'judge returned a promise; ', true],
  ['returns text', late("return '1';"), 'judge returned "1"; ', true],
  ['ends its thread', late('process.exit(0);'), 'ends its thread with code 0', true],
  [
    'changes what all share',
    late('Array.prototype.map = () => [];'),
    'changed `Array.prototype.map`, which all code shares',
    true,
  ],
  [
    'freezes what all share',
    late('Object.freeze(Array.prototype);'),
    'changed `Array.prototype`, which all code shares',
    false,
  ],
  [
    'leaves a promise that is refused',
    late("void Promise.reject(new Error('boom'));"),
    'left a promise that was refused: boom',
    false,
  ],
  [
    'throws later',
    late("setTimeout(() => { throw new Error('boom'); }, 0);"),
    'threw when it did not have the turn: boom',
    false,
  ],
  [
    'fills the memory',
    late('const all = []; for (;;) all.push(new Array(1e5).fill(seen));'),
    'needs more memory than a thread may have',
    true,
  ],
];

/** Sleeps for ever, which takes no processor from the other cases. */
const hangs = late('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);');

/** They do what they do, and the work is done nevertheless. */
const harmless: readonly (readonly [way: string, module: string])[] = [
  [
    'writes to standard output itself',
    `import fs from 'node:fs';\n${good.replace('seen += 1;', "seen += 1; if (seen === 6) fs.writeSync(1, 'loud ');")}`,
  ],
  [
    'deletes its own file',
    `import fs from 'node:fs';\n${good.replace('seen += 1;', 'seen += 1; if (seen === 6) fs.rmSync(new URL(import.meta.url), { force: true });')}`,
  ],
];

/** What is started here: one of the modules fills all that it gets. */
vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=150');

beforeAll(async () => {
  mkdirSync(here.path('experiments'));
  here.write('experiments/mine.mjs', good);
  here.write('experiments/gate.yaml', gateExperiment);
  redis = await ownRedis();
  vi.stubEnv('RINGFENCE_QUEUE_PASSWORD', redis.password);
  expect((await here.ask(['baseline', 'save', 'experiments/gate.yaml', '--quiet'])).code).toBe(0);
  queue = `redis://127.0.0.1:${redis.port}`;
  for (const place of [hangingGate, hangingRun]) {
    cpSync(here.folder, place.folder, { recursive: true });
    place.write('experiments/mine.mjs', hangs);
  }
  workers = [startWorker(here, queue), startWorker(hangingRun, queueOfHanging())];
  hung = {
    gated: hangingGate.run(gate),
    queued: hangingRun.run([...run, queueOfHanging()]),
  };
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGTERM');
  for (const { ended } of workers) expect((await ended).code).toBe(130);
  vi.unstubAllEnvs();
  await redis.remove();
  for (const place of [here, hangingGate, hangingRun]) place.remove();
});

/** Another database of the same server. */
const queueOfHanging = (): string => `${queue}/1`;

const startWorker = (place: Playground, on: string): Background =>
  background(place, ['worker', '--queue', on, '-j', '1', '--name', 'north', '--modules', 'experiments']);

/** On one worker: what one deletes another may not have read yet. */
const gate = ['gate', 'experiments/gate.yaml', '-j', '1', '--quiet', '-o', 'out.json', '-o', 'out.md'];
const run = ['run', 'experiments/gate.yaml', '-r', '4', '--quiet', '-o', 'out.json', '--queue'];

const outputs = (place: Playground): readonly string[] =>
  readdirSync(place.folder).filter((name) => name.startsWith('out.'));
const hasStack = ({ err, out }: Ended): boolean =>
  /^ {4}at |node:internal|fault of ringfence/m.test(err + out);

function expectTold(ended: Ended, told: string, isPlaced: boolean): void {
  const faults = said(ended).filter((line) => line.includes(' failed'));
  const place = isPlaced ? ' at call people\\.\\S+' : '';
  expect(faults).toEqual([
    expect.stringMatching(
      new RegExp(
        `^experiments/gate\\.yaml:28:56: world\\S+: plug-in \\./mine\\.mjs#detector failed${place}: `,
      ),
    ),
  ]);
  expect(faults[0]).toContain(`: ${told}`);
  expect([ended.code, ended.out, hasStack(ended)]).toEqual([1, '', false]);
}

function expectLeft(place: Playground, left: readonly string[]): void {
  expect(outputs(place)).toEqual(left);
  if (left.length === 0) return;
  expect(JSON.parse(readFileSync(place.path('out.json'), 'utf8')).verdict).toBe('not-judged');
}

afterEach(() => {
  for (const name of outputs(here)) rmSync(here.path(name));
});

/** A gate says in every file that it judged nothing (decision 180). */
const leftOfGate = ['out.json', 'out.md'];

describe.each([
  ['a gate with a baseline', () => gate, leftOfGate],
  ['a run on a queue', () => [...run, queue], []],
])('in %s', (_, asked, left) => {
  it.each(inPlay)('a module that %s', async (...[, module, told, isPlaced]) => {
    here.write('experiments/mine.mjs', module);
    expectTold(await here.ask(asked()), told, isPlaced);
    expectLeft(here, left);
  });

  it.each(harmless)('a module that %s', async (_way, module) => {
    here.write('experiments/mine.mjs', module);
    const ended = await here.run(asked());
    expect([ended.code, hasStack(ended), outputs(here).length > 0]).toEqual([0, false, true]);
    const results = JSON.parse(readFileSync(here.path('out.json'), 'utf8'));
    expect(results.verdict ?? results.status).toMatch(/^(pass|complete)$/);
  });
});

describe('a module that hangs', () => {
  it.each([
    ['a gate with a baseline', 'gated', hangingGate, leftOfGate],
    ['a run on a queue', 'queued', hangingRun, []],
  ] as const)('in %s', async (...[, way, place, left]) => {
    expectTold(await hung[way], 'no progress for 30 s', true);
    expectLeft(place, left);
  });
});
