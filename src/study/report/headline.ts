/** The outcome of one design point in one plain sentence, as far as the intervals allow one. */
import { counted, figure } from '../wording/figures.ts';
import type { ReportContext } from './reportContext.ts';
import { verdictOf } from '../wording/verdict.ts';
import type { Verdict } from '../wording/verdict.ts';
import { answeredMetric, lostMetric } from '../results/weighedMetrics.ts';

interface Outcome {
  readonly prevents: Verdict;
  readonly costs: Verdict;
}

/** Plain text that holds nothing of a stranger's. */
export function headline(context: ReportContext, point: string): string {
  if (context.control === undefined || context.others.length === 0)
    return 'One arm only: there is nothing to compare it with.';
  const outcomes = context.others.map(({ id }): Outcome => {
    const word = (metric: string): Verdict =>
      verdictOf(metric, context.find({ metric, designPoint: point, arm: id })?.versusControl ?? null);
    return { prevents: word(answeredMetric), costs: word(lostMetric) };
  });
  return outcomes.length === 1 ? ofOne(outcomes[0]) : ofMany(outcomes);
}

function ofOne({ prevents, costs }: Outcome): string {
  if (prevents === 'no data') return 'There are no data on unwanted calls answered.';
  if (prevents === 'none seen') return 'The arm leaves unwanted calls answered as they are in the control.';
  if (prevents === 'equivalent')
    return 'The arm leaves unwanted calls answered as they are, but for a difference that does not matter.';
  if (prevents === 'undecided')
    return 'Whether the arm lets fewer unwanted calls be answered than the control is undecided.';
  const first = `The arm lets ${prevents === 'better' ? 'fewer' : 'more'} unwanted calls be answered than the control`;
  if (costs === 'worse') return `${first}, and it loses wanted calls.`;
  if (costs === 'none seen') return `${first}, and loses no wanted call in any replication.`;
  return `${first}; whether it loses wanted calls is undecided.`;
}

const lets = (count: number): string => (count === 1 ? 'lets' : 'let');

function ofMany(outcomes: readonly Outcome[]): string {
  const count = (...words: readonly Verdict[]): number =>
    outcomes.filter(({ prevents }) => words.includes(prevents)).length;
  const better = count('better');
  const worse = count('worse');
  const open = count('undecided', 'none seen', 'equivalent');
  const without = count('no data');
  const clauses = [
    `${figure(better)} of ${counted(outcomes.length, 'arm')} ${lets(better)} fewer unwanted calls be answered than the control`,
    ...(worse === 0 ? [] : [`${figure(worse)} ${lets(worse)} more`]),
    ...(open === 0 ? [] : [`for ${figure(open)} no difference is shown`]),
    ...(without === 0 ? [] : [`for ${figure(without)} there are no data`]),
  ];
  const costly = outcomes.filter(({ prevents, costs }) => prevents === 'better' && costs === 'worse').length;
  const lose = costly === 1 ? 'loses' : 'lose';
  const cost =
    better === 0 ? '' : ` Of these ${figure(better)}, ${figure(costly)} also ${lose} wanted calls.`;
  return `${clauses.join('; ')}.${cost}`;
}
