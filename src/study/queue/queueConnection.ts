/** A connection to the queue's server that comes back by itself, and tells when it was lost. */
import type { Redis } from 'ioredis';
import { systemReason } from '../failures/systemError.ts';
import type { QueueAddress } from './queueAddress.ts';
import type { QueueLibrary } from './queueLibrary.ts';
import { tlsReason } from './tlsReason.ts';
import { atMost } from './waiting.ts';

/** What a connection tells whoever opened it. */
export interface ConnectionEvents {
  lost(reason: string): void;
  /** It was lost and is there again; the server may have forgotten everything. */
  again(): void;
}

export interface QueueConnection {
  readonly client: Redis;
  /** For good; nothing that waits for an answer gets one. */
  close(): void;
}

/** The first connection is there by then, or never. */
const firstConnectionMs = 10_000;
const noAnswer = `no answer within ${firstConnectionMs / 1000} s`;
const closed = 'the server closed the connection';
/** Between two attempts to come back, at most. */
const retryMs = 2000;

/** The connection, or in words why there is none. */
export async function openQueueConnection(
  { client: newClient }: QueueLibrary,
  address: QueueAddress,
  events: ConnectionEvents,
): Promise<QueueConnection | string> {
  const client = newClient({
    host: address.host,
    port: address.port,
    db: address.database,
    ...(address.username === null ? {} : { username: address.username }),
    ...(address.password === null ? {} : { password: address.password }),
    // The host's name must be the certificate's; authorities are Node's, with NODE_EXTRA_CA_CERTS.
    ...(address.isEncrypted ? { tls: {} } : {}),
    lazyConnect: true,
    // Commands wait for the server to come back; BullMQ asks for it too.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, retryMs),
  });
  let lastReason = closed;
  client.on('error', (error: Error) => (lastReason = reasonOf(error)));
  const failed = await firstConnection(client, () => lastReason);
  if (failed !== null) {
    client.disconnect();
    return `${address.shown}: ${failed}${hintFor(failed, address)}`;
  }
  watch(client, events, () => lastReason);
  return { client, close: () => client.disconnect() };
}

/** A server that encrypts where the address does not, or the other way round, hangs up or waits for more. */
function hintFor(failed: string, { isEncrypted }: QueueAddress): string {
  if (![closed, noAnswer, 'ECONNRESET'].includes(failed)) return '';
  return isEncrypted
    ? '; if it does not encrypt there, redis:// is for it'
    : '; if it encrypts there, rediss:// is for it';
}

async function firstConnection(client: Redis, lastReason: () => string): Promise<string | null> {
  let answer: string | null = noAnswer;
  const connected = client.connect().then(
    async () => (answer = await client.ping().then(() => null, reasonOf)),
    () => (answer = lastReason()),
  );
  await atMost(firstConnectionMs, connected);
  return answer;
}

function watch(client: Redis, events: ConnectionEvents, lastReason: () => string): void {
  let isLost = false;
  client.on('close', () => {
    if (isLost || client.status === 'end') return;
    isLost = true;
    events.lost(lastReason());
  });
  client.on('ready', () => {
    if (!isLost) return;
    isLost = false;
    events.again();
  });
}

/** Several refusals (of each address of a name) come as one error without words. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return systemReason(error.errors[0]);
  return tlsReason(error) ?? systemReason(error);
}
