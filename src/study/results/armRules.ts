/** What is known of the rules of an arm before anything is played: with it results can say why a rule moved nobody. */
import { ruleFacts } from '../../model/contracts/rule.ts';
import type { World } from '../../model/world/world.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import { canonicalJson } from '../reading/canonicalJson.ts';
import { askedRules } from '../scenario/warnings/keepableCalls.ts';
import type { AskedRule } from '../scenario/warnings/keepableCalls.ts';
import { callersMeant, isKeptBy, purposesOf } from '../scenario/warnings/ruleKeepers.ts';
import type { Plugins } from '../scenario/warnings/ruleKeepers.ts';
import { reachOf } from '../scenario/warnings/ruleReach.ts';
import type { ArmRule } from './results.ts';

/** Rules of the first of an arm's worlds, of which there is one a design point: of a rule that differs from one to another the names alone. */
export function armRules(worlds: readonly World[]): readonly ArmRule[] {
  const [first, ...others] = worlds.map(rulesOf);
  return first.map((rule) => {
    const text = canonicalJson(rule);
    const isEverywhere = others.every((rules) => rules.some((one) => canonicalJson(one) === text));
    return isEverywhere ? rule : { id: rule.id, use: rule.use };
  });
}

/** Third parties’ parts are not asked. */
const plugins: Plugins = { catalogue: builtInCatalogue, loaded: new Map() };

function rulesOf(world: World): readonly ArmRule[] {
  const known = askedRules(world, plugins.catalogue, ruleFacts);
  return world.rules.map(({ id, use, from }, i) => {
    const rule = known.find(({ index }) => index === i);
    return {
      id,
      use,
      ...(from === '' ? {} : { from }),
      ...(rule === undefined ? {} : knownOf(rule, world)),
    };
  });
}

function knownOf(rule: AskedRule, world: World): Omit<ArmRule, 'id' | 'use' | 'from'> {
  const { part } = rule;
  const meant = callersMeant(rule, world, plugins);
  const hasOffice = part.sanctions !== undefined || part.lenderSanctions !== undefined;
  const hasManners = (part.leastRingSeconds ?? 0) > 0 || (part.dropMessageSeconds ?? 0) > 0;
  return {
    ...bindingOf(rule, meant),
    ...(hasManners && meant.some((caller) => isKeptBy(caller, rule)) ? { changesManner: true } : {}),
    ...(hasOffice ? { reach: reachOf(rule, world, meant) } : {}),
  };
}

/** Of a price nobody is said to keep it; and of others only where it is sure whose calls they are about. */
function bindingOf(rule: AskedRule, meant: World['callers']): Pick<ArmRule, 'binds' | 'keptBy'> {
  const { isPrice, about } = rule.plugin;
  const areKnown = about.length === 0 || meant.every((caller) => purposesOf(caller, plugins) !== null);
  if (isPrice === true || !areKnown) return {};
  const binds = [...new Set(meant.map((caller) => caller.class))];
  const isKept = (group: string): boolean =>
    meant.every((caller) => caller.class !== group || isKeptBy(caller, rule));
  return { binds, keptBy: binds.filter(isKept) };
}
