/** Which callers a rule is about, and which of them keep it. */
import { Purpose } from '../../../model/contracts/caller.ts';
import type { CallerSettings, PartSettings, World } from '../../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { pluginOf } from '../checks/blockUses.ts';
import { isAbout } from './keepableCalls.ts';
import type { AskedRule } from './keepableCalls.ts';

export type Plugins = { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins };

/** By the id of the rule in the file or by that of the library; wanted callers keep every rule. */
export const isKeptBy = (
  caller: CallerSettings,
  { id, plugin }: { readonly id: string; readonly plugin: { readonly id: string } },
): boolean =>
  caller.kind === 'wanted' || caller.isCompliantWith.some((name) => name === id || name === plugin.id);

/** What all calls of a declaration are for, where its descriptor says so; a third party's script is not asked. */
export function purposeOf(caller: CallerSettings, plugins: Plugins): string | undefined {
  if (caller.kind === 'operator') return purposeOfScript(caller.script, plugins);
  const plugin = pluginOf(caller.use, 'caller', plugins);
  return plugin !== undefined && 'callsFor' in plugin ? plugin.callsFor : undefined;
}

function purposeOfScript({ use, parameters }: PartSettings, plugins: Plugins): string | undefined {
  const purpose = plugins.catalogue.script.find(({ id }) => id === use)?.purposeOf(parameters);
  return Object.keys(Purpose).find((name) => Purpose[name as keyof typeof Purpose] === purpose);
}

/** All that calls of a declaration may be for, whatever script it switches to; null where a third party's part may call for anything. */
export function purposesOf(caller: CallerSettings, plugins: Plugins): readonly string[] | null {
  if (caller.kind === 'operator') {
    const scripts = [caller.script, ...caller.alternatives.script];
    const purposes = scripts.flatMap((script) => purposeOfScript(script, plugins) ?? []);
    return purposes.length === scripts.length ? purposes : null;
  }
  const purpose = purposeOf(caller, plugins);
  if (purpose !== undefined) return [purpose];
  // People of the built-in kind call each other for nothing that a rule names.
  return plugins.catalogue.caller.some(({ id }) => id === caller.use) ? [] : null;
}

/** Callers whose calls a rule is about, or may be. */
export function callersMeant(rule: AskedRule, { callers }: World, plugins: Plugins): World['callers'] {
  if (rule.plugin.about.length === 0) return callers;
  return callers.filter(
    (caller) => purposesOf(caller, plugins)?.some((purpose) => isAbout(rule, purpose)) ?? true,
  );
}
