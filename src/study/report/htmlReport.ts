/** The report as one HTML file: words first, then charts with the tables behind them, then everything that was measured and assumed. */
import type { Results } from '../experiment/results.ts';
import { markup, nothing } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import { pageText } from './page/page.ts';
import { contents, sectionBlock } from './page/section.ts';
import type { Section } from './page/section.ts';
import { reportContext } from './reportContext.ts';
import type { ReportContext } from './reportContext.ts';
import { acrossPoints } from './sections/acrossPoints.ts';
import { allMeasures } from './sections/allMeasures.ts';
import { armsTable } from './sections/arms.ts';
import { assumptionSection } from './sections/assumptionRange.ts';
import { auditTable } from './sections/audit.ts';
import { cast } from './sections/cast.ts';
import { parametersTable } from './sections/parameters.ts';
import { sectionOfPoint, sectionsOfPoint } from './sections/pointSections.ts';
import { provenance } from './sections/provenance.ts';
import { statusLine } from './statusLine.ts';
import { summary } from './summary.ts';

/** Beyond these a page would grow past what a browser opens at once; all points stay in the comparison and the tables. */
const pointsDrawn = 6;

/** Same results, same bytes. Everything that comes from the results is escaped. */
export async function htmlReport(results: Results): Promise<string> {
  const context = reportContext(results);
  const sections: readonly Section[] = [
    { anchor: 'summary', heading: 'In words', body: summaryBody(context) },
    { anchor: 'arms', heading: 'What was compared', body: armsTable(context) },
    { anchor: 'cast', heading: 'Who calls', body: await cast(context) },
    ...(await chartSections(context)),
    {
      anchor: 'assumptions',
      heading: 'How far the assumptions move it',
      body: assumptionSection(context),
    },
    { anchor: 'replay', heading: 'How to get the same numbers', body: provenance(context) },
    { anchor: 'audit', heading: 'Audit', body: auditTable(context) },
    { anchor: 'parameters', heading: 'Parameters', body: parametersTable(context) },
    { anchor: 'measures', heading: 'All measures', body: allMeasures(context) },
  ];
  const status = results.status === 'complete' ? '' : `[${results.status}] `;
  return pageText({
    title: `${status}${titleOf(results)}`,
    body: markup`${heading(results)}${contents(sections)}${sections.map(sectionBlock)}`,
  });
}

const titleOf = ({ title, id }: Results): string => title['en'] ?? title['zh'] ?? id;

function heading(results: Results): Html {
  const kind = results.status === 'complete' ? 'status' : 'status partial';
  const { en, zh } = results.title;
  const isOnlyChinese = en === undefined && zh !== undefined;
  const title = isOnlyChinese ? markup`<h1 lang="zh">${zh}</h1>` : markup`<h1>${titleOf(results)}</h1>`;
  const chinese =
    zh === undefined || isOnlyChinese ? nothing : markup`<p class="title-zh" lang="zh">${zh}</p>`;
  return markup`<p class="${kind}">${statusLine(results)}</p>
${title}${chinese}
<p class="note">ringfence · ${results.id} · seed ${String(results.seed)}</p>
`;
}

function summaryBody(context: ReportContext): Html {
  const [first] = context.results.designPoints;
  if (first === undefined) return markup`<p>The results hold no design point.</p>`;
  const many = context.results.designPoints.length > 1;
  return markup`${many ? markup`<p class="note">These words are about the first design point, ${first.id}.</p>` : nothing}${summary(context, first.id)}`;
}

async function chartSections(context: ReportContext): Promise<readonly Section[]> {
  const { designPoints } = context.results;
  if (designPoints.length === 0) return [];
  if (designPoints.length === 1) return sectionsOfPoint({ context, point: designPoints[0].id });
  const drawn = designPoints.slice(0, pointsDrawn);
  const left = designPoints.length - drawn.length;
  const more =
    left === 0
      ? nothing
      : markup`<p>
The first ${pointsDrawn} design points have charts of their own below; the other ${left} are in this
comparison and in results.json.
</p>`;
  return [
    {
      anchor: 'points',
      heading: 'Over the design points',
      body: markup`${more}${await acrossPoints(context)}`,
    },
    ...(await Promise.all(drawn.map(({ id }, i) => sectionOfPoint({ context, point: id }, i)))),
  ];
}
