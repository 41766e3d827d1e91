/** The answer of an experiment in plain sentences with their intervals. */
import type { Measure, Results } from '../results/results.ts';
import { comparedArms } from '../tasks/effectArms.ts';
import { displayUnit } from '../wording/displayUnits.ts';
import { estimateText, figure, intervalText, percent, scaled, withInterval } from '../wording/figures.ts';
import { isNoneSeen } from '../wording/verdict.ts';
import { hurtClasses, mostHurtIfNotShown, shownGain } from './hurtClasses.ts';
import type { HurtClass, MeasureUnder } from './hurtClasses.ts';
import { measureIndex } from '../results/measureIndex.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import { answeredMetric, lostMetric } from '../results/weighedMetrics.ts';

/** The question in words: that of the experiment, or its title. */
export const questionOf = ({ answers, title, id }: Results, language: string): string =>
  answers?.question?.[language] ?? answers?.question?.['en'] ?? title[language] ?? title['en'] ?? id;

/** Sentences about one design point: what is best and by how much, what it costs, and which wanted calls only it lets through, where any are shown. */
export function answerSentences(results: Results, designPoint: string): readonly string[] {
  const find = measureIndex(results.measures);
  const [control, ...others] = comparedArms(results).map(({ id }) => id);
  if (control === undefined || others.length === 0)
    return ['There is one arm only: nothing to compare it with.'];
  const best = bestOf(results, find, { designPoint, others });
  const answered = find({ metric: answeredMetric, designPoint, arm: best.arm });
  const under: MeasureUnder = (metric, group) => find({ metric, designPoint, arm: best.arm, class: group });
  return [
    `${best.words} ${stopped(results, answered, control)}`,
    costs(results, under),
    ...gains(under, control),
  ];
}

interface Best {
  readonly arm: string;
  readonly words: string;
}

function bestOf(
  { answers, arms }: Results,
  find: FindMeasure,
  { designPoint, others }: { readonly designPoint: string; readonly others: readonly string[] },
): Best {
  const known = answers?.standings.find(
    (found) => found.metric === answeredMetric && found.designPoint === designPoint,
  )?.arms;
  if (others.length === 1 || known === undefined) return { arm: others[0], words: `${others[0]}` };
  const control = arms.find(({ isControl }) => isControl)?.id;
  const byEstimate = known.toSorted((a, b) => Number(b.estimate) - Number(a.estimate));
  const standingAt = (word: string): readonly string[] =>
    byEstimate.filter(({ standing }) => standing === word).map(({ arm }) => arm);
  const best = standingAt('best');
  const [arm] = [...best, ...standingAt('undecided'), ...others].filter((id) => id !== control);
  if (best.length > 0 && control !== undefined && best.includes(control))
    return { arm, words: `No arm stops more than the control; ${arm}` };
  if (best.length > 1) return { arm, words: `${best.join(', ')} do alike, and no other arm better; ${arm}` };
  const word = find({ metric: answeredMetric, designPoint, arm })?.versusControl?.verdict;
  if (best.length === 1 && word === 'better')
    return { arm, words: `By unwanted calls answered ${arm} is best of all arms: it` };
  const open = [...best, ...standingAt('undecided')];
  const question = open.length > 1 ? `Which of ${open.join(', ')} is best is undecided; ` : '';
  return { arm, words: `${question}by its estimate ${arm}, the best of all arms,` };
}

function stopped({ world, level }: Results, measure: Measure | undefined, control: string): string {
  const difference = measure?.versusControl ?? null;
  if (difference === null || difference.estimate === null) return 'has no data on unwanted calls answered.';
  const { factor } = displayUnit(answeredMetric, world.currency);
  if (isNoneSeen(difference))
    return `lets as many unwanted calls be answered as ${control} in every replication: ${difference.verdict ?? 'none seen'}.`;
  const isLess = difference.estimate <= 0;
  const amount = withInterval(scaled(difference, isLess ? -factor : factor));
  const share = relativeText(difference.relative ?? null, isLess ? -1 : 1);
  const word = difference.verdict ?? 'undecided';
  return `lets ${amount} ${isLess ? 'fewer' : 'more'} unwanted calls be answered per 100 people and day than ${control}${share}: ${word} (${percent(level)} intervals).`;
}

function relativeText(
  relative: {
    readonly estimate: number | null;
    readonly low: number | null;
    readonly high: number | null;
  } | null,
  sign: 1 | -1,
): string {
  if (relative === null || relative.estimate === null) return '';
  const value = scaled(relative, 100 * sign);
  const interval = relative.low === null || relative.high === null ? '' : ` (${intervalText(value)})`;
  return `, ${estimateText(value)} %${interval} ${sign < 0 ? 'less' : 'more'}`;
}

function costs(results: Results, under: MeasureUnder): string {
  const measure = under(lostMetric, null);
  const difference = measure?.versusControl ?? null;
  if (measure === undefined || difference === null || difference.estimate === null)
    return 'There are no data on wanted calls lost.';
  const word = difference.verdict ?? 'undecided';
  if (isNoneSeen(difference)) return `It loses no wanted call in any replication${boundText(measure)}.`;
  return `It loses ${withInterval(measure)} of 1,000 wanted calls: ${word}${hurtWords(results, under)}.`;
}

function gains(under: MeasureUnder, control: string): readonly string[] {
  const gained = shownGain(under, null);
  return gained === null
    ? []
    : [
        `For 1,000 wanted calls that get through in ${control} it lets through ${withInterval(gained)} that do not there.`,
      ];
}

function hurtWords(results: Results, under: MeasureUnder): string {
  const hurt = hurtClasses(results, under);
  const worst = hurt.find(({ isShown }) => isShown);
  const open = mostHurtIfNotShown(hurt);
  const shown = worst === undefined ? '' : `; shown to be hurt most: ${ofThousand(worst)}`;
  return open === null ? shown : `${shown}; largest estimate: ${ofThousand(open)}, undecided`;
}

const ofThousand = ({ class: id, lost, gained }: HurtClass): string =>
  `${id}, ${withInterval(lost)} of 1,000${gained === null ? '' : ` beside ${withInterval(gained)} gained`}`;

const boundText = ({ high, method }: Measure): string =>
  method === 'exact-zero' && high !== null ? ` (at most ${figure(high)} of 1,000)` : '';
