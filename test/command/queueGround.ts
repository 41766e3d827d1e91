/** A folder with a server of its own, a connection to it as a stranger has one, and programs that use its queue. */
import { Redis } from 'ioredis';
import { ownRedis } from '../../src/study/bench/ownRedis.ts';
import { background } from './backgroundProgram.ts';
import type { Background } from './backgroundProgram.ts';
import { playground, tiny } from './program.ts';
import type { Ended, Playground } from './program.ts';

export interface QueueGround {
  readonly place: Playground;
  readonly client: Redis;
  readonly start: (args: readonly string[]) => Background;
  readonly startWorker: (name: string, ...more: readonly string[]) => Background;
  readonly runQueued: (file: string, ...more: readonly string[]) => Promise<Ended>;
  /** What a coordinator has announced. */
  readonly announced: () => Promise<string>;
  /** Ends the programs and forgets everything. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

export async function queueGround(): Promise<QueueGround> {
  const place = playground();
  place.write('tiny.yaml', tiny);
  const redis = await ownRedis();
  const { port, password } = redis;
  process.env['RINGFENCE_QUEUE_PASSWORD'] = password;
  const client = new Redis({ host: '127.0.0.1', port, password, maxRetriesPerRequest: null });
  const running: Background[] = [];
  const start = (args: readonly string[]): Background => {
    const started = background(place, [...args, '--queue', `redis://127.0.0.1:${port}`]);
    running.push(started);
    return started;
  };
  return {
    place,
    client,
    start,
    startWorker: (name, ...more) => start(['worker', '-j', '1', '--name', name, ...more]),
    runQueued: (file, ...more) => start(['run', file, '-r', '2', ...more]).ended,
    announced: () => announcedOn(client),
    clear: async () => {
      for (const each of running) each.kill('SIGKILL');
      await Promise.all(running.splice(0).map(({ ended }) => ended));
      await client.flushall();
    },
    remove: async () => {
      delete process.env['RINGFENCE_QUEUE_PASSWORD'];
      client.disconnect();
      await redis.remove();
      place.remove();
    },
  };
}

async function announcedOn(client: Redis): Promise<string> {
  for (;;) {
    const [run] = await client.smembers('ringfence:runs');
    const text = run === undefined ? null : await client.get(`ringfence:notice:${run}`);
    if (text !== null) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
