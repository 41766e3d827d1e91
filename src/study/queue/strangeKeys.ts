/**
 * Keys that somebody else has put something in the place of. At some of them BullMQ fails in the workers alone, and some are only read by them: they would
 * take no task, and the coordinator would wait for ever.
 */
import type { Redis } from 'ioredis';
import { noticeKey, queueKey, runsKey, workersKey } from './serverKeys.ts';

/** What BullMQ keeps under each, where it keeps anything. */
const queueTypes = {
  meta: 'hash',
  events: 'stream',
  stalled: 'set',
  'stalled-check': 'string',
  marker: 'zset',
  limiter: 'string',
  paused: 'list',
  wait: 'list',
  active: 'list',
  completed: 'zset',
  failed: 'zset',
  delayed: 'zset',
  prioritized: 'zset',
} as const;

const typesOf = (run: string): readonly (readonly [key: string, expected: string])[] => [
  [noticeKey(run), 'string'],
  [workersKey(run), 'hash'],
  [runsKey, 'set'],
  ...Object.entries(queueTypes).map(([what, type]) => [queueKey(run, what), type] as const),
];

/** A key of another type than is kept there, in words. */
export const strangeText = (key: string, found: string, expected: string): string =>
  `${key}: found a ${found}, expected a ${expected}`;

/** In words what stands in the place of something else; null where nothing does. */
export async function strangeKey(client: Pick<Redis, 'type'>, run: string): Promise<string | null> {
  const found = await Promise.all(
    typesOf(run).map(async ([key, expected]) => {
      const type = await client.type(key);
      return type === 'none' || type === expected ? null : strangeText(key, type, expected);
    }),
  );
  return found.find((fault) => fault !== null) ?? null;
}
