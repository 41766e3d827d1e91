/** A worker thread: loads the modules that the scenario names, then plays one task after the other. */
import { hideNodeWarnings } from '../nodeWarnings.ts';
import { ownThread } from '../ownThread.ts';
import { loadModules } from '../modules/modules.ts';
import { failureLine } from '../failures/render.ts';
import { noteChildrenIn } from '../hosts/openHosts.ts';
import { guardedPlugins } from '../parts/guardedPlugins.ts';
import { watchLateFaults } from '../parts/lateFaults.ts';
import { standInFor } from '../parts/standIns.ts';
import { isOf, readThrown } from '../reading/thrown.ts';
import { pluginLookup } from '../parts/plugins.ts';
import { buildTask, playTask } from './playTask.ts';
import type { FromWorker, TaskFault, TaskResult, ToWorker, WorkerSetup } from './messages.ts';
import { UserFault } from './userFault.ts';

hideNodeWarnings();

const { setup, port } = ownThread<WorkerSetup>();
const say = (message: FromWorker): void => port.postMessage(message);

const faultOf = (error: unknown): TaskFault => {
  if (isOf(error, UserFault))
    return {
      index: error.index,
      plugin: error.plugin,
      callKey: error.callKey,
      message: error.message,
      stack: '',
    };
  return { index: -1, plugin: null, callKey: null, ...readThrown(error) };
};

const ending = watchLateFaults(setup.modules, ({ blamed, message, stack }) =>
  say({ kind: 'fault', fault: { index: -1, plugin: blamed, callKey: null, message, stack } }),
);
const sayDone = (result: TaskResult): void => ending.done(() => say({ kind: 'done', result }));
const sayFault = (error: unknown): void => ending.failed(() => say({ kind: 'fault', fault: faultOf(error) }));

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
      sayFault(error);
    }
  });
  say({ kind: 'ready' });
} catch (error) {
  sayFault(error);
}
