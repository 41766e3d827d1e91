/** The answer of an experiment in plain sentences with their intervals. */
import type { Measure, Results } from '../experiment/results.ts';
import { displayUnit } from '../report/displayUnits.ts';
import { estimateText, figure, intervalText, percent, scaled, withInterval } from '../report/figures.ts';
import { measureIndex } from './measureSeries.ts';

const answeredMetric = 'unwanted.answered.perSubscriberDay';
const lostMetric = 'wanted.lost.perThousand';

/** The question in words: that of the experiment, or its title. */
export const questionOf = ({ answers, title, id }: Results, language: string): string =>
  answers?.question?.[language] ?? answers?.question?.['en'] ?? title[language] ?? title['en'] ?? id;

/** Two sentences about one design point: what is best and by how much, and what it costs. */
export function answerSentences(results: Results, designPoint: string): readonly string[] {
  const find = measureIndex(results.measures);
  const [control, ...others] = comparedArms(results);
  if (control === undefined || others.length === 0)
    return ['There is one arm only: nothing to compare it with.'];
  const best = bestOf(results, designPoint, others);
  const answered = find({ metric: answeredMetric, designPoint, arm: best.arm, class: null });
  const lost = find({ metric: lostMetric, designPoint, arm: best.arm, class: null });
  return [`${best.words} ${stopped(results, answered, control)}`, costs(results, lost, designPoint)];
}

/** Arms whose closed loop is compared; of five paired arms that in which all react. The control first. */
export function comparedArms({ arms, mode }: Results): readonly string[] {
  const ids = arms.map(({ id }) => id);
  return mode === 'decompose' ? ids.filter((id, i) => i === 0 || id.endsWith('.all')) : ids;
}

interface Best {
  readonly arm: string;
  readonly words: string;
}

function bestOf({ answers, arms }: Results, designPoint: string, others: readonly string[]): Best {
  const known = answers?.standings.find(
    (found) => found.metric === answeredMetric && found.designPoint === designPoint,
  )?.arms;
  if (others.length === 1 || known === undefined) return { arm: others[0], words: `${others[0]}` };
  const open = known.filter(({ standing }) => standing === 'undecided').map(({ arm }) => arm);
  const sure = known.find(({ standing }) => standing === 'best')?.arm;
  const controls = arms.filter(({ isControl }) => isControl).map(({ id }) => id);
  if (sure !== undefined && controls.includes(sure))
    return { arm: others[0], words: `No arm stops more than the control; ${others[0]}` };
  if (sure !== undefined)
    return { arm: sure, words: `By unwanted calls answered ${sure} is best of all arms: it` };
  const first = known
    .filter(({ arm }) => !controls.includes(arm))
    .toSorted((a, b) => Number(b.estimate) - Number(a.estimate))[0].arm;
  return {
    arm: first,
    words: `Which of ${open.join(', ')} is best is undecided; ${first}, the first of them,`,
  };
}

function stopped({ world, level }: Results, measure: Measure | undefined, control: string): string {
  const difference = measure?.versusControl ?? null;
  if (difference === null || difference.estimate === null) return 'has no data on unwanted calls answered.';
  const { factor } = displayUnit(answeredMetric, world.currency);
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

function costs(results: Results, measure: Measure | undefined, designPoint: string): string {
  const difference = measure?.versusControl ?? null;
  if (measure === undefined || difference === null || difference.estimate === null)
    return 'There are no data on wanted calls lost.';
  const word = difference.verdict ?? 'undecided';
  if (difference.estimate === 0 && difference.high === 0)
    return `It loses no wanted call in any replication${boundText(measure)}.`;
  const hurt = hurtClasses(results, designPoint, measure.arm);
  const [worst] = hurt;
  const most = worst === undefined ? '' : `; hurt most: ${worst.class}, ${withInterval(worst.lost)} of 1,000`;
  return `It loses ${withInterval(difference)} of 1,000 wanted calls: ${word}${most}.`;
}

const boundText = ({ high, method }: Measure): string =>
  method === 'exact-zero' && high !== null ? ` (at most ${figure(high)} of 1,000)` : '';

export interface HurtClass {
  readonly class: string;
  readonly isProtected: boolean;
  readonly lost: {
    readonly estimate: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
}

/** Wanted classes that are shown to lose calls under an arm, worst first. */
export function hurtClasses(results: Results, designPoint: string, arm: string): readonly HurtClass[] {
  const find = measureIndex(results.measures);
  return results.classes
    .flatMap(({ id, isUnwanted, isProtected }) => {
      const measure = isUnwanted ? undefined : find({ metric: lostMetric, designPoint, arm, class: id });
      const lost = measure?.versusControl ?? null;
      return lost === null || lost.verdict !== 'worse' ? [] : [{ class: id, isProtected, lost }];
    })
    .toSorted((a, b) => Number(b.lost.estimate) - Number(a.lost.estimate));
}
