/** Which rules are played, how sure the library is of them, and whether they are law in the time that is measured: one table for page, Markdown and terminal. */
import type { PlayedRule } from '../results/playedRules.ts';
import type { Results } from '../results/results.ts';
import { inForceWhen } from '../wording/inForceText.ts';
import { texts } from '../wording/speaking.ts';

export interface RuleCells {
  readonly use: string;
  readonly jurisdiction: string;
  readonly title: string;
  readonly inForce: string;
  readonly status: string;
}

/** None where no rule of the library is played. */
export const ruleCells = ({ rules = [], world }: Results): readonly RuleCells[] =>
  rules.map((rule) => ({
    use: rule.use,
    jurisdiction: rule.jurisdiction,
    title: rule.title,
    inForce: forceText(rule, world),
    status: texts().library.statuses[rule.status],
  }));

/** A rule may be played at a time at which it is no law. */
const forceText = ({ status, inForce }: PlayedRule, world: Results['world']): string =>
  inForce === undefined ? texts().words.noData : inForceWhen({ status, inForce }, world);
