/** For each arm in plain sentences: what it prevents, whom it hurts, what it does to the operators' profit. */
import { idleArms } from '../answers/idleRules.ts';
import { rulesText } from '../answers/idleRuleWords.ts';
import { mostHurtIfNotShown, shownGain } from '../answers/hurtClasses.ts';
import type { HurtClass } from '../answers/hurtClasses.ts';
import type { Measure } from '../results/results.ts';
import { figure, withInterval } from '../wording/figures.ts';
import { answeredMetric, lostMetric } from '../results/weighedMetrics.ts';
import { changeText, hurtBy, shareOfControl } from './armChange.ts';
import { armMark } from './page/armMark.ts';
import { markup, joined, nothing } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import { strongVerdict } from './page/verdictWord.ts';
import { inOrder } from './rankedArms.ts';
import type { ReportContext, StyledArm } from './reportContext.ts';
import { className } from '../wording/className.ts';
import { texts } from '../wording/speaking.ts';
import { verdictOf } from '../wording/verdict.ts';

const profitMetric = 'operator.profit.perDay';

/** A list with one item an arm; nothing where there is no control or no other arm. */
export function armSentences(context: ReportContext, point: string): Html {
  if (context.control === undefined || context.others.length === 0) return nothing;
  const items = inOrder(context.others, { results: context.results, point }).map(
    (arm) => markup`<li>${armSentence({ context, point, arm })}</li>
`,
  );
  return markup`<ul class="arms">
${items}</ul>`;
}

export interface ArmAtPoint {
  readonly context: ReportContext;
  readonly point: string;
  readonly arm: StyledArm;
}

/** One arm in words, its mark and name first. */
export function armSentence(of: ArmAtPoint): Html {
  const { gap } = texts().words;
  return markup`${armMark(of.arm)} ${prevents(of)}${gap}${loses(of)}${gap}${gains(of)}${earns(of)}`;
}

const measureOf = ({ context, point, arm }: ArmAtPoint, metric: string): Measure | undefined =>
  context.find({ metric, designPoint: point, arm: arm.id });

function prevents(of: ArmAtPoint): Html {
  const measure = measureOf(of, answeredMetric);
  const word = verdictOf(answeredMetric, measure?.versusControl ?? null);
  const { sentences } = texts();
  if (measure === undefined || word === 'no data') return markup`${sentences.noData}`;
  if (word === 'better')
    return markup`${sentences.prevents(changeText(of.context.results, measure, -1), shareOfControl(of, measure))}${texts().words.gap}${strongVerdict(word)}${texts().question.stop}`;
  if (word === 'worse')
    return markup`${sentences.adds(changeText(of.context.results, measure, 1))}${texts().words.gap}${strongVerdict(word)}${texts().question.stop}`;
  if (word === 'none seen') return markup`${sentences.same}${movedNobody(of)}`;
  const prevented = changeText(of.context.results, measure, -1);
  return markup`${word === 'equivalent' ? sentences.equivalent(prevented) : sentences.open(prevented)}`;
}

/** The rules of an arm that changes nothing, and who breaks them. */
function movedNobody({ context: { results, find }, point, arm }: ArmAtPoint): string {
  const idle = idleArms({ results, find, point }).find((one) => one.arm === arm.id);
  if (idle === undefined) return '';
  return `${texts().words.gap}${texts().sentences.movedNobody(rulesText(idle.rules))}`;
}

function loses(of: ArmAtPoint): Html {
  const measure = measureOf(of, lostMetric);
  const word = verdictOf(lostMetric, measure?.versusControl ?? null);
  if (measure === undefined || word === 'no data') return markup`${texts().sentences.lostNoData}`;
  if (word === 'none seen') return markup`${texts().sentences.lostNone}`;
  const amount = changeText(of.context.results, measure, 1);
  if (word === 'worse')
    return markup`${texts().sentences.lost(amount)}${texts().words.gap}${strongVerdict(word)}${texts().question.stop}${hurt(of)}`;
  const { lostEquivalent, lostOpen } = texts().sentences;
  return markup`${word === 'equivalent' ? lostEquivalent(amount) : lostOpen(amount)}${hurt(of)}`;
}

/** With many arms one each, or nobody reads the list. */
const classesNamed = (arms: number): number => (arms > 6 ? 1 : 3);

/** The classes that are shown to lose most; and the one that lost most, where that is not shown. */
function hurt({ context, point, arm }: ArmAtPoint): Html {
  const { sentences, question } = texts();
  const all = hurtBy({ context, point }, arm.id);
  const shown = all.filter(({ isShown }) => isShown);
  const open = mostHurtIfNotShown(all);
  const largest =
    open === null ? nothing : markup`${sentences.largest}${hurtName(open)}${sentences.undecided}`;
  if (shown.length === 0) return markup`${sentences.noClass}${largest}`;
  const named = classesNamed(context.others.length);
  const rest = shown.length - named;
  const others = rest > 0 ? sentences.andMore(figure(rest)) : '';
  return markup`${sentences.hurtMost}${joined(shown.slice(0, named).map(hurtName), question.separator)}${others}${question.stop}${largest}`;
}

const hurtName = ({ class: id, isProtected, lost, gained }: HurtClass): Html =>
  markup`<b>${className(id)}</b>${isProtected ? texts().words.protectedClass('') : ''} ${texts().sentences.ofThousand(withInterval(lost))}${gained === null ? '' : texts().sentences.besideGained(withInterval(gained))}`;

/** Wanted calls that only this arm lets through, where any are shown. */
function gains({ context, point, arm }: ArmAtPoint): string {
  const gained = shownGain(
    (metric, id) => context.find({ metric, designPoint: point, arm: arm.id, class: id }),
    null,
  );
  return gained === null ? '' : `${texts().sentences.gained(withInterval(gained))}${texts().words.gap}`;
}

function earns(of: ArmAtPoint): Html {
  const measure = measureOf(of, profitMetric);
  const word = verdictOf(profitMetric, measure?.versusControl ?? null);
  if (measure === undefined || (word !== 'more' && word !== 'less')) return nothing;
  const amount = changeText(of.context.results, measure, word === 'less' ? -1 : 1);
  const { currency } = of.context.results.world;
  return markup`${texts().sentences.earns(amount, currency, texts().words[word])}`;
}
