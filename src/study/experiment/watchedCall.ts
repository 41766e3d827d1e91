/** Reads the watch of a worker: which plug-in has the turn, and with which call. */
import { noCall, WatchCell } from '../../model/simulation/arm.ts';
import type { CallerSettings } from '../../model/world/world.ts';
import type { ModuleUse } from '../scenario/resolved.ts';
import type { Task } from './messages.ts';

export interface Watched {
  /** What the scenario named. */
  readonly plugin: string;
  /** `caller-id.entity.intent.attempt`; `caller-id.entity` or `caller-id` where there was no call yet; null when not even that is known. */
  readonly callKey: string | null;
}

/** Names the arm and the call that was shown to a part last; only that it changes matters. */
export function callInHand(watch: SharedArrayBuffer): string {
  const cells = new Int32Array(watch);
  const { site, caller, entity, intent, attempt, arm } = WatchCell;
  return [site, caller, entity, intent, attempt, arm].map((cell) => cells[cell]).join('.');
}

/** Null when nobody's plug-in has the turn. */
export function watched(task: Task, watch: SharedArrayBuffer, modules: readonly ModuleUse[]): Watched | null {
  const cells = new Int32Array(watch);
  const { screening, callers } = task.arms[cells[WatchCell.arm]].world;
  const { origin, transit, terminating, handset } = screening;
  const site = [...origin, ...transit, ...terminating, ...handset][cells[WatchCell.site] - 1];
  if (site !== undefined) return { plugin: site.use, callKey: keyIn(cells, callers) };
  const module = modules[cells[WatchCell.part] - 1];
  if (module === undefined) return null;
  const { reference, family } = module;
  const isOfOperator = !['caller', 'books'].includes(family);
  return {
    plugin: reference,
    callKey: isOfOperator ? keyIn(cells, callers) : onlyUserOf(reference, callers),
  };
}

function keyIn(cells: Int32Array, callers: readonly CallerSettings[]): string | null {
  const id = callers[cells[WatchCell.caller]]?.id;
  if (id === undefined) return null;
  const parts =
    cells[WatchCell.attempt] === noCall
      ? [WatchCell.entity]
      : [WatchCell.entity, WatchCell.intent, WatchCell.attempt];
  return [id, ...parts.map((cell) => cells[cell])].join('.');
}

/** The caller that uses the module, where it is one alone. */
function onlyUserOf(reference: string, callers: readonly CallerSettings[]): string | null {
  const users = callers.filter((caller) =>
    caller.kind === 'wanted' ? caller.use === reference : caller.books.use === reference,
  );
  return users.length === 1 ? users[0].id : null;
}
