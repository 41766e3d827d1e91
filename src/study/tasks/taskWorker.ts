/** A worker thread: loads the modules that the scenario names, then plays one task after the other. */
import { hideNodeWarnings } from '../threads/nodeWarnings.ts';
import { ownThread } from '../threads/ownThread.ts';
import { loadModules } from '../modules/modules.ts';
import { failureLine } from '../failures/render.ts';
import { noteChildrenIn } from '../hosts/openHosts.ts';
import { guardedPlugins } from '../parts/guardedPlugins.ts';
import { watchLateFaults } from '../parts/lateFaults.ts';
import type { PlayAgain } from '../parts/lateFaults.ts';
import { standInFor } from '../parts/standIns.ts';
import { isOf, readThrown } from '../reading/thrown.ts';
import { pluginLookup } from '../parts/plugins.ts';
import { buildTask, playTask } from './playTask.ts';
import type { FromWorker, Task, TaskFault, TaskResult, WorkerSetup } from './messages.ts';
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
      ...(error.place === null ? {} : { place: error.place }),
    };
  return { index: -1, plugin: null, callKey: null, ...readThrown(error) };
};

const ending = watchLateFaults(setup.modules, ({ blamed, message, stack, thrown }) => {
  const { index, plugin, callKey } = faultOf(thrown);
  say({ kind: 'fault', fault: { index, plugin: plugin ?? blamed, callKey, message, stack } });
});
const sayDone = (result: TaskResult, playAgain: PlayAgain): void =>
  ending.done(() => say({ kind: 'done', result }), playAgain);
const sayFault = (error: unknown, playAgain: PlayAgain): void =>
  ending.failed(() => say({ kind: 'fault', fault: faultOf(error) }), playAgain);

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
  const play = (task: Task): TaskResult =>
    act(task, {
      plugins,
      watch: setup.watch,
      modules: setup.modules,
      progress: (share) => say({ kind: 'progress', index: task.index, share }),
    });
  const again = (task: Task): TaskResult => {
    new Int32Array(setup.watch).fill(0);
    return play({ ...task, traces: [] });
  };
  port.on('message', (task: Task) => {
    try {
      sayDone(play(task), () => again(task));
    } catch (error) {
      sayFault(error, () => again(task));
    }
  });
  say({ kind: 'ready' });
} catch (error) {
  sayFault(error, () => undefined);
}
