/** Reads the watch of a worker: which detector has the turn, and with which call. */
import { WatchCell } from '../../model/simulation/arm.ts';
import type { Task } from './messages.ts';

/** What the scenario named for the detector that has the turn; null when none has. */
export function watchedDetector(task: Task, watch: SharedArrayBuffer): string | null {
  const cells = new Int32Array(watch);
  const { world } = task.arms[cells[WatchCell.arm]];
  const { origin, transit, terminating, handset } = world.screening;
  return [...origin, ...transit, ...terminating, ...handset][cells[WatchCell.site] - 1]?.use ?? null;
}

/** The call that the watch points at, `caller-id.entity.intent.attempt`; null when no detector has the turn, or with a report. */
export function callKeyOf(task: Task, watch: SharedArrayBuffer): string | null {
  const cells = new Int32Array(watch);
  if (cells[WatchCell.site] === 0) return null;
  const { callers } = task.arms[cells[WatchCell.arm]].world;
  const id = callers[cells[WatchCell.caller]]?.id;
  const parts = [WatchCell.entity, WatchCell.intent, WatchCell.attempt].map((cell) => cells[cell]);
  return id === undefined ? null : [id, ...parts].join('.');
}
