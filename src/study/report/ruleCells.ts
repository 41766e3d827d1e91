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

/** Each rule of any of the results once, where they say the same of it; none where no rule of the library is played. */
export function ruleCells(...all: readonly Results[]): readonly RuleCells[] {
  const cells = all.flatMap(({ rules = [], world }) =>
    rules.map((rule) => ({
      use: rule.use,
      jurisdiction: rule.jurisdiction,
      title: rule.title,
      inForce: forceText(rule, world),
      status: texts().library.statuses[rule.status],
    })),
  );
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}

/** A rule may be played at a time at which it is no law. */
const forceText = ({ status, inForce }: PlayedRule, world: Results['world']): string =>
  inForce === undefined ? texts().words.noData : inForceWhen({ status, inForce }, world);
