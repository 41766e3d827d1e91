/**
 * Third parties' parts behind a guard: it keeps the watch, so that a part that throws or hangs is named with the call, and holds
 * every answer against what the part may answer. Detectors have a guard of their own, and once they are made a watch of their own; built-in parts are held to this by
 * tests.
 */
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import { noCall, WatchCell } from '../../model/simulation/state/arm.ts';
import { PluginFault } from '../../model/simulation/sites/site.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { thrownMessage } from '../reading/thrown.ts';
import type { AnyPlugin, LoadedPlugins } from '../modules/catalogue.ts';
import { guardedDetector } from './guardedDetector.ts';
import type { InTurn } from './guardedDetector.ts';
import { lookAtGlobals } from './globalsCheck.ts';
import { askingWith } from './handedArguments.ts';
import { handedSite, handedValues } from './handedSite.ts';
import { partChecks } from './partChecks.ts';
import type { ChecksOf, PartCheck } from './partCheck.ts';
import { atOnce, formFault, ignoreEnd, isFunctionOf, isThenable } from './partForm.ts';

interface Guard {
  readonly family: Family;
  readonly use: string;
  /** What the watch shows while the part has the turn: its place among the modules, from 1. */
  readonly mark: number;
  readonly cells: Int32Array;
  readonly checks: Readonly<Record<string, PartCheck>>;
}

/** `references`: the modules in the order that the watch counts in. */
export function guardedPlugins(
  loaded: LoadedPlugins,
  references: readonly string[],
  watch: SharedArrayBuffer,
): LoadedPlugins {
  const cells = new Int32Array(watch);
  return new Map(
    [...loaded].map(([use, plugin]) => {
      const checksOf = partChecks[plugin.family];
      const guard: Guard = {
        family: plugin.family,
        use,
        mark: references.indexOf(use) + 1,
        cells,
        checks: {},
      };
      if (plugin.family === 'detector') return [use, detectorInTurn(plugin, guard)] as const;
      return [use, checksOf === undefined ? plugin : guarded(plugin, guard, checksOf)] as const;
    }),
  );
}

/** While it is made, and when it is asked how large it is, no site has the turn and there is no call. */
function detectorInTurn(plugin: DetectorPlugin, guard: Guard): DetectorPlugin {
  const withoutCall: InTurn = (act) =>
    inTurn(guard, () => {
      guard.cells[WatchCell.caller] = noCall;
      return act();
    });
  const inner = guardedDetector(plugin, guard.use, withoutCall);
  const create: DetectorPlugin['create'] = (site, parameters) =>
    withoutCall(() => inner.create(site, parameters));
  return Object.create(inner, { create: { value: create } }) as DetectorPlugin;
}

function guarded(plugin: AnyPlugin, guard: Guard, checksOf: ChecksOf): AnyPlugin {
  let times = 0;
  const create = (site: unknown, parameters: ParameterValues): object =>
    inTurn(guard, () => {
      guard.cells[WatchCell.caller] = noCall;
      const handed = [handedSite(plugin.family, site), handedValues(parameters)];
      const part: unknown = Reflect.apply(Reflect.get(plugin, 'create'), plugin, handed);
      lookAtGlobals(++times);
      const fault = formFault(plugin.family, part);
      if (isThenable(part)) ignoreEnd(part);
      hold(guard, 'create', fault);
      return guardedPart(part as object, { ...guard, checks: checksOf({ plugin, site, parameters }) });
    });
  const further = plugin.family === 'script' ? { purposeOf: purposeGuarded(plugin, guard, checksOf) } : {};
  return Object.create(plugin, { create: { value: create }, ...further }) as AnyPlugin;
}

/** What a script's calls are for is asked of its descriptor. */
function purposeGuarded(plugin: AnyPlugin, guard: Guard, checksOf: ChecksOf): PropertyDescriptor {
  const checks = checksOf({ plugin, site: null, parameters: {} });
  return { value: guardedCall({ part: plugin, outer: plugin, name: 'purposeOf' }, { ...guard, checks }) };
}

/**
 * The same part with a guard before each of its functions. What a contract has as a field is data that holds for the part's life: it is
 * copied, checked, and stays as it was then, whatever a getter would say later. Other fields nobody asks for; they are read through.
 */
function guardedPart(part: object, guard: Guard): object {
  const outer: object = {};
  for (const name of namesOf(part)) {
    const inner: unknown = inTurn(guard, () => Reflect.get(part, name));
    const check = guard.checks[name];
    const isField = check !== undefined && !isFunctionOf(guard.family, name);
    if (typeof inner === 'function' && !isField)
      Object.defineProperty(outer, name, { value: guardedCall({ part, outer, name }, guard) });
    else if (check === undefined) Object.defineProperty(outer, name, { get: () => Reflect.get(part, name) });
    else {
      const value: unknown = inTurn(guard, () => copied(guard, name, inner));
      // `formFault` has asked for what must be there.
      if (value !== undefined) hold(guard, name, check(value, [], outer));
      Object.defineProperty(outer, name, { value });
    }
  }
  return outer;
}

/** As data: what a function, or a proxy, would say later is no field. */
function copied(guard: Guard, name: string, value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    throw new PluginFault(guard.use, `${name} cannot be read as plain data: ${thrownMessage(error)}`);
  }
}

interface GuardedFunction {
  readonly part: object;
  /** The part as it is seen outside. */
  readonly outer: object;
  readonly name: string;
}

function guardedCall(
  { part, outer, name }: GuardedFunction,
  guard: Guard,
): (...args: readonly unknown[]) => unknown {
  const check = guard.checks[name];
  const asking = askingWith(name);
  let turns = 0;
  return (...args) =>
    inTurn(guard, () => {
      const answer = asking(
        (handed) => Reflect.apply(Reflect.get(part, name) as () => unknown, part, handed),
        args,
      );
      lookAtGlobals(++turns);
      if (isThenable(answer)) refusePromise(guard, name, answer);
      hold(guard, name, check?.(answer, args, outer) ?? null);
      return answer;
    });
}

function refusePromise(guard: Guard, name: string, promise: PromiseLike<unknown>): void {
  ignoreEnd(promise);
  hold(guard, name, `returned a promise; ${atOnce}`);
}

function hold({ use }: Guard, name: string, fault: string | null): void {
  if (fault !== null) throw new PluginFault(use, `${name} ${fault}`);
}

/** What it throws leaves the mark standing, for whoever asks whose fault it was; a turn within another gives it back. */
function inTurn<Answer>({ cells, mark }: Guard, act: () => Answer): Answer {
  const before = cells[WatchCell.part];
  cells[WatchCell.part] = mark;
  const answer = act();
  cells[WatchCell.part] = before;
  return answer;
}

/** Of an object and its classes, but not of every object's. */
function namesOf(part: object): readonly string[] {
  const names = new Set<string>();
  for (let at: object | null = part; at !== null && at !== Object.prototype; at = Reflect.getPrototypeOf(at))
    for (const name of Reflect.ownKeys(at))
      if (typeof name === 'string' && name !== 'constructor') names.add(name);
  return [...names];
}
