/** Every parameter with its value, unit, source and status; the assumed ones marked, because the results stand on them. */
import { figure } from '../figures.ts';
import { plainValue } from '../plainValue.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';

export function parametersTable({ results }: ReportContext): Html {
  const { assumptions } = results;
  const count = (status: string): string => figure(assumptions.filter((a) => a.status === status).length);
  return markup`<p>
${count('assumed')} assumed, ${count('measured')} with a source, ${count('given')} given by the scenario
without one.
</p>
${dataTable({
  caption: 'Parameters',
  columns: [
    { head: 'parameter' },
    { head: 'value', isText: true },
    { head: 'unit' },
    { head: 'status' },
    { head: 'source', isText: true },
  ],
  rows: assumptions.map(({ path, value, unit, source, status }) => [
    path,
    plainValue(value),
    unit,
    status === 'assumed' ? markup`<b class="assumed">assumed</b>` : status,
    source,
  ]),
  isFilterable: true,
})}`;
}
