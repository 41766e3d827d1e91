/** Who may play what: other versions, plug-ins by hash, and strangers who write to the server. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownRedis } from '../../src/study/bench/ownRedis.ts';
import type { OwnRedis } from '../../src/study/bench/ownRedis.ts';
import { background } from './backgroundProgram.ts';
import type { Background } from './backgroundProgram.ts';
import { detectorModule, playground, tiny, tinyWith } from './program.ts';
import type { Ended, Playground } from './program.ts';

vi.setConfig({ testTimeout: 150_000 });

const place: Playground = playground();
let redis: OwnRedis;
let client: Redis;
let queue: string;
const running: Background[] = [];

beforeAll(async () => {
  redis = await ownRedis();
  queue = `redis://127.0.0.1:${redis.port}`;
  process.env['RINGFENCE_QUEUE_PASSWORD'] = redis.password;
  client = new Redis({
    host: '127.0.0.1',
    port: redis.port,
    password: redis.password,
    maxRetriesPerRequest: null,
  });
  place.write('tiny.yaml', tiny);
  // What a module imports by a path belongs to it.
  const mine = `import { score } from './score.mjs';\n${detectorModule('return score;')}`;
  place.write('mine.mjs', mine);
  place.write('score.mjs', 'export const score = 0;\n');
  place.write('mine.yaml', tinyWith('./mine.mjs#detector'));
  place.write('throws.mjs', detectorModule("if (seen > 20) throw new Error('broke'); return 0;"));
  place.write('throws.yaml', tinyWith('./throws.mjs#detector'));
  mkdirSync(place.path('own'));
  for (const name of ['mine.mjs', 'throws.mjs'])
    copyFileSync(place.path(name), place.path(`own/kept-${name}`));
  copyFileSync(place.path('score.mjs'), place.path('own/score.mjs'));
  mkdirSync(place.path('other'));
  place.write('other/mine.mjs', mine);
  place.write('other/score.mjs', 'export const score = 1;\n');
});

afterEach(async () => {
  for (const each of running) each.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
  await client.flushall();
});

afterAll(async () => {
  delete process.env['RINGFENCE_QUEUE_PASSWORD'];
  client.disconnect();
  await redis.remove();
  place.remove();
});

function start(args: readonly string[]): Background {
  const started = background(place, [...args, '--queue', queue]);
  running.push(started);
  return started;
}

const startWorker = (name: string, ...more: readonly string[]): Background =>
  start(['worker', '-j', '1', '--name', name, ...more]);

const runQueued = (file: string, ...more: readonly string[]): Promise<Ended> =>
  start(['run', file, '-r', '2', ...more]).ended;

const bytes = (name: string): string => readFileSync(place.path(name), 'utf8');

/** Name of a run that nobody has. */
const strange = '00000000-0000-4000-8000-000000000000';

async function announce(text: string, run = strange): Promise<void> {
  await client.set(`ringfence:notice:${run}`, text, 'PX', 60_000);
  await client.sadd('ringfence:runs', run);
}

/** What a coordinator has announced. */
async function announced(): Promise<string> {
  for (;;) {
    const [run] = await client.smembers('ringfence:runs');
    const text = run === undefined ? null : await client.get(`ringfence:notice:${run}`);
    if (text !== null) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('what a queue carries', () => {
  it('everything that a run plays: the range over assumptions and the sensitivity analysis too', async () => {
    const more = ['--assumptions', '2', '--sensitivity', 'tornado', '--vary', 'population.village.labelApp'];
    await place.run(['run', 'tiny.yaml', '-r', '2', ...more, '--quiet', '-o', 'local.json']);
    startWorker('one');
    const { code } = await runQueued('tiny.yaml', ...more, '-o', 'queued.json');
    expect([code, bytes('queued.json') === bytes('local.json')]).toEqual([0, true]);
  });

  it('a plug-in is the worker’s own, by the hash of it and its imports; who has another or none refuses, here and there', async () => {
    const without = startWorker('without');
    const other = startWorker('other', '--modules', 'other');
    const run = start(['run', 'mine.yaml', '-r', '2', '-o', 'mine.json']);
    await without.hasSaid('this worker was started without --modules DIR');
    await other.hasSaid('no file with its hash');
    startWorker('own', '--modules', 'own');
    const { code, err } = await run.ended;
    expect(code).toBe(0);
    expect(err).toContain(
      'worker other takes no tasks: it would not compute the same\n  ./mine.mjs#detector: no file',
    );
    await place.run(['run', 'mine.yaml', '-r', '2', '--quiet', '-o', 'mine-local.json']);
    expect(bytes('mine.json')).toBe(bytes('mine-local.json'));
  });

  it('a plug-in that throws ends the run with the call and the replay line, as on one machine', async () => {
    startWorker('own', '--modules', 'own');
    const [queued, local] = [
      await runQueued('throws.yaml', '-o', 'a.json'),
      await place.run(['run', 'throws.yaml', '-r', '2', '-j', '1', '-o', 'a.json']),
    ];
    const told = ({ err }: Ended): readonly string[] =>
      err.split('\n').filter((line) => /: plug-in|^replay/.test(line));
    expect([queued.code, told(queued)]).toEqual([1, told(local)]);
    expect(told(local)[0]).toMatch(
      /: plug-in \.\/throws\.mjs#detector failed at call .*: broke \(throws\.mjs:\d+:\d+\)$/,
    );
  });
});

describe('a worker among strangers', () => {
  it('takes nothing of another version, nor anything that is no announcement, and goes on', async () => {
    const waiting = start(['run', 'tiny.yaml', '-r', '2', '-o', 'late.json']);
    const text = await announced();
    const notice = JSON.parse(text) as { engine: { version: string } };
    const odd = '00000000-0000-4000-8000-000000000001';
    await announce(
      JSON.stringify({ ...notice, run: strange, engine: { ...notice.engine, version: '0.0.9' } }),
    );
    await announce('{"format": "ringfence-queue-study/1", "files": {"../x": "y"}}', odd);
    const [long, list] = ['2', '3'].map((end) => odd.replace(/1$/, end));
    await announce('', long);
    await client.setrange(`ringfence:notice:${long}`, 1 << 26, 'x');
    await announce('', list);
    await client.del(`ringfence:notice:${list}`);
    await client.rpush(`ringfence:notice:${list}`, 'no text');
    await client.sadd('ringfence:runs', '*', 'x'.repeat(1000));
    const worker = startWorker('careful');
    expect([(await waiting.ended).code]).toEqual([0]);
    await worker.hasSaid('engine: version 0.0.9, ');
    await worker.hasSaid('not taken: an announcement that is not of the form');
    await worker.hasSaid('not taken: an announcement of more than 67108864 bytes');
    await worker.hasSaid('not taken: an announcement that is no text');
    expect(await client.hget(`ringfence:workers:${strange}`, 'careful')).toContain('version 0.0.9');
  });

  it('a job that names no task of the study ends in a fault, not in the worker’s end', async () => {
    const worker = startWorker('careful');
    await worker.hasSaid('waiting for tasks');
    const run = start(['run', 'tiny.yaml', '-r', '5000', '-o', 'big.json']);
    await run.hasSaid('worker careful is there');
    const name = (JSON.parse(await announced()) as { run: string }).run;
    const jobs = new Queue(name, { connection: client, prefix: 'ringfence' });
    await jobs.add(
      'task',
      { kind: 'replication', index: 10 ** 9, code: 'process.exit()' },
      { lifo: true, jobId: 'evil' },
    );
    for (;;) {
      const job = await jobs.getJob('evil');
      // The coordinator throws away what it did not ask for.
      if (job === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    run.kill('SIGINT');
    expect((await run.ended).code).toBe(130);
    await jobs.close();
    worker.kill('SIGINT');
    expect((await worker.ended).code).toBe(130);
  });
});

describe('a coordinator among strangers', () => {
  /** Starts a run and puts something else under a key of it; in the place of what is there when it comes, if it is to. */
  async function disturbed(keyOfRun: string, isReplaced = false): Promise<Background> {
    const run = start(['run', 'tiny.yaml', '-r', '2', '-o', 'disturbed.json']);
    const { run: name } = JSON.parse(await announced()) as { run: string };
    const key = `ringfence:${keyOfRun.replace('RUN', name)}`;
    while (isReplaced && (await client.exists(key)) === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await client.del(key);
    await client.rpush(key, 'x');
    return run;
  }

  it.each(['RUN:completed', 'workers:RUN', 'RUN:meta', 'RUN:events', 'RUN:stalled', 'RUN:marker'])(
    'ends with a fault when %s is something else',
    async (key) => {
      const { code, err } = await (await disturbed(key)).ended;
      expect([code, err]).toEqual([1, expect.not.stringMatching(/^ {4}at /m)]);
      expect(err).toMatch(/somebody else writes to [0-9a-f-]{36} on the server/);
    },
  );

  it('does not begin when its runs stand somewhere where no run fits in', async () => {
    await client.set('ringfence:runs', 'x');
    const { code, err } = await runQueued('tiny.yaml', '-o', 'unheard.json');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/found WRONGTYPE.*, expected a server that takes a run/),
    ]);
  });

  it('can be interrupted when somebody puts something else in the place of a task', async () => {
    const run = await disturbed('RUN:replication-0', true);
    startWorker('busy');
    await run.hasSaid('worker busy is there');
    run.kill('SIGINT');
    expect((await run.ended).code).toBe(130);
  });

  it('says with its workers what a server refuses that is there, and goes on when it comes round', async () => {
    const run = start(['run', 'tiny.yaml', '-r', '2', '-o', 'full.json']);
    const { run: name } = JSON.parse(await announced()) as { run: string };
    while ((await client.exists(`ringfence:${name}:replication-1`)) === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await client.config('SET', 'maxmemory', '1');
    const worker = startWorker('starved');
    await Promise.all([run, worker].map((each) => each.hasSaid('and is asked again: OOM ')));
    await client.config('SET', 'maxmemory', '0');
    expect((await run.ended).code).toBe(0);
  });

  it('ends with a fault when somebody answers what is no answer', async () => {
    const run = start(['run', 'tiny.yaml', '-r', '2', '-o', 'forged.json']);
    const name = (JSON.parse(await announced()) as { run: string }).run;
    const forger = new Worker(name, () => Promise.resolve({ kind: 'done', record: 'AAAA' }), {
      connection: client,
      prefix: 'ringfence',
    });
    forger.on('error', () => undefined);
    const { code, err } = await run.ended;
    await forger.close();
    expect(code).toBe(1);
    expect(err).toMatch(/somebody else writes to [0-9a-f-]{36} on the server/);
  });
});
