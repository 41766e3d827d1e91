/** The rules that a trace is checked against, as plain data that a worker thread can be given. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { fromSecondOf } from '../../model/simulation/sanctions/ruleInForce.ts';
import type { RuleSettings } from '../../model/world/world.ts';
import { pluginLookup } from '../parts/plugins.ts';
import { canonicalJson } from '../reading/canonicalJson.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { CheckedRule } from './ruleFindings.ts';

export interface RuleSpec {
  readonly id: string;
  /** Id of the library, or a module. */
  readonly use: string;
  readonly values: ParameterValues;
  /** First day in force; empty: always. */
  readonly from: string;
}

/** Rules of every arm, each once; where arms give one id to different rules, it begins with that of the arm. */
export function scenarioRules({ arms }: ResolvedScenario): readonly RuleSpec[] {
  const found = new Map<string, { readonly arm: string; readonly spec: RuleSpec }>();
  for (const { id: arm, world } of arms)
    for (const settings of world.rules) {
      const spec = specOf(settings);
      const key = canonicalJson(spec);
      if (!found.has(key)) found.set(key, { arm, spec });
    }
  const all = [...found.values()];
  return all.map(({ arm, spec }) => {
    const isAlone = all.filter((other) => other.spec.id === spec.id).length === 1;
    return isAlone ? spec : { ...spec, id: `${arm}.${spec.id}` };
  });
}

const specOf = ({ id, use, parameters, from }: RuleSettings): RuleSpec => ({
  id,
  use,
  values: parameters,
  from,
});

/** `firstDay`: day of the trace's time 0, counted from 1970. */
export function checkedRules(
  specs: readonly RuleSpec[],
  of: { readonly loaded: LoadedPlugins; readonly firstDay: number },
): readonly CheckedRule[] {
  const plugins = pluginLookup(of.loaded);
  return specs.map((spec) => ({
    ...spec,
    plugin: plugins.rule(spec.use),
    fromSecond: fromSecondOf({ ...spec, parameters: spec.values }, of.firstDay),
  }));
}
