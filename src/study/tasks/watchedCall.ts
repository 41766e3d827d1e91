/** Reads the watch of a worker: which plug-in has the turn, and with which call. */
import { noCall, WatchCell } from '../../model/simulation/state/arm.ts';
import { declaredOfMark, ruleOfMark } from '../../model/simulation/sites/siteMark.ts';
import type { CallerSettings, PartSettings, World } from '../../model/world/world.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { independentTasks } from './independentArms.ts';
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
  const { world } = armsIn(task, cells)[cells[WatchCell.arm]];
  const { callers } = world;
  const screener = screenerOf(world, cells[WatchCell.site]);
  if (screener !== undefined) return { plugin: screener.use, callKey: keyIn(cells, callers) };
  const module = modules[cells[WatchCell.part] - 1];
  if (module === undefined) return null;
  const { reference, family } = module;
  const isOfOperator = !['caller', 'books'].includes(family);
  return {
    plugin: reference,
    callKey: isOfOperator ? keyIn(cells, callers) : onlyUserOf(reference, callers),
  };
}

/** Of a task whose arms do not share their luck, those of the task that is played for one of them. */
const armsIn = (task: Task, cells: Int32Array): Task['arms'] =>
  (task.pairing === 'independent' ? independentTasks(task)[cells[WatchCell.split]] : task).arms;

/** Whose detector has the turn: the site that the scenario declares, or the rule that has put up one. */
function screenerOf({ screening, rules }: World, mark: number): PartSettings | undefined {
  if (mark === 0) return undefined;
  if (mark < 0) return rules[ruleOfMark(mark)];
  const { origin, transit, terminating, handset } = screening;
  return [...origin, ...transit, ...terminating, ...handset][declaredOfMark(mark)];
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
