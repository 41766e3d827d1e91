/** What rules have callers do: calls let go and put off for a rule's sake, calls that break it, sanctions. By arm, rule and class. */
import { placeOfRule } from '../../../model/measures/ruleMetrics.ts';
import { idleArms } from '../../answers/idleRules.ts';
import type { IdleArm } from '../../answers/idleRules.ts';
import { armNote, ruleText } from '../../answers/idleRuleWords.ts';
import { ruleName } from '../../results/ruleName.ts';
import { scaled } from '../../wording/figures.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { armMark } from '../page/armMark.ts';
import { foldedTable } from '../page/dataTable.ts';
import { markup, nothing, withNames } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import type { StyledArm } from '../reportContext.ts';
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
const placeOfRules = placeOfRule('');

/** Whether any rule had any caller do anything, or is to be told that it had not. */
export const hasRuleEffects = (view: PointView): boolean =>
  rowsOf(view).length > 0 || idleAt(view).length > 0;

export function ruleEffects(view: PointView): Html {
  const rows = rowsOf(view);
  return markup`<p class="note">${texts().rules.help}</p>
${idleList(idleAt(view), view)}${rows.length === 0 ? nothing : effectsTable(rows)}`;
}

const idleAt = ({ context: { results, find }, point }: PointView): readonly IdleArm[] =>
  idleArms({ results, find, point });

/** Before the table, which is folded: why an arm changes nothing is not to be looked for. */
function idleList(idle: readonly IdleArm[], { context }: PointView): Html {
  if (idle.length === 0) return nothing;
  const { head, why } = texts().rules.idle;
  const items = idle.map((of) => {
    const arm = context.arms.find(({ id }) => id === of.arm);
    const rules = of.rules.map(
      (rule) => markup`<li>${ruleText(rule)}</li>
`,
    );
    return markup`<li>${arm === undefined ? of.arm : armMark(arm)}${armNote(of)}
<ul>
${rules}</ul></li>
`;
  });
  return markup`<p>${head}</p>
<ul class="arms">
${items}</ul>
<p class="note">${withNames(why)}</p>
`;
}

function effectsTable(rows: readonly (readonly HtmlPart[])[]): Html {
  const { heads, rules: words } = texts();
  return foldedTable({
    caption: words.table,
    columns: [
      { head: heads.arm },
      { head: words.rule },
      { head: heads.class },
      ...counted.map(({ name }) => ({ head: words[name], isNumber: true })),
    ],
    rows,
  });
}

function nameAt({ rules = [] }: StyledArm, place: string | null): string {
  const id = place?.slice(placeOfRules.length) ?? '';
  return ruleName(rules.find((rule) => rule.id === id) ?? { id, use: id });
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
        return [[armMark(arm), nameAt(arm, place), className(id), ...cells]];
      }),
    ),
  );
}
