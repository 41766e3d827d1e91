/** Every arm against every class: what it prevents of unwanted ones, what it costs wanted ones. */
import { changeByArm } from '../../answers/changeByArm.ts';
import { answeredMetric, lostMetric } from '../headline.ts';
import { withInterval, scaled } from '../figures.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { texts } from '../texts/speaking.ts';
import { measureOf, unitOf, wordOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

/** There must be an arm beside the control. */
export function matrix(view: PointView): Html {
  const { results, others } = view.context;
  const { heads, words, matrix: text } = texts();
  const classes = results.classes.map(({ id, isUnwanted, isProtected }) => ({
    id,
    metric: isUnwanted ? answeredMetric : lostMetric,
    head: `${id}${isProtected ? ` ${words.protected}` : ''}, ${isUnwanted ? words.unwanted : words.wanted}`,
  }));
  return markup`<p class="note">${text.help}</p>
<div class="matrix">${dataTable({
    caption: text.caption,
    columns: [{ head: heads.arm }, ...classes.map(({ head }) => ({ head }))],
    rows: others.map((arm) => [
      armMark(arm),
      ...classes.map(({ id, metric }) => {
        const measure = measureOf(view, arm, { metric, class: id });
        const change = measure === undefined ? null : changeByArm(measure);
        if (measure === undefined || change === null) return words.noData;
        return markup`${withInterval(scaled(change, unitOf(view, metric).factor))} ${wordOf(measure)}`;
      }),
    ]),
  })}</div>`;
}
