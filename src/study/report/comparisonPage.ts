/** Two results side by side as one HTML file: by measure and arm, what the second has more or less than the first. */
import type { ResultsComparison, ResultsDifference } from '../answers/compareResults.ts';
import type { Results } from '../results/results.ts';
import { displayUnit, metricCaption } from '../wording/displayUnits.ts';
import { figure, percent, scaled } from '../wording/figures.ts';
import { language, speaking, texts } from '../wording/speaking.ts';
import type { Language } from '../wording/speaking.ts';
import { dataTable } from './page/dataTable.ts';
import { markup } from './page/markup.ts';
import type { Html, HtmlPart } from './page/markup.ts';
import { pageText } from './page/page.ts';
import { sectionBlock } from './page/section.ts';
import { estimateCell, intervalCell } from './page/valueCell.ts';
import { verdictWord } from './page/verdictWord.ts';
import { rulesTable } from './sections/rules.ts';

export interface ComparedResults {
  readonly comparison: ResultsComparison;
  readonly results: readonly [Results, Results];
  /** Of both, as the user named them. */
  readonly files: readonly string[];
}

/** Same comparison, names and language, same bytes. */
export function comparisonPage(compared: ComparedResults, spoken: Language = 'en'): string {
  return speaking(spoken, () => written(compared));
}

function written(compared: ComparedResults): string {
  const { comparison, results, files } = compared;
  const [first] = results;
  const { compared: words, headings } = texts();
  const metrics = [...new Set(comparison.differences.map(({ metric }) => metric))];
  const { changed } = comparison;
  const body = markup`<p>${changed.length === 0 ? words.same : words.changed(changed.join(texts().words.listed))}</p>
<p class="note">${words.which(files[0], files[1])} ${words.help(percent(comparison.level), figure(comparison.replications))}</p>
${metrics.map((metric) => table(metric, compared))}
${changed.length === 0 ? '' : markup`<p class="note">${words.ownControls}</p>`}
${rulesTable(...results)}`;
  const title = words.title(files[0], files[1]);
  return pageText({
    title,
    body: markup`<header><p class="status">${first.title[language()] ?? first.title['en'] ?? first.id}</p>
<h1>${title}</h1></header>
${sectionBlock({ anchor: 'answer', heading: headings.answer, body })}`,
  });
}

function table(metric: string, { comparison, results: [first] }: ComparedResults): Html {
  const { heads, compared: words } = texts();
  const { factor, unit } = displayUnit(metric, first.world.currency);
  const hasPoints = new Set(comparison.differences.map(({ designPoint }) => designPoint)).size > 1;
  return dataTable({
    caption: metricCaption(metric, unit),
    columns: [
      ...(hasPoints ? [{ head: heads.designPoint }] : []),
      { head: heads.arm },
      { head: words.first, isNumber: true },
      { head: words.second, isNumber: true },
      { head: words.difference, isNumber: true },
      { head: heads.intervalAt(percent(comparison.level)), isNumber: true },
      { head: heads.word },
      { head: words.pairing, isNumber: true },
    ],
    rows: comparison.differences
      .filter((of) => of.metric === metric)
      .map((of) => [...(hasPoints ? [of.designPoint] : []), ...cellsOf(of, factor)]),
  });
}

function cellsOf(of: ResultsDifference, factor: number): readonly HtmlPart[] {
  const difference = scaled(of, factor);
  return [
    of.arm,
    estimateCell(scaled(of.first, factor)),
    estimateCell(scaled(of.second, factor)),
    estimateCell(difference),
    intervalCell(difference),
    verdictWord(of.verdict),
    of.varianceRatio === null ? '\u2013' : figure(of.varianceRatio, of.varianceRatio < 10 ? 1 : 0),
  ];
}
