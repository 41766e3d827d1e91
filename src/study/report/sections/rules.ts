/** Which rules are played, how sure the library is of them, and whether they are law in the time that is measured. */
import type { Results } from '../../results/results.ts';
import { texts } from '../../wording/speaking.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { ruleCells } from '../ruleCells.ts';

/** Of one or two results; nothing where no rule of the library is played. */
export function rulesTable(...all: readonly Results[]): Html {
  const rules = ruleCells(...all);
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
    rows: rules.map(({ use, jurisdiction, title, inForce, status }) => [
      use,
      jurisdiction,
      title,
      inForce,
      status,
    ]),
  })}
<p class="note">${library.help}${words.gap}${library.doubt}</p>`;
}
