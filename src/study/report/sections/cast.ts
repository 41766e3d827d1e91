/** Who calls: the declared callers with invented names, so that a reader has somebody before the eye. */
import { exampleNames } from '../../names/exampleNames.ts';
import { fictionalNames } from '../../names/fictionalNames.ts';
import { figure } from '../figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';

export async function cast({ results }: ReportContext): Promise<Html> {
  const { callers, classes } = results;
  if (callers.length === 0) return markup`<p>The results do not name the callers.</p>`;
  const names = await fictionalNames();
  const unwanted = new Set(classes.filter(({ isUnwanted }) => isUnwanted).map(({ id }) => id));
  return markup`<p class="note">The names are invented and stand for nobody; results.json has none.</p>
${dataTable({
  caption: 'Callers as declared',
  columns: [
    { head: 'caller' },
    { head: 'class' },
    { head: 'calls' },
    { head: 'members', isNumber: true },
    { head: 'such as', isText: true },
  ],
  rows: callers.map((caller) => [
    caller.id,
    caller.class,
    unwanted.has(caller.class) ? 'unwanted' : 'wanted',
    caller.members === null ? membersText[caller.kind] : figure(caller.members),
    exampleNames(caller, names),
  ]),
})}`;
}

const membersText = {
  operators: '\u2013',
  firms: '\u2013',
  subscribers: 'subscribers',
  unknown: '\u2013',
} as const;
