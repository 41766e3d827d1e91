/** A worker thread that imports third parties' modules and sends back their descriptors as data: whatever a module does, the program goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadModules } from '../scenario/modules.ts';
import type { ModuleUse } from '../scenario/resolved.ts';
import { placedFailures } from './placedFailures.ts';

const uses = workerData as readonly ModuleUse[];
const { loaded, failures } = await loadModules(uses);
const descriptors = [...loaded].map(([reference, plugin]) => [
  reference,
  Object.fromEntries(Object.entries(plugin).filter(([, field]) => typeof field !== 'function')),
]);
parentPort?.postMessage({ descriptors, failures: [...failures, ...placedFailures(loaded, uses)] });
