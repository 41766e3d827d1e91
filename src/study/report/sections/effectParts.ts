/** Where the effect of a rule comes from: what it does by itself, what dialers and callees make of it, what only both together do. */
import { isNothingSeen } from '../../results/seenEnds.ts';
import { effectMetrics } from '../../results/weighedMetrics.ts';
import { effectTerms } from '../../results/answerForms.ts';
import type { AnswerEstimate } from '../../results/answerForms.ts';
import { metricCaption } from '../../wording/displayUnits.ts';
import { scaled } from '../../wording/figures.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import { texts } from '../../wording/speaking.ts';
import { unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

/** Only of five paired arms; see `hasEffectParts`. */
export function effectParts(view: PointView): Html {
  const { effect: words, heads } = texts();
  const parts = (view.context.results.answers?.decomposition ?? []).filter(
    ({ designPoint, class: group }) => designPoint === view.point && group === null,
  );
  const tables = effectMetrics.map((metric) => {
    const { factor, unit } = unitOf(view, metric);
    return dataTable({
      caption: metricCaption(metric, unit),
      columns: [{ head: heads.arm }, ...effectTerms.map((term) => ({ head: words[term], isNumber: true }))],
      rows: parts
        .filter((part) => part.metric === metric)
        .map(({ arm, terms }) => [arm, ...effectTerms.map((term) => partText(terms[term], factor))]),
    });
  });
  return markup`<p class="note">${words.help}</p>
${tables}`;
}

export const hasEffectParts = ({ context: { results } }: PointView): boolean =>
  (results.answers?.decomposition ?? []).length > 0;

const partText = (part: AnswerEstimate, factor: number): HtmlPart =>
  isNothingSeen(part) ? texts().words['none seen'] : withIntervalCell(scaled(part, factor));
