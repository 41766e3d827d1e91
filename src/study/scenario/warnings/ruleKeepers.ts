/** Which callers a rule is about, and which of them keep it. */
import { Purpose } from '../../../model/contracts/caller.ts';
import type { CallerSettings } from '../../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { pluginOf } from '../checks/blockUses.ts';

export type Plugins = { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins };

/** By the id of the rule in the file or by that of the library; wanted callers keep every rule. */
export const isKeptBy = (
  caller: CallerSettings,
  { id, plugin }: { readonly id: string; readonly plugin: { readonly id: string } },
): boolean =>
  caller.kind === 'wanted' || caller.isCompliantWith.some((name) => name === id || name === plugin.id);

/** What all calls of a declaration are for, where its descriptor says so; a third party's script is not asked. */
export function purposeOf(caller: CallerSettings, plugins: Plugins): string | undefined {
  if (caller.kind === 'wanted') {
    const plugin = pluginOf(caller.use, 'caller', plugins);
    return plugin !== undefined && 'callsFor' in plugin ? plugin.callsFor : undefined;
  }
  const { use, parameters } = caller.script;
  const purpose = plugins.catalogue.script.find(({ id }) => id === use)?.purposeOf(parameters);
  return Object.keys(Purpose).find((name) => Purpose[name as keyof typeof Purpose] === purpose);
}
