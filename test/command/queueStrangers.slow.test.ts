/** What strangers do to the keys of a run, and what a server refuses. */
import { Worker } from 'bullmq';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Background } from './backgroundProgram.ts';
import { queueGround } from './queueGround.ts';

vi.setConfig({ testTimeout: 150_000 });

const ground = await queueGround();
const { client, start, startWorker, runQueued, announced } = ground;

afterEach(() => ground.clear());
afterAll(() => ground.remove());

describe('a coordinator among strangers', () => {
  /** Starts a run and puts something else under a key of it; in the place of what is there when it comes, if it is to. */
  async function disturbed(keyOfRun: string, isReplaced = false): Promise<Background> {
    const run = start(['run', 'tiny.yaml', '-r', '2', '-o', 'disturbed.json']);
    const { run: name } = JSON.parse(await announced()) as { run: string };
    const key = `ringfence:${keyOfRun.replace('RUN', name)}`;
    while (isReplaced && (await client.exists(key)) === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    // At once: the announcement is renewed.
    await client.multi().del(key).rpush(key, 'x').exec();
    return run;
  }

  it.each([
    ['RUN:completed', 'zset'],
    ['workers:RUN', 'hash'],
    ['notice:RUN', 'string'],
    ['RUN:meta', 'hash'],
    ['RUN:events', 'stream'],
    ['RUN:stalled', 'set'],
    ['RUN:marker', 'zset'],
    ['runs', 'set'],
  ])('ends with a fault when %s is something else', async (key, type) => {
    const { code, err } = await (await disturbed(key)).ended;
    expect([code, err]).toEqual([1, expect.not.stringMatching(/^ {4}at /m)]);
    const found = `ringfence:${key.replace('RUN', '[0-9a-f-]{36}')}: found a list, expected a ${type}`;
    expect(err).toMatch(new RegExp(`${found}: somebody else writes to [0-9a-f-]{36} on the server`));
  });

  it('tells what refuses its tasks, and gives them when there is room again', async () => {
    const run = start(['run', 'tiny.yaml', '-r', '2', '-o', 'again.json']);
    const { run: name } = JSON.parse(await announced()) as { run: string };
    const isGiven = async (): Promise<boolean> =>
      (await client.exists(`ringfence:${name}:replication-1`)) === 1;
    await vi.waitUntil(isGiven, { timeout: 10_000 });
    await client.multi().config('SET', 'maxmemory', '1').flushall().exec();
    await run.hasSaid('refuses what is needed, and is asked again: OOM ');
    await client.config('SET', 'maxmemory', '0');
    startWorker('late');
    const { code, err } = await run.ended;
    expect([code, err]).toEqual([0, expect.not.stringContaining('somebody else')]);
  });

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
