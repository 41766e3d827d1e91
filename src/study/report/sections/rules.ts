/** Which rules are played, how sure the library is of them, and whether they are law in the time that is measured. */
import type { PlayedRule } from '../../results/playedRules.ts';
import type { Results } from '../../results/results.ts';
import { inForceWhen } from '../../wording/inForceText.ts';
import { texts } from '../../wording/speaking.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';

export function rulesTable({ results: { rules = [], world } }: ReportContext): Html {
  if (rules.length === 0) return markup``;
  const { heads, library, words } = texts();
  return markup`${dataTable({
    caption: library.table,
    columns: [
      { head: library.rule },
      { head: library.jurisdiction },
      { head: library.says, isText: true },
      { head: library.inForce, isText: true },
      { head: heads.status, isText: true },
    ],
    rows: rules.map((rule) => [
      rule.use,
      rule.jurisdiction,
      rule.title,
      forceText(rule, world),
      library.statuses[rule.status],
    ]),
  })}
<p class="note">${library.help}${words.gap}${library.doubt}</p>`;
}

/** A rule may be played at a time at which it is no law. */
const forceText = ({ status, inForce }: PlayedRule, world: Results['world']): string =>
  inForce === undefined ? texts().words.noData : inForceWhen({ status, inForce }, world);
