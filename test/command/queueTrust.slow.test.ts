/** Who may play what: other versions, plug-ins by hash, and strangers who write to the server. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { detectorModule, tinyWith } from './program.ts';
import type { Ended } from './program.ts';
import { queueGround } from './queueGround.ts';

vi.setConfig({ testTimeout: 150_000 });

const ground = await queueGround();
const { place, client, start, startWorker, runQueued, announced } = ground;

beforeAll(() => {
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

afterEach(() => ground.clear());
afterAll(() => ground.remove());

const bytes = (name: string): string => readFileSync(place.path(name), 'utf8');

/** Name of a run that nobody has. */
const strange = '00000000-0000-4000-8000-000000000000';

async function announce(text: string, run = strange): Promise<void> {
  await client.set(`ringfence:notice:${run}`, text, 'PX', 60_000);
  await client.sadd('ringfence:runs', run);
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
    await worker.hasSaid(`not taken: ringfence:notice:${list}: found a list, expected a string`);
    // It is renewed: what stands there now is looked at.
    await announce(text, list);
    await worker.hasSaid('not taken: an announcement under another name');
    expect(await client.hget(`ringfence:workers:${strange}`, 'careful')).toContain('version 0.0.9');
  });

  it('takes a run whose announcement somebody had replaced, once it is renewed', async () => {
    const waiting = start(['run', 'tiny.yaml', '-r', '2', '-o', 'renewed.json']);
    const notice = JSON.parse(await announced()) as { run: string; engine: object };
    waiting.kill('SIGSTOP');
    const other = { ...notice, engine: { ...notice.engine, version: '0.0.9' } };
    await announce(JSON.stringify(other), notice.run);
    const worker = startWorker('patient');
    await worker.hasSaid('engine: version 0.0.9, ');
    waiting.kill('SIGCONT');
    expect((await waiting.ended).code).toBe(0);
    expect(worker.said().split('not taken').length).toBe(2);
  });

  it('goes on where the server has no room for why it takes nothing', async () => {
    start(['run', 'tiny.yaml', '-r', '2', '-o', 'never.json']);
    const notice = JSON.parse(await announced()) as { run: string; engine: { version: string } };
    await announce(
      JSON.stringify({ ...notice, run: strange, engine: { ...notice.engine, version: '0.0.9' } }),
    );
    await client.srem('ringfence:runs', notice.run);
    await client.config('SET', 'maxmemory', '1');
    const worker = startWorker('mute', '--idle', '2');
    const { code, err } = await worker.ended;
    await client.config('SET', 'maxmemory', '0');
    expect(err).toContain('engine: version 0.0.9, ');
    expect(code, err).toBe(0);
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
