/** What honest callers who lend numbers earn and lose in a day; nothing where nobody lends. */
import { scaled } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import type { StyledArm } from '../reportContext.ts';
import { classesWith, measureOf, noData, unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

const income = 'lender.income.perDay';
const fines = 'lender.fines.perDay';
const balance = 'lender.balance.perDay';
const notCompared = '\u2013';

export function lenders(view: PointView): Html {
  const { arms } = view.context;
  const { heads, lenders: words } = texts();
  const lending = classesWith(view, income).filter((id) =>
    arms.some((arm) => (measureOf(view, arm, { metric: income, class: id })?.estimate ?? 0) > 0),
  );
  if (lending.length === 0) return nothing;
  const columns = [words.income, words.fines, words.balance, words.change];
  return markup`<p class="note">${words.help}</p>
${dataTable({
  caption: texts().words.inUnit(words.table, unitOf(view, balance).unit),
  columns: [{ head: heads.arm }, { head: heads.class }, ...columns.map((head) => ({ head, isNumber: true }))],
  rows: arms.flatMap((arm) => lending.map((id) => [armMark(arm), className(id), ...cells(view, arm, id)])),
})}`;
}

function cells(view: PointView, arm: StyledArm, id: string): readonly HtmlPart[] {
  const { factor } = unitOf(view, balance);
  const cell = (of: Estimated): HtmlPart => withIntervalCell(scaled(of, factor));
  const measures = [income, fines, balance].map((metric) => measureOf(view, arm, { metric, class: id }));
  const change = measures.at(-1)?.versusControl ?? null;
  return [...measures.map((of) => cell(of ?? noData)), change === null ? notCompared : cell(change)];
}
