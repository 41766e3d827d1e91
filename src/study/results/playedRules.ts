/** How sure the rules are that an experiment plays: a page that is handed on says it beside their figures. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import type { World } from '../../model/world/world.ts';
import { builtInCatalogue } from '../parts/plugins.ts';

export type PlayedRule = Pick<RulePlugin, 'jurisdiction' | 'title' | 'status'> & {
  /** As scenarios name it. */
  readonly use: string;
  /** Absent in results of an earlier version. */
  readonly inForce?: RulePlugin['inForce'];
};

/** Each rule of any of the worlds once, in their order; a third party's answers for itself. */
export function playedRules(worlds: readonly World[]): readonly PlayedRule[] {
  const uses = new Set(worlds.flatMap(({ rules }) => rules.map(({ use }) => use)));
  return [...uses].flatMap((use) =>
    builtInCatalogue.rule
      .filter(({ id }) => id === use)
      .map(({ jurisdiction, title, status, inForce }) => ({ use, jurisdiction, title, status, inForce })),
  );
}
