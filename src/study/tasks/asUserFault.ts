/** What ended a task, as a fault that is told without a stack where it is the user's to mend. */
import { PluginFault } from '../../model/simulation/sites/site.ts';
import { putBackGlobals } from '../modules/keptGlobals.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { blamedModule } from '../parts/blamedModule.ts';
import { placeThrown, thrownInModule } from '../parts/thrownInModule.ts';
import { isOf } from '../reading/thrown.ts';
import { TraceFileError } from '../traces/form/traceFile.ts';
import type { Task } from './messages.ts';
import { UserFault } from './userFault.ts';
import { watched } from './watchedCall.ts';

interface InPlay {
  readonly watch: SharedArrayBuffer;
  readonly modules: readonly ModuleUse[];
}

/** A plug-in that threw or broke its contract, or a disk that is full, is the user's to mend: told without a stack. */
export function asUserFault(error: unknown, task: Task, { watch, modules }: InPlay): unknown {
  putBackGlobals();
  const { index } = task;
  const turn = watched(task, watch, modules);
  const own = isOf(error, PluginFault) ? error.plugin : null;
  const inTurn = turn?.plugin ?? own;
  const said = thrownInModule(error, inTurn, modules);
  // What a rule puts up, the scenario does not name.
  const says = own === null || own === inTurn ? said : `${own}: ${said}`;
  if (inTurn !== null) {
    const place = placeThrown(error, inTurn, modules);
    return new UserFault(says, { index, plugin: inTurn, callKey: turn?.callKey ?? null, place });
  }
  if (isOf(error, TraceFileError))
    return new UserFault(`${error.path}: cannot be written: ${error.reason}`, {
      index,
      plugin: null,
      callKey: null,
    });
  const plugin = blamedModule(error, modules);
  return plugin === null
    ? error
    : new UserFault(thrownInModule(error, plugin, modules), { index, plugin, callKey: null });
}
