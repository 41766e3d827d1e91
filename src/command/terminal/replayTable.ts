/** What `replay` prints: the trace in a sentence, a row for each detector. */
import { styleText } from 'node:util';
import type { Interval } from '../../study/replay/clusterInterval.ts';
import type { Judgement, LabelledJudgement } from '../../study/replay/judgement.ts';
import type { ReplayResults } from '../../study/replay/replayRequest.ts';
import { gridLines } from './gridLines.ts';
import type { Grid, GridStyle } from './gridLines.ts';
import type { TableOptions } from './resultTable.ts';

/** `estimate (low … high)`; an end that is not known is left open. */
function shown({ estimate, low, high }: Interval, factor: number, digits: number): string {
  if (estimate === null) return low === null ? 'no data' : `> ${(low * factor).toFixed(digits)}`;
  const text = (value: number): string => (value * factor).toFixed(digits);
  if (low === null && high === null) return text(estimate);
  return `${text(estimate)} (${low === null ? '' : text(low)} … ${high === null ? '?' : text(high)})`;
}

interface Column {
  readonly head: readonly [string, string];
  cell(judgement: Judgement): string;
}

const labelled = (
  head: readonly [string, string],
  pick: (found: LabelledJudgement) => Interval,
  { factor, digits }: { factor: number; digits: number },
): Column => ({
  head,
  cell: ({ labelled: found }) => (found === null ? 'no data' : shown(pick(found), factor, digits)),
});

const share = { factor: 1, digits: 3 };
const percent = { factor: 100, digits: 1 };
const count = { factor: 1, digits: 0 };

const labelledColumns: readonly Column[] = [
  labelled(['area under', 'the ROC'], (found) => found.rocArea, share),
  labelled(['average', 'precision'], (found) => found.averagePrecision, share),
  labelled(['unwanted alarmed', '% of calls'], (found) => found.truePositiveShare, percent),
  labelled(['by campaign', '% of calls'], (found) => found.byCampaign.truePositiveShare, percent),
  labelled(['wanted alarmed', '% of calls'], (found) => found.falsePositiveShare, percent),
  labelled(['precision', '% of alarms'], (found) => found.precision, percent),
  labelled(['first alarm', 'median call'], (found) => found.campaigns.medianCalls, count),
  labelled(['never alarmed', '% of numbers'], (found) => found.numbers.undetectedShare, percent),
];

const alarmColumns: readonly Column[] = [
  { head: ['alarms', 'calls'], cell: ({ alarms }) => String(alarms.calls) },
  {
    head: ['alarms', '% of calls'],
    cell: ({ alarms }) => (alarms.share === null ? 'no data' : (100 * alarms.share).toFixed(2)),
  },
  { head: ['alarmed', 'numbers'], cell: ({ alarms }) => String(alarms.numbers) },
  { head: ['state', 'kB'], cell: ({ stateBytes }) => Math.ceil(stateBytes / 1000).toFixed(0) },
];

export function replayLines(results: ReplayResults, { hasColour, columns }: TableOptions): readonly string[] {
  const paint = (tone: 'bold' | 'dim') => (text: string) =>
    hasColour ? styleText(tone, text, { validateStream: false }) : text;
  const style: GridStyle = {
    strong: paint('bold'),
    faint: paint('dim'),
    room: columns > 0 ? columns : Infinity,
  };
  const isLabelled = results.detectors.some((judgement) => judgement.labelled !== null);
  return [
    ...headLines(results, style),
    '',
    ...gridLines(gridOf(results, isLabelled ? labelledColumns : alarmColumns), style),
    ...footLines(results),
  ];
}

function gridOf({ detectors }: ReplayResults, columns: readonly Column[]): Grid {
  return {
    corner: 'detector',
    heads: columns.map(({ head }) => head),
    rows: detectors.map((judgement) => ({
      name: judgement.id,
      cells: columns.map((column) => column.cell(judgement)),
    })),
  };
}

function headLines({ trace, level, clustering }: ReplayResults, style: GridStyle): readonly string[] {
  const { files, calls, unwanted, wanted, unlabelled, recordings } = trace;
  const name = files.length === 1 ? files[0].name : `${files.length} files`;
  const labels =
    unwanted + wanted === 0
      ? 'without labels'
      : `${unwanted} unwanted, ${wanted} wanted${unlabelled === 0 ? '' : `, ${unlabelled} neither`}`;
  const parts = recordings.length === 1 ? '' : ` in ${recordings.length} recordings`;
  const units = clustering === 'caller' ? 'callers' : 'calling numbers';
  const intervals = `(… … …): ${100 * level} % intervals over ${units} (${trace.unwantedCallers} of unwanted, ${trace.wantedCallers} of wanted calls), sampling error only`;
  return [
    style.strong(name),
    style.faint(`${calls} calls${parts}: ${labels}; open loop, alarms have no effect`),
    ...registryLines(trace.registries).map((line) => style.faint(line)),
    ...(unwanted + wanted === 0 ? [] : [style.faint(intervals)]),
  ];
}

function registryLines(registries: ReplayResults['trace']['registries']): readonly string[] {
  if (registries === null) return [];
  const { world, lists } = registries;
  const ofWorld = world === null ? [] : [`the world of ${world.name} with seed ${world.seed}`];
  const ofLists = lists.map(({ registry, name }) => `${registry} in ${name}`);
  return [`registries: ${[...ofLists, ...ofWorld].join('; ')}`];
}

/** What a detector was not told changes what it says. */
function footLines({ detectors }: ReplayResults): readonly string[] {
  const notes = detectors.flatMap(({ id, misses, isDeterministic }) => [
    ...misses.map((miss) => `${id} was not told ${miss}`),
    ...(isDeterministic ? [] : [`${id} need not say the same again`]),
  ]);
  return notes.length === 0 ? [] : ['', ...notes];
}
