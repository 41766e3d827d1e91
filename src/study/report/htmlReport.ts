/** The report as one HTML file: the question and the answer first, then the evidence, then what it rests on and how to repeat it. */
import type { Results } from '../results/results.ts';
import { figure } from '../wording/figures.ts';
import { markup, nothing } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import { pageText } from './page/page.ts';
import { contents, sectionBlock } from './page/section.ts';
import type { Section } from './page/section.ts';
import { reportContext } from './reportContext.ts';
import type { ReportContext } from './reportContext.ts';
import { acrossPoints } from './sections/acrossPoints.ts';
import { allMeasures } from './sections/allMeasures.ts';
import { answer } from './sections/answer.ts';
import { armsTable } from './sections/arms.ts';
import { assumptionSection } from './sections/assumptionRange.ts';
import { auditTable } from './sections/audit.ts';
import { cast } from './sections/cast.ts';
import { gameSection } from './sections/gameSection.ts';
import { parametersTable } from './sections/parameters.ts';
import { rulesTable } from './sections/rules.ts';
import { sectionOfPoint, sectionsOfPoint } from './sections/pointSections.ts';
import { provenance } from './sections/provenance.ts';
import { question } from './sections/question.ts';
import { sensitivitySection } from './sections/sensitivitySection.ts';
import { statusLine } from './statusLine.ts';
import { language, speaking, texts } from '../wording/speaking.ts';
import type { Language } from '../wording/speaking.ts';

/** Beyond these a page would grow past what a browser opens at once; all points stay in the comparison and the tables. */
const pointsDrawn = 6;

/** Same results and language, same bytes. Everything that comes from the results is escaped. */
export async function htmlReport(results: Results, spoken: Language = 'en'): Promise<string> {
  return speaking(spoken, () => written(results));
}

async function written(results: Results): Promise<string> {
  const context = reportContext(results);
  const { headings, status } = texts();
  const sections: readonly Section[] = [
    { anchor: 'question', heading: headings.question, body: ofFirstPoint(context, question) },
    { anchor: 'answer', heading: headings.answer, body: ofFirstPoint(context, answer) },
    ...(await evidence(context)),
    ...(await dependence(context)),
    { anchor: 'arms', heading: headings.arms, body: markup`${armsTable(context)}${rulesTable(results)}` },
    { anchor: 'cast', heading: headings.cast, body: await cast(context) },
    { anchor: 'parameters', heading: headings.parameters, body: parametersTable(context) },
    { anchor: 'replay', heading: headings.replay, body: provenance(context) },
    { anchor: 'measures', heading: headings.measures, body: allMeasures(context) },
    { anchor: 'audit', heading: headings.audit, body: auditTable(context) },
  ];
  return pageText({
    title: `${status.mark[results.status]}${titleOf(results)}`,
    body: markup`${heading(results)}${contents(sections)}${sections.map(sectionBlock)}`,
  });
}

/** In the language of the page where the scenario has it. */
const titleOf = ({ title, id }: Results): string => title[language()] ?? title['en'] ?? title['zh'] ?? id;

function heading(results: Results): Html {
  const kind = results.status === 'complete' ? 'status' : 'status partial';
  const main = titleOf(results);
  const { en, zh } = results.title;
  const title = main === zh ? markup`<h1 lang="zh">${zh}</h1>` : markup`<h1>${main}</h1>`;
  const other =
    zh !== undefined && main !== zh
      ? markup`<p class="title-zh" lang="zh">${zh}</p>`
      : en !== undefined && main !== en
        ? markup`<p class="title-zh" lang="en">${en}</p>`
        : nothing;
  return markup`<header><p class="${kind}">${statusLine(results)}</p>
${title}${other}
<p class="note">${texts().page.seed(results.id, String(results.seed))}</p>
</header>`;
}

function ofFirstPoint(context: ReportContext, body: (context: ReportContext, point: string) => Html): Html {
  const [first] = context.results.designPoints;
  const { page } = texts();
  if (first === undefined) return markup`<p>${page.noPoint}</p>`;
  const many = context.results.designPoints.length > 1;
  return markup`${many ? markup`<p class="note">${page.firstPoint(first.id)}</p>` : nothing}${body(context, first.id)}`;
}

/** Of a game the world as written: its other points are in the section of the game. */
async function evidence(context: ReportContext): Promise<readonly Section[]> {
  const { designPoints, game } = context.results;
  if (designPoints.length === 0) return [];
  const [first] = designPoints;
  if (game !== undefined) {
    const body = await gameSection(context, game);
    const own = { anchor: 'game', heading: texts().headings.game, body };
    return [own, ...(await sectionsOfPoint({ context, point: first.id }))];
  }
  if (designPoints.length === 1) return sectionsOfPoint({ context, point: first.id });
  const drawn = designPoints.slice(0, pointsDrawn);
  const left = designPoints.length - drawn.length;
  const more =
    left === 0 ? nothing : markup`<p>${texts().page.pointsDrawn(figure(drawn.length), figure(left))}</p>`;
  return [
    {
      anchor: 'points',
      heading: texts().headings.points,
      body: markup`${more}${await acrossPoints(context)}`,
    },
    ...(await Promise.all(drawn.map(({ id }, i) => sectionOfPoint({ context, point: id }, i)))),
  ];
}

async function dependence(context: ReportContext): Promise<readonly Section[]> {
  const { headings } = texts();
  return [
    { anchor: 'sensitivity', heading: headings.sensitivity, body: await sensitivitySection(context) },
    { anchor: 'assumptions', heading: headings.assumptions, body: assumptionSection(context) },
  ];
}
