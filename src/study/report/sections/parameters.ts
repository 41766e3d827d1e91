/** Every parameter with its value, unit, source and status; the assumed ones marked, because the results stand on them. */
import { unitText } from '../../wording/displayUnits.ts';
import { figure } from '../../wording/figures.ts';
import { plainValue } from '../plainValue.ts';
import { foldedTable } from '../page/dataTable.ts';
import { breakable, markup, withNames } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { wordOf } from '../../wording/wordOf.ts';

export function parametersTable({ results }: ReportContext): Html {
  const { assumptions } = results;
  const count = (status: string): number => assumptions.filter((a) => a.status === status).length;
  const [assumed, measured, given, recalled] = ['assumed', 'measured', 'given', 'recalled'].map(count);
  return markup`<p>
${texts().tables.parameterCounts(figure(assumed), figure(measured), figure(given))}${
    recalled === 0 ? '' : ` ${texts().tables.recalledCount(figure(recalled))}`
  }
</p>
<p class="note">${texts().tables.sourcesHelp}</p>
${foldedTable({
  caption: texts().tables.parameters,
  columns: [
    { head: texts().heads.parameter },
    { head: texts().heads.value, isText: true },
    { head: texts().heads.unit },
    { head: texts().heads.status },
    { head: texts().heads.source, isText: true },
  ],
  rows: assumptions.map(({ path, value, unit, source, status }) => [
    breakable(path),
    plainValue(value),
    unitText(unit, results.world.currency),
    status === 'assumed' ? markup`<b class="assumed">${texts().words.assumed}</b>` : statusText(status),
    sourceText(source),
  ]),
  isFilterable: true,
})}`;
}

/** As it was written, but for the words of the program itself; names in it are shown as names. */
const sourceText = (source: string): Html => withNames(wordOf(texts().sources, source));

/** Results of another version may have another word. */
const statusText = (status: string): string =>
  status === 'measured' || status === 'recalled' || status === 'given' ? texts().words[status] : status;
