/** Who calls: the declared callers with invented names, so that a reader can picture them. */
import { exampleNames } from '../../names/exampleNames.ts';
import { fictionalNames } from '../../names/fictionalNames.ts';
import { figure } from '../../wording/figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';

export async function cast({ results }: ReportContext): Promise<Html> {
  const { callers, classes } = results;
  if (callers.length === 0) return markup`<p>${texts().tables.castNone}</p>`;
  const names = await fictionalNames();
  const unwanted = new Set(classes.filter(({ isUnwanted }) => isUnwanted).map(({ id }) => id));
  return markup`<p class="note">${texts().tables.castHelp}</p>
${dataTable({
  caption: texts().tables.cast,
  columns: [
    { head: texts().heads.caller },
    { head: texts().heads.class },
    { head: texts().heads.calls },
    { head: texts().heads.members, isNumber: true },
    { head: texts().heads.suchAs, isText: true },
  ],
  rows: callers.map((caller) => [
    caller.id,
    className(caller.class),
    unwanted.has(caller.class) ? texts().words.unwanted : texts().words.wanted,
    caller.members === null ? membersText(caller.kind) : figure(caller.members),
    exampleNames(caller, names),
  ]),
})}`;
}

const membersText = (kind: string): string => (kind === 'subscribers' ? texts().words.subscribers : '\u2013');
