/** What rules have callers do: calls let go and put off for a rule's sake, calls that break it, sanctions. By arm, rule and class. */
import { scaled } from '../../wording/figures.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { armMark } from '../page/armMark.ts';
import { foldedTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import { measureOf, noData, unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

const counted = [
  { metric: 'rule.letGo.share', name: 'letGo' },
  { metric: 'rule.putOff.perDay', name: 'putOff' },
  { metric: 'rule.broken.share', name: 'broken' },
  { metric: 'rule.sanctions.perDay', name: 'sanctions' },
] as const;

/** Rules stand among the places of measures under this. */
const placeOfRules = 'rule/';

/** Whether any rule had any caller do anything. */
export const hasRuleEffects = (view: PointView): boolean => rowsOf(view).length > 0;

export function ruleEffects(view: PointView): Html {
  const { heads, rules: words } = texts();
  return markup`<p class="note">${words.help}</p>
${foldedTable({
  caption: words.table,
  columns: [
    { head: heads.arm },
    { head: words.rule },
    { head: heads.class },
    ...counted.map(({ name }) => ({ head: words[name], isNumber: true })),
  ],
  rows: rowsOf(view),
})}`;
}

/** A row for every class that a rule of an arm makes do something. */
function rowsOf(view: PointView): readonly (readonly HtmlPart[])[] {
  const { arms, results } = view.context;
  const places = [...new Set(results.measures.map(({ place }) => place))].filter(
    (place) => place !== null && place.startsWith(placeOfRules),
  );
  return arms.flatMap((arm) =>
    places.flatMap((place) =>
      results.classes.flatMap(({ id }) => {
        const of = counted.map(({ metric }) => measureOf(view, arm, { metric, class: id, place }) ?? noData);
        if (of.every(({ estimate }) => (estimate ?? 0) === 0)) return [];
        const cells = of.map((measure, i) =>
          withIntervalCell(scaled(measure, unitOf(view, counted[i].metric).factor)),
        );
        return [[armMark(arm), place?.slice(placeOfRules.length) ?? '', className(id), ...cells]];
      }),
    ),
  );
}
