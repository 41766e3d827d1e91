/** A replay as one HTML file: how each detector ranks the calls, both curves, and what the trace was. */
import { styleOf } from '../../report/armStyle.ts';
import { drawBoth } from '../../report/charts/drawChart.ts';
import { armMark } from '../../report/page/armMark.ts';
import { dataTable } from '../../report/page/dataTable.ts';
import { figureBlock } from '../../report/page/figureBlock.ts';
import { joined, markup, nothing } from '../../report/page/markup.ts';
import type { Html } from '../../report/page/markup.ts';
import { pageText } from '../../report/page/page.ts';
import { contents, sectionBlock } from '../../report/page/section.ts';
import type { Judgement, LabelledJudgement } from '../judgement.ts';
import { columnsOf } from '../judgementColumns.ts';
import type { ReplayResults } from '../replayRequest.ts';
import {
  callsSentence,
  intervalSentences,
  missSentences,
  registrySentences,
  traceName,
} from '../replaySentences.ts';
import { curveChart } from './curveChart.ts';
import type { Curve } from './curveChart.ts';

/** Same results, same bytes; speed and memory of the machine are not in it. */
export async function replayPage(results: ReplayResults): Promise<string> {
  const title = `Replay of ${traceName(results)}`;
  const sections = [
    { anchor: 'answer', heading: 'What the detectors said', body: answer(results) },
    { anchor: 'curves', heading: 'ROC and precision–recall', body: await curves(results) },
    { anchor: 'detectors', heading: 'The detectors', body: detectorTable(results) },
    { anchor: 'trace', heading: 'The trace', body: traceTable(results) },
  ];
  return pageText({
    title,
    body: markup`<header><h1>${title}</h1>
<p class="note">${callsSentence(results)}</p></header>
${contents(sections)}${sections.map(sectionBlock)}`,
  });
}

const mark = ({ id }: Judgement, ordinal: number): Html => armMark({ id, ...styleOf(ordinal + 1) });

function answer(results: ReplayResults): Html {
  const { detectors } = results;
  const columns = columnsOf(detectors);
  const notes = [...intervalSentences(results), ...registrySentences(results), ...missSentences(results)];
  const table = dataTable({
    caption: 'Each detector over all calls',
    columns: [{ head: 'detector' }, ...columns.map(({ head }) => ({ head: head.join(' '), isNumber: true }))],
    rows: detectors.map((judgement, i) => [
      mark(judgement, i),
      ...columns.map((column) => column.cell(judgement)),
    ]),
  });
  return markup`${table}${notes.map((note) => markup`<p class="note">${note}</p>`)}`;
}

type Labelled = Judgement & { readonly labelled: LabelledJudgement };

async function curves({ detectors, level }: ReplayResults): Promise<Html> {
  const styled = detectors.map((judgement, i) => ({ judgement, ...styleOf(i + 1) }));
  const drawn = styled.filter(
    (one): one is typeof one & { judgement: Labelled } => one.judgement.labelled !== null,
  );
  if (drawn.length === 0) return markup`<p>Without calls of both labels there are no curves.</p>`;
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
  const note = markup`Marks: at the detector’s own threshold of alarm, with ${100 * level} % intervals over callers.`;
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
    await figure('ROC: unwanted calls alarmed against wanted calls alarmed', roc, {
      x: 'share of wanted calls alarmed',
      y: 'share of unwanted calls alarmed',
    }),
    await figure('Precision against the share of unwanted calls found', precision, {
      x: 'share of unwanted calls alarmed',
      y: 'share of alarms that are right',
    }),
  ]}`;
}

function detectorTable({ detectors }: ReplayResults): Html {
  return dataTable({
    caption: 'Who judged, and from which score on it is an alarm',
    columns: [
      { head: 'detector' },
      { head: 'part', isText: true },
      { head: 'version', isText: true },
      { head: 'place' },
      { head: 'alarm at', isNumber: true },
      { head: 'parameters', isText: true },
    ],
    rows: detectors.map((judgement, i) => [
      mark(judgement, i),
      judgement.use,
      judgement.version,
      judgement.place,
      judgement.alarmAt,
      JSON.stringify(judgement.parameters),
    ]),
  });
}

function traceTable({ trace, engine }: ReplayResults): Html {
  const imported = trace.imported;
  const records =
    imported === null
      ? nothing
      : markup`<p>${imported.records} records: ${imported.accepted} calls, ${imported.rejected} rejected.</p>`;
  return markup`${records}${dataTable({
    caption: 'Files, as they were read',
    columns: [{ head: 'file' }, { head: 'hash', isText: true }],
    rows: trace.files.map(({ name, sha256 }) => [name, markup`<code>${sha256}</code>`]),
  })}
<p class="note">ringfence ${engine.version}, calculation ${engine.calculation}. Columns: ${trace.columns.join(', ')}.</p>`;
}
