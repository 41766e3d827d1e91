/** The outcome of one design point in one plain sentence, as far as the intervals allow one. */
import { counted, figure } from './figures.ts';
import type { ReportContext } from './reportContext.ts';
import { verdictOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export const answeredMetric = 'unwanted.answered.perSubscriberDay';
export const lostMetric = 'wanted.lost.perThousand';

/** Plain text that holds nothing of a stranger's. */
export function headline(context: ReportContext, point: string): string {
  const { others, control } = context;
  if (control === undefined || others.length === 0)
    return 'One arm only: there is nothing to compare it with.';
  const words = (metric: string): readonly Verdict[] =>
    others.map(({ id }) => {
      const measure = context.find({ metric, point, arm: id });
      return verdictOf(metric, measure?.versusControl ?? null);
    });
  const prevents = words(answeredMetric);
  const costs = words(lostMetric);
  const better = prevents.filter((word) => word === 'better').length;
  const worse = prevents.filter((word) => word === 'worse').length;
  const free = prevents.filter((word, i) => word === 'better' && costs[i] !== 'worse').length;
  const rest = others.length - better - worse;
  const counts = [
    `${figure(better)} of ${counted(others.length, 'arm')} let${better === 1 ? 's' : ''} fewer unwanted calls be answered than the control`,
    ...(worse === 0 ? [] : [`${figure(worse)} let${worse === 1 ? 's' : ''} more`]),
    ...(rest === 0 ? [] : [`for ${figure(rest)} no difference is shown`]),
  ];
  const cost =
    better === 0
      ? ''
      : ` Of ${better === 1 ? 'this one' : `these ${figure(better)}`}, ${figure(better - free)} also lose${better - free === 1 ? 's' : ''} wanted calls.`;
  return `${counts.join('; ')}.${cost}`;
}
