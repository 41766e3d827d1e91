/** What rules of third parties have carriers do at their default parameters, checked before anything is played. */
import { ruleSite } from '../../model/simulation/sanctions/ruleInForce.ts';
import type { RulePlugin } from '../../model/contracts/rule.ts';
import type { Failure } from '../failures/failure.ts';
import { defaultRuleValues } from './defaultRuleValues.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import { enforceProblems, placeText } from '../scenario/world/placedDetectors.ts';
import type { PlacedProblem } from '../scenario/world/placedDetectors.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { builtInCatalogue } from './plugins.ts';

/** With the parameters of the scenario it is checked again when the rule is made to be played. */
export function placedFailures(loaded: LoadedPlugins, uses: readonly ModuleUse[]): readonly Failure[] {
  return uses.flatMap((use) => {
    const plugin = loaded.get(use.reference);
    if (plugin?.family !== 'rule') return [];
    return problemsOf(plugin).map(({ path, found, expected, hint }) => ({
      ...use.named[0],
      path: `${use.named[0].path} enforce${placeText(path)}`,
      found,
      expected,
      hint,
    }));
  });
}

/** A rule that cannot be made, or whose list cannot be read, is told of, with its reason, when it is played. */
function problemsOf(plugin: RulePlugin): readonly PlacedProblem[] {
  try {
    const enforce: unknown = Reflect.get(plugin.create(ruleSite(0), defaultRuleValues(plugin)), 'enforce');
    return enforceProblems(enforce, builtInCatalogue.detector);
  } catch {
    return [];
  }
}
