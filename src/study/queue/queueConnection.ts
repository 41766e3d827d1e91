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
  let lastReason = 'the connection was closed';
  client.on('error', (error: Error) => (lastReason = reasonOf(error)));
  const failed = await firstConnection(client, () => lastReason);
  if (failed !== null) {
    client.disconnect();
    return `${address.shown}: ${failed}`;
  }
  watch(client, events, () => lastReason);
  return { client, close: () => client.disconnect() };
}

async function firstConnection(client: Redis, lastReason: () => string): Promise<string | null> {
  let answer: string | null = `no answer within ${firstConnectionMs / 1000} s`;
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
