/** A worker thread: loads the modules that the scenario names, then plays one task after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadModules } from '../scenario/modules.ts';
import { failureLine } from '../failures/render.ts';
import { noteChildrenIn } from '../hosts/openHosts.ts';
import { blamedModule } from './blamedModule.ts';
import { guardedPlugins } from './guardedPlugins.ts';
import { pluginLookup } from './plugins.ts';
import { playTask } from './playTask.ts';
import type { FromWorker, TaskFault, TaskResult, ToWorker, WorkerSetup } from './messages.ts';
import { UserFault } from './userFault.ts';

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

/** A promise that nobody listens to would end the thread without saying whose it was; where that is not known, all modules are named. */
const lateFaultOf = (error: unknown): TaskFault => {
  const { modules } = setup;
  const known = faultOf(error);
  if (modules.length === 0) return known;
  const plugin = blamedModule(error, modules) ?? modules.map(({ reference }) => reference).join(', ');
  return { ...known, plugin, message: `left a promise that was refused: ${known.message}`, stack: '' };
};

let isBroken = false;
process.on('unhandledRejection', (error) => {
  isBroken = true;
  say({ kind: 'fault', fault: lateFaultOf(error) });
});

/** Once promises that the task has left have come to their ends: if one of them is bad, the task is not done. */
const sayDone = (result: TaskResult): void =>
  void setImmediate(() => {
    if (!isBroken) say({ kind: 'done', result });
  });

noteChildrenIn(setup.children);
try {
  const { loaded, failures } = await loadModules(setup.modules);
  if (failures.length > 0)
    throw new UserFault(failures.map(failureLine).join('\n'), { index: -1, plugin: null, callKey: null });
  const references = setup.modules.map(({ reference }) => reference);
  const plugins = pluginLookup(guardedPlugins(loaded, references, setup.watch), setup.files);
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'stop') return port.close();
    try {
      sayDone(
        playTask(message.task, {
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
