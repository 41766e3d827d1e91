/** A worker thread that imports third parties' modules and sends back their descriptors as data: whatever a module does, the program goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Failure } from '../failures/failure.ts';
import { hideNodeWarnings } from '../nodeWarnings.ts';
import { loadModules } from '../modules/modules.ts';
import type { AnyPlugin } from '../modules/catalogue.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { placedFailures } from './placedFailures.ts';

hideNodeWarnings();

/** What is said of each module in turn; null when promises that they have left have come to their ends. */
export type FromModuleWorker = {
  readonly described: readonly (readonly [string, AnyPlugin])[];
  readonly failures: readonly Failure[];
} | null;

const say = (message: FromModuleWorker): void => parentPort?.postMessage(message);

for (const use of workerData as readonly ModuleUse[]) {
  const { loaded, failures } = await loadModules([use]);
  const described = [...loaded].map(
    ([reference, plugin]) =>
      [
        reference,
        Object.fromEntries(Object.entries(plugin).filter(([, field]) => typeof field !== 'function')),
      ] as unknown as readonly [string, AnyPlugin],
  );
  say({ described, failures: [...failures, ...placedFailures(loaded, [use])] });
}
setImmediate(() => say(null));
