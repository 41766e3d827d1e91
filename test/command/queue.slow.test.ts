/** A real Redis server on loopback, two workers, and what goes wrong on a cluster. */
import { readFileSync, readdirSync } from 'node:fs';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseResults } from '../../src/study/results/parseResults.ts';
import type { Results } from '../../src/study/results/results.ts';
import { ownRedis } from '../../src/study/bench/ownRedis.ts';
import type { OwnRedis } from '../../src/study/bench/ownRedis.ts';
import { background } from './backgroundProgram.ts';
import type { Background } from './backgroundProgram.ts';
import { playground, tiny } from './program.ts';
import type { Playground } from './program.ts';

vi.setConfig({ testTimeout: 150_000 });

const place: Playground = playground();
const replications = 8;
let redis: OwnRedis;
let queue: string;
let local: Buffer;
const workers: Background[] = [];

beforeAll(async () => {
  redis = await ownRedis();
  queue = `redis://127.0.0.1:${redis.port}`;
  process.env['RINGFENCE_QUEUE_PASSWORD'] = redis.password;
  // A quarter of a second a task.
  place.write('town.yaml', tiny.replace('days: 1,', 'days: 30,'));
  place.write('experiment.yaml', study);
  const outputs = ['-o', 'local.json', '-o', 'local.csv'];
  await place.run(['run', 'experiment.yaml', '-r', String(replications), '--quiet', ...outputs]);
  local = readFileSync(place.path('local.json'));
});

/** Two files and two design points, so that both must arrive. */
const study = `ringfence: 1
id: queued
world: {from: ./town.yaml}
experiment:
  seed: 3
  control: none
  factors: {pace: {path: callers.robots.pacing.attemptsPerDay, levels: [200, 300]}}
  arms:
    none: {}
    cap: {set: {screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: 50, alarmAt: 0.5, then: reject}]}}
`;

afterEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await Promise.all(workers.splice(0).map(({ ended }) => ended));
});

afterAll(async () => {
  delete process.env['RINGFENCE_QUEUE_PASSWORD'];
  await redis.remove();
  place.remove();
});

function startWorker(name: string, ...more: readonly string[]): Background {
  const worker = background(place, ['worker', '--queue', queue, '-j', '1', '--name', name, ...more]);
  workers.push(worker);
  return worker;
}

function startRun(output: string, ...more: readonly string[]): Background {
  const args = ['run', 'experiment.yaml', '-r', String(replications), '--queue', queue, '-o', output];
  return background(place, [...args, ...more]);
}

const isLocal = (output: string): boolean => readFileSync(place.path(output)).equals(local);

/** A worker notices within some seconds that a run is over. */
const hasLeft = (worker: Background): Promise<void> => worker.hasSaid(/queued: \d+ tasks? done here/);

/** Keys that are left on the server. */
async function keysLeft(): Promise<readonly string[]> {
  const client = new Redis({ host: '127.0.0.1', port: redis.port, password: redis.password });
  const keys = await client.keys('*');
  client.disconnect();
  return keys.filter((key) => !key.startsWith('ringfence:workers:'));
}

describe('an experiment on a queue', () => {
  it('two workers give the bytes of one machine, traces of the first replication too, and nothing is left on the server', async () => {
    const both = [startWorker('north'), startWorker('south')];
    const run = startRun('two.json', '-o', 'two.csv');
    const { code, err } = await run.ended;
    expect([code, isLocal('two.json')]).toEqual([0, true]);
    const parts = (name: string): readonly Buffer[] =>
      readdirSync(place.folder)
        .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.csv'))
        .toSorted()
        .map((file) => readFileSync(place.path(file)));
    expect(parts('local').length).toBe(6);
    expect(parts('two')).toEqual(parts('local'));
    expect(err).toContain('worker north is there: 1 task at a time\n');
    expect(err).toContain('worker south is there: 1 task at a time\n');
    expect(err).toContain('on 2 workers');
    expect(err).not.toContain(redis.password);
    await Promise.all(both.map(hasLeft));
    expect(await keysLeft()).toEqual([]);
  });

  it('the tasks of a worker that is killed are played by another', async () => {
    const lost = startWorker('lost');
    const run = startRun('killed.json');
    await run.hasSaid(/[2-9]\d %/);
    startWorker('kept');
    lost.kill('SIGKILL');
    const { code, err } = await run.ended;
    expect([code, isLocal('killed.json')]).toEqual([0, true]);
    expect(err).toContain('worker lost is there');
  });

  it('a worker that is interrupted gives its task back at once and ends with 130', async () => {
    const leaving = startWorker('leaving');
    const run = startRun('given-back.json');
    await run.hasSaid('worker leaving is there');
    expect(run.said()).not.toContain('100 %');
    startWorker('staying');
    leaving.kill('SIGINT');
    const left = await leaving.ended;
    expect([left.code, left.err.includes('interrupted: giving back what is not finished')]).toEqual([
      130,
      true,
    ]);
    const { code, err } = await run.ended;
    expect([code, isLocal('given-back.json')]).toEqual([0, true]);
    expect(err).toContain('worker leaving left\n');
  });

  it('connections that are cut come back', async () => {
    startWorker('one');
    startWorker('two');
    const run = startRun('cut.json');
    const client = new Redis({ host: '127.0.0.1', port: redis.port, password: redis.password });
    for (const share of [/[2-9]\d %/, /[5-9]\d %/]) {
      await run.hasSaid(share);
      await client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    }
    client.disconnect();
    const { code, err } = await run.ended;
    expect([code, isLocal('cut.json')]).toEqual([0, true]);
    expect(err).toMatch(/connection lost .*; trying again\n/);
    expect(err).toContain('connected again\n');
  });

  it('a server that is restarted and has forgotten everything gets the tasks again', async () => {
    const both = [startWorker('one'), startWorker('two')];
    const run = startRun('restarted.json');
    await run.hasSaid(/[3-9]\d %/);
    await redis.halt();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await redis.start();
    const { code, err } = await run.ended;
    expect([code, isLocal('restarted.json')]).toEqual([0, true]);
    expect(err).toContain('connected again\n');
    await Promise.all(both.map(hasLeft));
    expect(await keysLeft()).toEqual([]);
  });

  it('Ctrl-C on the coordinator writes what is finished, takes the run off the server, and workers go on waiting', async () => {
    const worker = startWorker('patient');
    const run = startRun('part.json');
    await run.hasSaid(/[4-9]\d %/);
    run.kill('SIGINT');
    const { code } = await run.ended;
    const results = parseResults(readFileSync(place.path('part.json'), 'utf8')) as Results;
    expect([code, results.status]).toEqual([130, 'interrupted']);
    await hasLeft(worker);
    expect(await keysLeft()).toEqual([]);
    const again = await startRun('again.json').ended;
    expect([again.code, isLocal('again.json')]).toEqual([0, true]);
  });
});
