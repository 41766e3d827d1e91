/** A thread that runs third parties' modules, as it sees itself: what it was given, and the port over which it speaks. */
import { workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** What a thread is begun with. */
export interface ThreadData<Setup> {
  readonly setup: Setup;
  readonly port: MessagePort;
}

/**
 * Takes both away from where every module of the thread could find them: what watches the calls names their callers, and whoever holds the port
 * can say what the thread has not found. To be called once, before any module is loaded.
 */
export function ownThread<Setup>(): ThreadData<Setup> {
  const data = workerData as Partial<ThreadData<Setup>> | null;
  if (data?.port === undefined) throw new Error('this is the beginning of a worker thread only');
  const { setup, port } = data as ThreadData<Setup>;
  Reflect.deleteProperty(data, 'setup');
  Reflect.deleteProperty(data, 'port');
  return { setup, port };
}
