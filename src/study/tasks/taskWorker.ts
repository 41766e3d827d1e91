/** A worker thread: loads the modules that the scenario names, then plays one task after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { hideNodeWarnings } from '../nodeWarnings.ts';
import { loadModules } from '../modules/modules.ts';
import { failureLine } from '../failures/render.ts';
import { noteChildrenIn } from '../hosts/openHosts.ts';
import { guardedPlugins } from '../parts/guardedPlugins.ts';
import { watchLateFaults } from '../parts/lateFaults.ts';
import { standInFor } from '../parts/standIns.ts';
import { pluginLookup } from '../parts/plugins.ts';
import { buildTask, playTask } from './playTask.ts';
import type { FromWorker, TaskFault, TaskResult, ToWorker, WorkerSetup } from './messages.ts';
import { UserFault } from './userFault.ts';

hideNodeWarnings();

const port = parentPort;
if (port === null) throw new Error('taskWorker runs as a worker thread only');
const say = (message: FromWorker): void => port.postMessage(message);
const setup = workerData as WorkerSetup;

const faultOf = (error: unknown): TaskFault => {
  if (error instanceof UserFault)
    return {
      index: error.index,
      plugin: error.plugin,
      callKey: error.callKey,
      message: error.message,
      stack: '',
    };
  const known = error instanceof Error ? error : new Error(String(error));
  return { index: -1, plugin: null, callKey: null, message: known.message, stack: known.stack ?? '' };
};

const whenSettled = watchLateFaults(setup.modules, ({ blamed, message, stack }) =>
  say({ kind: 'fault', fault: { index: -1, plugin: blamed, callKey: null, message, stack } }),
);
const sayDone = (result: TaskResult): void => whenSettled(() => say({ kind: 'done', result }));

noteChildrenIn(setup.children);
try {
  const { loaded, failures } = await loadModules(setup.modules);
  if (failures.length > 0)
    throw new UserFault(failures.map(failureLine).join('\n'), { index: -1, plugin: null, callKey: null });
  const references = setup.modules.map(({ reference }) => reference);
  const { rehearsal } = setup;
  const plugins = pluginLookup(guardedPlugins(loaded, references, setup.watch), setup.files, (family, use) =>
    rehearsal === undefined ? null : standInFor(family, use, rehearsal.described),
  );
  const act = rehearsal === undefined ? playTask : buildTask;
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'stop') return port.close();
    try {
      sayDone(
        act(message.task, {
          plugins,
          watch: setup.watch,
          modules: setup.modules,
          progress: (share) => say({ kind: 'progress', index: message.task.index, share }),
        }),
      );
    } catch (error) {
      say({ kind: 'fault', fault: faultOf(error) });
    }
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'fault', fault: faultOf(error) });
}
