/** Which part of a rule stands at each site that the rule has carriers put up: the sites of one rule themselves only have numbers. */
import { siteIdOfRule } from '../../model/simulation/building/ruleScreening.ts';
import { firstDayOf, ruleSite } from '../../model/simulation/sanctions/ruleInForce.ts';
import type { World } from '../../model/world/world.ts';
import { builtInCatalogue } from '../parts/plugins.ts';

export interface ResultRuleSite {
  /** As measures name it, such as `transit/rule-dno-2`. */
  readonly place: string;
  /** Id of the rule in the scenario. */
  readonly rule: string;
  /** Id of the detector, and what is done about its alarms. */
  readonly detector: string;
  readonly action: string;
  /** Beside that it suspends whose call it alarms about; absent: it does not. */
  readonly suspends?: true;
}

/** In the order of the rules and of their parts; what a third party's rule puts up is not known before it is played. */
export function ruleSites({ rules, clock }: World): readonly ResultRuleSite[] {
  return rules.flatMap(({ id, use, parameters }) => {
    const plugin = builtInCatalogue.rule.find((one) => one.id === use);
    const { enforce = [] } = plugin?.create(ruleSite(firstDayOf(clock)), parameters) ?? {};
    return enforce.map(({ place, detector, then: action, suspend }, i) => ({
      place: `${place}/${siteIdOfRule(id, i)}`,
      rule: id,
      detector,
      action,
      ...(suspend === undefined ? {} : { suspends: true }),
    }));
  });
}
