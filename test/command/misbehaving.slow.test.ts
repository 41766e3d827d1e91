/** Modules that misbehave under a gate with a baseline, and on a worker of a queue: told in words, under their name, with the right exit code; and the worker goes on. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownRedis } from '../../src/study/bench/ownRedis.ts';
import type { OwnRedis } from '../../src/study/bench/ownRedis.ts';
import { background } from './backgroundProgram.ts';
import type { Background } from './backgroundProgram.ts';
import { countingDetector, gateExperiment } from './gateWorld.ts';
import { detectorModule, playground, said } from './program.ts';
import type { Ended } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const here = playground();
let redis: OwnRedis;
let worker: Background;
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
  ['hangs', late('for (;;);'), 'no progress for 30 s', true],
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

const memory = { NODE_OPTIONS: '--max-old-space-size=150' };

beforeAll(async () => {
  mkdirSync(here.path('experiments'));
  here.write('experiments/mine.mjs', good);
  here.write('experiments/gate.yaml', gateExperiment);
  expect((await here.run(['baseline', 'save', 'experiments/gate.yaml', '--quiet'])).code).toBe(0);
  redis = await ownRedis();
  process.env['RINGFENCE_QUEUE_PASSWORD'] = redis.password;
  queue = `redis://127.0.0.1:${redis.port}`;
  const { NODE_OPTIONS } = process.env;
  process.env['NODE_OPTIONS'] = memory.NODE_OPTIONS;
  worker = background(here, [
    'worker',
    '--queue',
    queue,
    '-j',
    '1',
    '--name',
    'north',
    '--modules',
    'experiments',
  ]);
  if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
  else process.env['NODE_OPTIONS'] = NODE_OPTIONS;
});

afterAll(async () => {
  worker.kill('SIGTERM');
  expect((await worker.ended).code).toBe(130);
  delete process.env['RINGFENCE_QUEUE_PASSWORD'];
  await redis.remove();
  here.remove();
});

/** On one worker: what one deletes another may not have read yet. */
const gated = (): Promise<Ended> =>
  here.run(
    ['gate', 'experiments/gate.yaml', '-j', '1', '--quiet', '-o', 'out.json', '-o', 'out.md'],
    undefined,
    memory,
  );
const queued = (): Promise<Ended> =>
  here.run(
    ['run', 'experiments/gate.yaml', '-r', '4', '--quiet', '--queue', queue, '-o', 'out.json'],
    undefined,
    memory,
  );

const outputs = (): readonly string[] => readdirSync(here.folder).filter((name) => name.startsWith('out.'));
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

const verdictWritten = (): unknown => JSON.parse(readFileSync(here.path('out.json'), 'utf8')).verdict;

afterEach(() => {
  for (const name of outputs()) rmSync(here.path(name));
});

/** A gate says in every file that it judged nothing (decision 180). */
describe.each([
  ['a gate with a baseline', gated, ['out.json', 'out.md']],
  ['a run on a queue', queued, []],
])('in %s', (_, play, left) => {
  it.each(inPlay)('a module that %s', async (...[, module, told, isPlaced]) => {
    here.write('experiments/mine.mjs', module);
    expectTold(await play(), told, isPlaced);
    expect(outputs()).toEqual(left);
    if (left.length > 0) expect(verdictWritten()).toBe('not-judged');
  });

  it.each(harmless)('a module that %s', async (_way, module) => {
    here.write('experiments/mine.mjs', module);
    const ended = await play();
    expect([ended.code, hasStack(ended), outputs().length > 0]).toEqual([0, false, true]);
    const results = JSON.parse(readFileSync(here.path('out.json'), 'utf8'));
    expect(results.verdict ?? results.status).toMatch(/^(pass|complete)$/);
  });
});
