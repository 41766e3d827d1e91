/** What has changed between two scenarios: paths with their old and new values. */
import { shortened } from '../../failures/printable.ts';
import { canonicalJson } from '../../reading/canonicalJson.ts';

export interface ScenarioChange {
  /** Dotted, from the file’s `world` or `experiment` on; parts of a list that have an id by it, others by their place from 0. */
  readonly path: string;
  /** As JSON, shortened; null where there is none. */
  readonly before: string | null;
  readonly now: string | null;
}

export interface ScenarioChanges {
  /** The first of them, in the order of the scenario that is older. */
  readonly listed: readonly ScenarioChange[];
  /** So many more are not listed. */
  readonly more: number;
}

/** Changes that are told: what is more than this is another scenario. */
export const mostListedChanges = 20;
const longestValue = 80;

export const noChanges: ScenarioChanges = { listed: [], more: 0 };

export function scenarioChanges(before: unknown, now: unknown): ScenarioChanges {
  const all = [...changesAt('', before, now)];
  return { listed: all.slice(0, mostListedChanges), more: Math.max(0, all.length - mostListedChanges) };
}

/** The innermost values that differ; what is new or gone is one change, however much is in it. */
function* changesAt(path: string, before: unknown, now: unknown): Generator<ScenarioChange> {
  if (canonicalJson(before) === canonicalJson(now) && (before === undefined) === (now === undefined)) return;
  const [was, is] = [partsOf(before), partsOf(now)];
  if (was === null || is === null || Array.isArray(before) !== Array.isArray(now)) {
    yield { path, before: shownValue(before), now: shownValue(now) };
    return;
  }
  const inner = path === '' ? '' : `${path}.`;
  let differs = false;
  for (const key of new Set([...was.keys(), ...is.keys()]))
    for (const change of changesAt(`${inner}${key}`, was.get(key), is.get(key))) {
      differs = true;
      yield change;
    }
  // The same parts in another order.
  if (!differs) yield { path, before: shownValue([...was.keys()]), now: shownValue([...is.keys()]) };
}

/** Parts of a map or a list under their names; null: a value, which has none. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map((item: unknown) => idOf(item));
  const isNamed = ids.every((id) => id !== null) && new Set(ids).size === ids.length;
  return new Map(value.map((item: unknown, i) => [isNamed ? String(ids[i]) : String(i), item]));
}

function idOf(item: unknown): string | null {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : null;
  return typeof id === 'string' ? id : null;
}

function shownValue(value: unknown): string | null {
  return value === undefined ? null : shortened(canonicalJson(value), longestValue);
}
