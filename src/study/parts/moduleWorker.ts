/** A worker thread that imports third parties' modules and sends back their descriptors as data: whatever a module does, the program goes on. */
import type { Failure } from '../failures/failure.ts';
import { hideNodeWarnings } from '../threads/nodeWarnings.ts';
import { ownThread } from '../threads/ownThread.ts';
import { isChangedForGood } from '../modules/keptGlobals.ts';
import { loadModules } from '../modules/modules.ts';
import type { AnyPlugin } from '../modules/catalogue.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { placedFailures } from './placedFailures.ts';
import { plainData } from './plainData.ts';

hideNodeWarnings();

/**
 * What is said of each module in turn; `waits` where nothing is left to be done and the one in hand still waits; `all` when promises that they
 * have left have come to their ends; `spoilt` when the last one has changed for good what those after it need.
 */
export type FromModuleWorker =
  | {
      readonly described: readonly (readonly [string, AnyPlugin])[];
      readonly failures: readonly Failure[];
    }
  | 'waits'
  | 'spoilt'
  | 'all';

const { setup, port } = ownThread<readonly ModuleUse[]>();
const say = (message: FromModuleWorker): void => port.postMessage(message);

async function describeAll(uses: readonly ModuleUse[]): Promise<void> {
  for (const use of uses) {
    const { loaded, failures } = await loadModules([use]);
    const described = [...loaded].map(
      ([reference, plugin]) => [reference, plainData(plugin) as AnyPlugin] as const,
    );
    say({ described, failures: [...failures, ...placedFailures(loaded, [use])] });
    if (isChangedForGood()) return say('spoilt');
  }
  setImmediate(() => say('all'));
}

process.once('beforeExit', () => say('waits'));
// Not awaited: of a module that waits for ever Node would print where this thread waits for it.
void describeAll(setup);
