/** What the words and numbers of a report rest on, and what they leave out. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { skewedMetrics } from '../answers/skewedMeasures.ts';
import { metricName } from '../wording/displayUnits.ts';
import { figure, percent } from '../wording/figures.ts';
import { answeredMetric } from '../results/weighedMetrics.ts';
import { markup } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import type { ReportContext } from './reportContext.ts';
import { howToCompute } from './sections/assumptionRange.ts';
import { texts } from '../wording/speaking.ts';

/** Fewer replications than this leave intervals that cannot be relied on (design, "Statistics"). */
const replicationsAtLeast = 20;

export function caution({ results, control, others }: ReportContext): Html {
  const { caution: words, words: counts } = texts();
  const skewed = skewedMetrics(results);
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  const isAdjusted = results.measures.some(({ versusControl }) => versusControl?.adjusted === 'holm');
  const notes = [
    ...(results.replications.done < replicationsAtLeast ? [words.few(figure(replicationsAtLeast))] : []),
    ...(isAdjusted ? [words.holm] : []),
    ...(control !== undefined && others.length > 0 ? [words.words] : []),
    ...(skewed.length > 0 ? [words.skewed(whatIsSkewed(skewed))] : []),
  ];
  const points =
    results.designPoints.length > 1
      ? words.points(counts.designPoints(figure(results.designPoints.length)))
      : '';
  return markup`<p class="note">${words.brackets(percent(results.level))}${counts.gap}<b>${words.simulationOnly}</b>${texts().question.stop}${counts.gap}${notes.join(counts.gap)}</p>
<p class="note">${words.assumed(figure(assumed), figure(results.assumptions.length))}${counts.gap}${rangeWords(results)}${points}</p>`;
}

/** The primary ones by name: all of them would hide the rest of the words. */
function whatIsSkewed(skewed: readonly string[]): string {
  const { caution: words, words: counts } = texts();
  const primary = metricCatalogue.filter(({ id, isPrimary }) => isPrimary && skewed.includes(id));
  const named = primary.map(({ id }) => metricName(id)).join(counts.listed);
  const others = skewed.length - primary.length;
  return others === 0 ? named : words.skewedToo(figure(others), named);
}

/** What the ranges of the assumed parameters do to the outcome, or how to find out. */
function rangeWords({ assumptionRange: range, status }: ReportContext['results']): Html {
  const { caution: words, words: counts } = texts();
  if (range === null && status === 'interrupted') return markup`${words.interrupted}`;
  if (range === null) return markup`${words.notComputed} <code>${howToCompute}</code> ${words.doesIt}`;
  const order = range.rankings.find(({ metric }) => metric === answeredMetric)?.holdsShare ?? null;
  const holds = order === null ? '' : words.holds(`${Math.floor(order * 100)} %`);
  return markup`${words.range(counts.points(figure(range.points)))}${holds}`;
}
