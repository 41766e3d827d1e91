/** For each arm in plain sentences: what it prevents, whom it hurts, what it does to the operators' profit. */
import type { Measure } from '../experiment/results.ts';
import { displayUnit } from './displayUnits.ts';
import { figure, scaled, withInterval } from './figures.ts';
import { answeredMetric, lostMetric } from './headline.ts';
import { armMark } from './page/armMark.ts';
import { markup, joined, nothing } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import type { ReportContext, StyledArm } from './reportContext.ts';
import { verdictOf } from './verdict.ts';

const profitMetric = 'operator.profit.perDay';

/** A list with one item an arm; nothing where there is no control or no other arm. */
export function armSentences(context: ReportContext, point: string): Html {
  if (context.control === undefined || context.others.length === 0) return nothing;
  const items = context.others.map((arm) => {
    const of = { context, point, arm };
    return markup`<li>${armMark(arm)} ${prevents(of)} ${loses(of)} ${earns(of)}</li>
`;
  });
  return markup`<ul class="arms">
${items}</ul>`;
}

interface ArmAtPoint {
  readonly context: ReportContext;
  readonly point: string;
  readonly arm: StyledArm;
}

const measureOf = (
  { context, point, arm }: ArmAtPoint,
  metric: string,
  group: string | null = null,
): Measure | undefined => context.find({ metric, point, arm: arm.id, class: group });

const strong = (word: string): Html =>
  markup`<b class="word ${word === 'better' || word === 'worse' ? word : 'open'}">${word}</b>`;

/** The difference in the unit that people read, turned round when `sign` is −1. */
function differenceOf(measure: Measure, of: ArmAtPoint, sign: 1 | -1): string {
  const { factor } = displayUnit(measure.metric, of.context.results.world.currency);
  return measure.versusControl === null
    ? 'no data'
    : withInterval(scaled(measure.versusControl, sign * factor));
}

function prevents(of: ArmAtPoint): Html {
  const measure = measureOf(of, answeredMetric);
  const word = verdictOf(answeredMetric, measure?.versusControl ?? null);
  if (measure === undefined || word === 'no data') return markup`has no data on unwanted calls answered.`;
  const unit = 'unwanted answered calls per 100 people and day';
  if (word === 'better')
    return markup`prevents ${differenceOf(measure, of, -1)} ${unit}${shareOfControl(of, measure)}:
${strong(word)}.`;
  if (word === 'worse') return markup`adds ${differenceOf(measure, of, 1)} ${unit}: ${strong(word)}.`;
  if (word === 'none seen') return markup`changes nothing in unwanted calls answered, in any replication.`;
  return markup`leaves it ${strong('undecided')} whether it prevents any unwanted calls; estimate
${differenceOf(measure, of, -1)} prevented per 100 people and day.`;
}

function shareOfControl({ context, point }: ArmAtPoint, measure: Measure): string {
  const base = context.find({ metric: answeredMetric, point, arm: context.control?.id ?? '' })?.estimate ?? 0;
  const share = base > 0 ? (-(measure.versusControl?.estimate ?? 0) / base) * 100 : 0;
  return share > 0 ? `, ${figure(share, share < 10 ? 1 : 0)} % of the control\u2019s` : '';
}

function loses(of: ArmAtPoint): Html {
  const measure = measureOf(of, lostMetric);
  const word = verdictOf(lostMetric, measure?.versusControl ?? null);
  if (measure === undefined || word === 'no data') return markup`Wanted calls lost: no data.`;
  if (word === 'none seen') return markup`It loses no wanted call in any replication.`;
  const amount = differenceOf(measure, of, 1);
  if (word === 'worse') return markup`It loses ${amount} of 1,000 wanted calls: ${strong(word)}.${hurt(of)}`;
  return markup`Whether it loses wanted calls is ${strong('undecided')}: ${amount} of 1,000.${hurt(of)}`;
}

/** With many arms one each, or nobody reads the list. */
const classesNamed = (arms: number): number => (arms > 6 ? 1 : 3);

/** The classes that lose most, of those whose interval lies wholly above zero. */
function hurt(of: ArmAtPoint): Html {
  const classes = of.context.results.classes.flatMap(({ id, isUnwanted, isProtected }) => {
    const measure = isUnwanted ? undefined : measureOf(of, lostMetric, id);
    const isHurt = measure !== undefined && verdictOf(lostMetric, measure.versusControl) === 'worse';
    return isHurt ? [{ id, isProtected, measure, lost: measure.versusControl?.estimate ?? 0 }] : [];
  });
  if (classes.length === 0) return markup` No single class is shown to lose calls.`;
  const worst = classes.toSorted((a, b) => b.lost - a.lost || (a.id < b.id ? -1 : 1));
  const name = ({ id, isProtected, measure }: (typeof worst)[number]): Html =>
    markup`<b>${id}</b>${isProtected ? ' (protected)' : ''} ${differenceOf(measure, of, 1)} of 1,000`;
  const named = classesNamed(of.context.others.length);
  const rest = worst.length - named;
  const others = rest > 0 ? `; and ${figure(rest)} more` : '';
  return markup` Hurt most: ${joined(worst.slice(0, named).map(name), '; ')}${others}.`;
}

function earns(of: ArmAtPoint): Html {
  const measure = measureOf(of, profitMetric);
  const word = verdictOf(profitMetric, measure?.versusControl ?? null);
  if (measure === undefined || (word !== 'more' && word !== 'less')) return nothing;
  const amount = differenceOf(measure, of, word === 'less' ? -1 : 1);
  return markup`An operator earns ${amount} ${of.context.results.world.currency} a day ${word} than in the
control.`;
}
