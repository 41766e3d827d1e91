/** Which rules are played, and how sure the library is of them. */
import { texts } from '../../wording/speaking.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';

export function rulesTable({ results: { rules = [] } }: ReportContext): Html {
  if (rules.length === 0) return markup``;
  const { heads, library } = texts();
  return markup`${dataTable({
    caption: library.table,
    columns: [
      { head: library.rule },
      { head: library.jurisdiction },
      { head: library.says, isText: true },
      { head: heads.status, isText: true },
    ],
    rows: rules.map(({ use, jurisdiction, title, status }) => [
      use,
      jurisdiction,
      title,
      library.statuses[status],
    ]),
  })}
<p class="note">${library.help}</p>`;
}
