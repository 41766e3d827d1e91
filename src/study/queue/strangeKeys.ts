/** Keys of a run at which BullMQ fails in the workers alone: they would take no task, and the coordinator would wait for ever. */
import type { Redis } from 'ioredis';
import { queueKey } from './serverKeys.ts';

/** What BullMQ keeps under each, where it keeps anything. */
const types = {
  meta: 'hash',
  events: 'stream',
  stalled: 'set',
  'stalled-check': 'string',
  marker: 'zset',
  limiter: 'string',
  paused: 'list',
} as const;

/** In words what stands in the place of something else; null where nothing does. */
export async function strangeKey(client: Pick<Redis, 'type'>, run: string): Promise<string | null> {
  const found = await Promise.all(
    Object.entries(types).map(async ([what, expected]) => {
      const key = queueKey(run, what);
      const type = await client.type(key);
      return type === 'none' || type === expected ? null : `${key}: found a ${type}, expected a ${expected}`;
    }),
  );
  return found.find((fault) => fault !== null) ?? null;
}
