/** The scenario that a baseline keeps: with it a gate tells what has changed, where hashes tell only that something has. */
import { canonicalJson } from '../../reading/canonicalJson.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { whatIsStudied } from '../../scenario/whatIsStudied.ts';

/** As it would be written with every default filled in: the two parts that are hashed. */
export interface KeptScenario {
  readonly world: Readonly<Record<string, unknown>>;
  readonly experiment: Readonly<Record<string, unknown>>;
}

/** Characters of the canonical text that a baseline takes: nine times those of the largest scenario that comes with the program. */
export const largestKeptScenario = 262_144;

export const scenarioOf = (resolved: ResolvedScenario): KeptScenario => ({
  world: resolved.worldPlain,
  experiment: whatIsStudied(resolved.experiment),
});

/** Nothing of a scenario that is larger than a baseline takes. */
export function keptScenario(scenario: KeptScenario): { readonly scenario?: KeptScenario } {
  const text = canonicalJson(scenario);
  // Read back, so that it is the same whether it is held against a baseline that was read or one that was just made.
  return text.length > largestKeptScenario ? {} : { scenario: JSON.parse(text) as KeptScenario };
}
