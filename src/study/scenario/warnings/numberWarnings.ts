/** Warns of callers that have no number of a kind or range that a rule asks of their calls, where the plan has one: none of the calls keeps the rule. */
import { Purpose } from '../../../model/contracts/caller.ts';
import type { CallerSettings } from '../../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { callerDemands, pluginOf } from '../checks/blockUses.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { askedRules, isAbout, unkept, waysOf } from './keepableCalls.ts';
import type { AskedRule } from './keepableCalls.ts';
import type { Remark } from './remark.ts';

type Plugins = { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins };

/** Callers that own or rent their numbers; what a forger shows is no number of its own. */
export function numberRemarks({ world }: WorldVariant, plugins: Plugins): readonly Remark[] {
  const rules = askedRules(world, plugins.catalogue, ['number-kind', 'number-purpose']);
  if (rules.length === 0) return [];
  const demands = callerDemands(world, plugins);
  const anyWay = { ways: waysOf(world.numbering), hasConsent: 1 };
  return world.callers.flatMap((caller) => {
    const purpose = purposeOf(caller, plugins);
    const own = demands.filter(({ path }) => path[1] === caller.id).flatMap(({ blocks }) => blocks);
    if (purpose === undefined || own.length === 0) return [];
    const blocks = [...new Set(own)].map((ordinal) => world.numbering[ordinal]);
    const ownWays = { ways: waysOf(blocks), hasConsent: 1 };
    return rules
      .filter((rule) => isAbout(rule, purpose) && isKeptBy(caller, rule))
      .filter(
        (rule) => unkept([rule], ownWays).includes(purpose) && !unkept([rule], anyWay).includes(purpose),
      )
      .map((rule) => {
        const has = blocks.map(({ id }) => id).join(', ');
        const says = `no number of ${has} is one with which a call for ${purpose} keeps rule ${rule.id}: none of these calls can`;
        return { path: ['callers', caller.id], part: 'key' as const, says };
      });
  });
}

/** An operator that does not keep the rule is not told how it could. */
const isKeptBy = (caller: CallerSettings, { id, plugin }: AskedRule): boolean =>
  caller.kind === 'wanted' || caller.isCompliantWith.some((name) => name === id || name === plugin.id);

/** What all calls of a declaration are for, where its descriptor says so; a third party's script is not asked. */
function purposeOf(caller: CallerSettings, plugins: Plugins): string | undefined {
  if (caller.kind === 'wanted') {
    const plugin = pluginOf(caller.use, 'caller', plugins);
    return plugin !== undefined && 'callsFor' in plugin ? plugin.callsFor : undefined;
  }
  const { use, parameters } = caller.script;
  const purpose = plugins.catalogue.script.find(({ id }) => id === use)?.purposeOf(parameters);
  return Object.keys(Purpose).find((name) => Purpose[name as keyof typeof Purpose] === purpose);
}
