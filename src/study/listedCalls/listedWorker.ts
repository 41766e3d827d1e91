/** A worker thread that plays listed calls: the thread outside can end it when a detector hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { watchLateFaults } from '../parts/lateFaults.ts';
import { failureLine } from '../failures/render.ts';
import { hideNodeWarnings } from '../nodeWarnings.ts';
import { loadModules } from '../modules/modules.ts';
import { playListedCalls } from './playListedCalls.ts';
import type { ListedEnd, ListedFault } from './playListedCalls.ts';
import type { ListedSetup } from './watchedListedCalls.ts';

hideNodeWarnings();

const { listed, modules, watch } = workerData as ListedSetup;
const say = (end: ListedEnd): void => parentPort?.postMessage(end);
const fail = (fault: Pick<ListedFault, 'blamed' | 'message'>): void =>
  say({ kind: 'fault', fault: { play: 0, call: -1, ...fault } });

const whenSettled = watchLateFaults(modules, ({ blamed, message }) =>
  fail({ message, ...(blamed === null ? {} : { blamed }) }),
);
const { loaded, failures } = await loadModules(modules);
if (failures.length > 0) fail({ message: failures.map(failureLine).join('\n') });
else {
  const end = playListedCalls(listed, loaded, new Int32Array(watch));
  whenSettled(() => say(end));
}
