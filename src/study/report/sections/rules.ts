/** Which rules are played, how sure the library is of them, and whether they are law in the time that is measured. */
import { texts } from '../../wording/speaking.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { ruleCells } from '../ruleCells.ts';

export function rulesTable({ results }: ReportContext): Html {
  const rules = ruleCells(results);
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
