/** Random villages one arm of which is another world than its control in more than what it is screened with. */
import fc from 'fast-check';
import { couplings } from '../../src/model/world/world.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { officeArbitrary, rulesArbitrary } from './enforcementArbitrary.ts';
import { partArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';
import { playable } from './playableScenario.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';

/** Settings of an arm, by their path: what honest callers want to say, and whom people answer, is as in the control. */
const settingsArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    couplings: fc.oneof(fc.constantFrom('all', 'none'), fc.subarray([...couplings])),
    'population.town.markShare': fc.constantFrom(0, 0.9),
    'population.town.complaintShare': fc.constantFrom(0, 0.9),
    'network.failureToneSeconds': fc.constantFrom(1, 30),
    'callerCosts.household.minute': fc.constant(1),
    'callers.dialer-0.script': partArbitrary(builtInCatalogue.script),
    'callers.dialer-0.list': partArbitrary(builtInCatalogue.list),
    'callers.dialer-0.evasion': fc.tuple(partArbitrary(builtInCatalogue.evasion)),
    complaintOffice: officeArbitrary,
    rules: rulesArbitrary,
  },
  { requiredKeys: [] },
);

/** What the village has a place for; operators who keep its rules find them in it. */
function settingsOf({ world }: Plain, settings: Plain): Plain {
  const { callers, rules } = world as { callers: Plain; rules: readonly Plain[] };
  const further = ((settings.rules ?? []) as readonly Plain[]).filter(
    ({ id }) => !rules.some((rule) => rule.id === id),
  );
  return Object.fromEntries(
    Object.entries({ ...settings, rules: [...rules, ...further] }).filter(
      ([path]) => !path.startsWith('callers.dialer-0') || 'dialer-0' in callers,
    ),
  );
}

/** In the place of the arm that is the control again. */
function elsewise(scenario: Plain, settings: Plain): Plain {
  const { arms, ...experiment } = scenario.experiment as { arms: Plain };
  return {
    ...scenario,
    experiment: { ...experiment, arms: { ...arms, same: { set: settingsOf(scenario, settings) } } },
  };
}

export const elsewiseScenario: fc.Arbitrary<ResolvedScenario> = fc
  .tuple(scenarioArbitrary, settingsArbitrary)
  .map(([scenario, settings]) => playable(elsewise(scenario, settings)))
  .filter((resolved) => resolved !== null);
