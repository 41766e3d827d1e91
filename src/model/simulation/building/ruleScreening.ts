/** What rules have carriers do: their detectors, as sites beside those that the scenario declares. */
import type { Place } from '../../contracts/detector.ts';
import type { ParameterTable, ParameterValues } from '../../contracts/parameter.ts';
import type { PlacedDetector } from '../../contracts/rule.ts';
import { chargeParameters, suspendParameters, usualToldCause } from '../../world/consequenceParameters.ts';
import type { Action, ScreeningSettings, World } from '../../world/world.ts';
import type { PluginLookup } from '../../contracts/pluginLookup.ts';
import { fromSecondOf, ruleSite } from '../sanctions/ruleInForce.ts';

/** Declared defaults, some of them replaced. */
function completed(table: ParameterTable, given: ParameterValues): ParameterValues {
  const defaults = Object.entries(table).map(([name, { default: value }]) => [name, value] as const);
  return { ...Object.fromEntries(defaults), ...given };
}

/** Of the detector at this place, from 0, in the rule’s list. */
export const siteIdOfRule = (rule: string, index: number): string =>
  `rule-${rule}${index === 0 ? '' : `-${index + 1}`}`;

/** The world with the sites of its rules behind its own. */
export function worldUnderRules(world: World, plugins: PluginLookup, firstDay: number): World {
  if (world.rules.length === 0) return world;
  const added: Record<Place, ScreeningSettings[]> = { origin: [], transit: [], terminating: [], handset: [] };
  world.rules.forEach((settings, rule) => {
    const part = plugins.rule(settings.use).create(ruleSite(firstDay), settings.parameters);
    const ofRule = { rule, fromSecond: fromSecondOf(settings, firstDay) };
    part.enforce.forEach((placed, i) => {
      const id = siteIdOfRule(settings.id, i);
      added[placed.place].push({ ...siteOf(placed, plugins), id, ofRule });
    });
  });
  const { origin, transit, terminating, handset } = world.screening;
  return {
    ...world,
    screening: {
      origin: [...origin, ...added.origin],
      transit: [...transit, ...added.transit],
      terminating: [...terminating, ...added.terminating],
      handset: [...handset, ...added.handset],
    },
  };
}

const noConsequence = {
  challenge: null,
  delay: null,
  charge: null,
  latency: null,
  suspend: null,
  traceback: null,
  appeal: null,
  toldCause: usualToldCause,
};

function siteOf(placed: PlacedDetector, plugins: PluginLookup): Omit<ScreeningSettings, 'id'> {
  const { detector, parameters, alarmAt, then, suspend, charge } = placed;
  return {
    use: detector,
    parameters: completed(plugins.detector(detector).parameters, parameters),
    alarmAt,
    // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
    then: then as Action,
    isShadow: false,
    carriers: [],
    consequences: {
      ...noConsequence,
      charge: charge === undefined ? null : completed(chargeParameters, charge),
      suspend: suspend === undefined ? null : completed(suspendParameters, suspend),
    },
  };
}
