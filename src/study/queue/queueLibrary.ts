/** BullMQ and its client, loaded only by those who use a queue: they are optional dependencies. */
import type * as BullMq from 'bullmq';
import type { Redis, RedisOptions } from 'ioredis';

/** What this program sets of a connection. */
export type ServerOptions = Pick<
  RedisOptions,
  | 'host'
  | 'port'
  | 'db'
  | 'username'
  | 'password'
  | 'tls'
  | 'lazyConnect'
  | 'maxRetriesPerRequest'
  | 'retryStrategy'
>;

export interface QueueLibrary {
  readonly bullmq: typeof BullMq;
  readonly client: (options: ServerOptions) => Redis;
}

const installLine = 'npm install bullmq@6.7.0 ioredis@6.0.0';

/** Or in words why it is not there. */
export async function loadQueueLibrary(): Promise<QueueLibrary | string> {
  try {
    const [bullmq, { Redis: Client }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, client: (options) => new Client(options) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return `--queue needs two packages that are not installed: ${installLine}\n(${reason})`;
  }
}
