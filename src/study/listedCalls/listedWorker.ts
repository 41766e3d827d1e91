/** A worker thread that plays listed calls: the thread outside can end it when a detector hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadModules } from '../scenario/modules.ts';
import { playListedCalls } from './playListedCalls.ts';
import type { ListedSetup } from './watchedListedCalls.ts';

const { listed, modules, watch } = workerData as ListedSetup;
const { loaded } = await loadModules(modules);
parentPort?.postMessage(playListedCalls(listed, loaded, new Int32Array(watch)));
