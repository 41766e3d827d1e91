/** The answer: two sentences with intervals, then each arm in words, then what these rest on; one arm alone in its own words. */
import { changeText, hurtBy, shareOfControl } from '../armChange.ts';
import { armSentence, armSentences } from '../armSentences.ts';
import { caution } from '../caution.ts';
import { withInterval } from '../../wording/figures.ts';
import { answeredMetric, lostMetric } from '../../results/weighedMetrics.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext, StyledArm } from '../reportContext.ts';
import { protectedClassName } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { verdictOf } from '../../wording/verdict.ts';
import type { Verdict } from '../../wording/verdict.ts';
import { mostHurtIfNotShown } from '../../answers/hurtClasses.ts';
import type { HurtClass } from '../../answers/hurtClasses.ts';
import type { Measure } from '../../results/results.ts';

export function answer(context: ReportContext, point: string): Html {
  const [arm, ...more] = context.others;
  if (context.control !== undefined && arm !== undefined && more.length === 0)
    return markup`<p class="lead">${armSentence({ context, point, arm })}</p>
${caution(context)}`;
  const { lead, besides } = leading(context, point);
  return markup`<p class="lead">${lead}</p>
${besides === '' ? nothing : markup`<p>${besides}</p>`}
${armSentences(context, point)}
${caution(context)}`;
}

interface Outcome {
  readonly arm: StyledArm;
  readonly prevented: Measure | undefined;
  readonly prevents: Verdict;
  readonly lost: Measure | undefined;
  readonly costs: Verdict;
}

interface Leading {
  /** Two sentences. */
  readonly lead: string;
  /** How sure that is, and which arm prevents most without being shown to cost anything; empty where there is nothing to say. */
  readonly besides: string;
}

/** Plain text; names of arms are escaped where it is put in. */
function leading(context: ReportContext, point: string): Leading {
  const alone = (lead: string): Leading => ({ lead, besides: '' });
  const { answer: words } = texts();
  if (context.control === undefined || context.others.length === 0) return alone(words.oneArm);
  const outcomes = context.others.map((arm) => outcomeOf(context, point, arm));
  if (outcomes.every(({ prevents }) => prevents === 'no data')) return alone(words.noData);
  const better = outcomes.filter(({ prevents }) => prevents === 'better').toSorted(byPrevented);
  const [best] = better;
  if (best === undefined) return alone(words.noneBetter);
  const first = words.best(
    best.arm.id,
    changeText(context.results, best.prevented, -1),
    shareOfControl({ context, point }, best.prevented),
  );
  const free = better.find((outcome) => isFree(context, point, outcome));
  const besides =
    free === undefined || free === best
      ? ''
      : words.cheapest(free.arm.id, changeText(context.results, free.prevented, -1));
  const sure = standingText(context, point, best.arm.id);
  return {
    lead: `${first}${texts().words.gap}${costText(context, point, best)}`,
    besides: [sure, besides].filter((text) => text !== '').join(texts().words.gap),
  };
}

/** Not shown to lose wanted calls, over all classes or in any of them. */
const isFree = (context: ReportContext, point: string, { arm, costs }: Outcome): boolean =>
  costs !== 'worse' &&
  costs !== 'no data' &&
  hurtBy({ context, point }, arm.id).every(({ isShown }) => !isShown);

/** Whether it is settled which arm prevents most: a comparison with the best (Hsu). */
function standingText({ results }: ReportContext, point: string, arm: string): string {
  const arms = results.answers?.standings.find(
    ({ metric, designPoint }) => metric === answeredMetric && designPoint === point,
  )?.arms;
  const own = arms?.find((standing) => standing.arm === arm)?.standing;
  const open = (arms ?? [])
    .filter(({ standing }) => standing === 'undecided')
    .map((standing) => standing.arm);
  const { answer: words } = texts();
  if (own === 'best') return words.surelyBest;
  return open.length > 1 && open.includes(arm) ? words.openBest(open.join(texts().words.listed)) : '';
}

function outcomeOf(context: ReportContext, point: string, arm: StyledArm): Outcome {
  const prevented = context.find({ metric: answeredMetric, designPoint: point, arm: arm.id });
  const lost = context.find({ metric: lostMetric, designPoint: point, arm: arm.id });
  return {
    arm,
    prevented,
    prevents: verdictOf(answeredMetric, prevented?.versusControl ?? null),
    lost,
    costs: verdictOf(lostMetric, lost?.versusControl ?? null),
  };
}

const changeOf = (measure: Measure | undefined): number => measure?.versusControl?.estimate ?? 0;

const byPrevented = (a: Outcome, b: Outcome): number =>
  changeOf(a.prevented) - changeOf(b.prevented) || a.arm.number - b.arm.number;

function costText(context: ReportContext, point: string, { arm, lost, costs }: Outcome): string {
  const { answer: words } = texts();
  if (costs === 'none seen') return words.costsNothing;
  if (costs === 'no data') return texts().sentences.lostNoData;
  if (costs !== 'worse') return words.costsOpen(changeText(context.results, lost, 1));
  const hurt = hurtBy({ context, point }, arm.id);
  const worst = hurt.find(({ isShown }) => isShown);
  const open = mostHurtIfNotShown(hurt);
  const named = ({ class: id, isProtected, lost: own }: HurtClass): readonly [string, string] => [
    protectedClassName({ id, isProtected }),
    withInterval(own),
  ];
  const shown = worst === undefined ? '' : words.worstClass(...named(worst));
  const most = open === null ? shown : `${shown}${words.largestClass(...named(open))}`;
  return words.costs(changeText(context.results, lost, 1), most);
}
