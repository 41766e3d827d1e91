/** Reads the watch of a worker: which detector was judging which call. */
import type { Task } from './messages.ts';

/** What the scenario named for the site with this ordinal, in the arm that has that many sites. */
export function nameOfSite(task: Task, ordinal: number): string | null {
  for (const { world } of task.arms) {
    const { origin, transit, terminating, handset } = world.screening;
    const sites = [...origin, ...transit, ...terminating, ...handset];
    if (ordinal < sites.length) return sites[ordinal].use;
  }
  return null;
}

/** The call that the watch points at, `caller-id.entity.intent.attempt`; null when nothing is being judged. */
export function callKeyOf(task: Task, watch: SharedArrayBuffer): string | null {
  const [site, caller, entity, intent, attempt] = new Int32Array(watch);
  if (site === 0) return null;
  return `${task.arms[0].world.callers[caller]?.id ?? '?'}.${entity}.${intent}.${attempt}`;
}
