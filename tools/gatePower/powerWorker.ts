/** Plays some of the repetitions in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { repetition } from './repetition.ts';

for (const seed of workerData as readonly number[]) parentPort?.postMessage(repetition(seed));
