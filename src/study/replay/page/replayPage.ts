/** A replay as one HTML file: how each detector ranks the calls, both curves, and what the trace was. */
import { styleOf } from '../../report/armStyle.ts';
import { drawBoth } from '../../report/charts/drawChart.ts';
import { figure, percent } from '../../wording/figures.ts';
import { importSentences } from '../../imports/account/importSentences.ts';
import { armMark } from '../../report/page/armMark.ts';
import { dataTable } from '../../report/page/dataTable.ts';
import { figureBlock } from '../../report/page/figureBlock.ts';
import { joined, markup, nothing } from '../../report/page/markup.ts';
import type { Html, HtmlPart } from '../../report/page/markup.ts';
import { pageText } from '../../report/page/page.ts';
import { settingTexts } from '../../report/plainValue.ts';
import { contents, sectionBlock } from '../../report/page/section.ts';
import type { Section } from '../../report/page/section.ts';
import { speaking, texts } from '../../wording/speaking.ts';
import type { Language } from '../../wording/speaking.ts';
import type { Judgement, LabelledJudgement } from '../measures/judgement.ts';
import { columnsOf, headOf } from '../measures/judgementColumns.ts';
import type { ReplayResults } from '../replayRequest.ts';
import {
  calledSentences,
  callsSentence,
  intervalSentences,
  missSentences,
  reasonSentences,
  registrySentences,
  traceName,
} from '../replaySentences.ts';
import { curveChart } from './curveChart.ts';
import type { Curve } from './curveChart.ts';

/** Same results and language, same bytes; speed and memory of the machine are not in it. */
export async function replayPage(results: ReplayResults, spoken: Language = 'en'): Promise<string> {
  return speaking(spoken, () => written(results));
}

async function written(results: ReplayResults): Promise<string> {
  const { headings, title } = texts().traceReplay;
  const sections: readonly Section[] = [
    { anchor: 'answer', heading: headings.answer, body: answer(results) },
    { anchor: 'curves', heading: headings.curves, body: await curves(results) },
    { anchor: 'detectors', heading: headings.detectors, body: detectorTable(results) },
    { anchor: 'trace', heading: headings.trace, body: traceTable(results) },
  ];
  const name = title(traceName(results));
  return pageText({
    title: name,
    body: markup`<header><h1>${name}</h1>
${[callsSentence(results), ...calledSentences(results.trace.called)].map((text) => markup`<p class="note">${text}</p>`)}</header>
${contents(sections)}${sections.map(sectionBlock)}`,
  });
}

const mark = ({ id }: Judgement, ordinal: number): Html => armMark({ id, ...styleOf(ordinal + 1) });

function answer(results: ReplayResults): Html {
  const { detectors } = results;
  const { heads, joint, table: caption } = texts().traceReplay;
  const columns = columnsOf(detectors);
  const notes = [
    ...intervalSentences(results),
    ...registrySentences(results),
    ...missSentences(results),
    ...reasonSentences(results),
  ];
  const table = dataTable({
    caption,
    columns: [
      { head: heads.detector },
      ...columns.map((column) => ({ head: headOf(column).join(joint), isNumber: true })),
    ],
    rows: detectors.map((judgement, i) => [
      mark(judgement, i),
      ...columns.map((column) => overItsInterval(column.cell(judgement))),
    ]),
  });
  return markup`${table}${notes.map((note) => markup`<p class="note">${note}</p>`)}`;
}

/** Columns are half as wide, so that all of them are seen at once. */
function overItsInterval(text: string): HtmlPart {
  const [, value, ends] = /^(\S+) (\(.*\))$/.exec(text) ?? [];
  return ends === undefined ? text : markup`${value} <span class="ends">${ends}</span>`;
}

type Labelled = Judgement & { readonly labelled: LabelledJudgement };

async function curves({ detectors, level }: ReplayResults): Promise<Html> {
  const words = texts().traceReplay;
  const styled = detectors.map((judgement, i) => ({ judgement, ...styleOf(i + 1) }));
  const drawn = styled.filter(
    (one): one is typeof one & { judgement: Labelled } => one.judgement.labelled !== null,
  );
  if (drawn.length === 0) return markup`<p>${words.noCurves}</p>`;
  const keys = joined(
    styled.map(({ judgement }, i) => mark(judgement, i)),
    ' ',
  );
  const roc = drawn.map(({ judgement: { labelled }, colour, shape }): Curve => ({
    colour,
    shape,
    points: [
      { x: 0, y: 0 },
      ...labelled.curve.map((point) => ({ x: point.falsePositiveShare, y: point.truePositiveShare })),
    ],
    mark: { x: labelled.falsePositiveShare, y: labelled.truePositiveShare },
  }));
  const precision = drawn.map(({ judgement: { labelled }, colour, shape }): Curve => ({
    colour,
    shape,
    points: labelled.curve.map((point) => ({ x: point.truePositiveShare, y: point.precision })),
    mark: { x: labelled.truePositiveShare, y: labelled.precision },
  }));
  const note = markup`${words.marks(percent(level))}`;
  const figure = async (
    caption: string,
    shown: readonly Curve[],
    titles: Parameters<typeof curveChart>[1],
  ): Promise<Html> =>
    figureBlock({
      caption,
      notes: [keys, note],
      drawing: await drawBoth((width) => curveChart(shown, titles, width), caption),
    });
  return markup`${[
    await figure(words.rocCaption, roc, { x: words.wantedAlarmed, y: words.unwantedAlarmed }),
    await figure(words.precisionCaption, precision, { x: words.unwantedAlarmed, y: words.alarmsRight }),
  ]}`;
}

function detectorTable({ detectors }: ReplayResults): Html {
  const { heads, detectorTable: caption } = texts().traceReplay;
  return dataTable({
    caption,
    columns: [
      { head: heads.detector },
      { head: heads.part, isText: true },
      { head: heads.version, isText: true },
      { head: heads.place },
      { head: heads.alarmAt, isNumber: true },
      { head: heads.parameters, isText: true },
    ],
    rows: detectors.map((judgement, i) => [
      mark(judgement, i),
      judgement.use,
      judgement.version,
      judgement.place,
      judgement.alarmAt,
      settingTexts(judgement.parameters).join(texts().words.listed),
    ]),
  });
}

function traceTable({ trace, engine }: ReplayResults): Html {
  const { heads, records, fileTable, made } = texts().traceReplay;
  const { imported } = trace;
  const account =
    imported === null
      ? nothing
      : markup`<p>${records(figure(imported.records), figure(imported.accepted), figure(imported.rejected))}</p>
${importSentences(imported).map((says) => markup`<p class="note">${says}</p>`)}`;
  return markup`${account}${dataTable({
    caption: fileTable,
    columns: [{ head: heads.file }, { head: heads.hash, isText: true }],
    rows: trace.files.map(({ name, sha256 }) => [name, markup`<code>${sha256}</code>`]),
  })}
<p class="note">${made(engine.version, String(engine.calculation), trace.columns.join(texts().words.listed))}</p>`;
}
