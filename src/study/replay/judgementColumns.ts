/** What a replay tells of each detector, column by column: the terminal and the page show the same. */
import type { Interval } from './clusterInterval.ts';
import type { Judgement, LabelledJudgement } from './judgement.ts';

export interface JudgementColumn {
  /** Two lines: what, and its unit. */
  readonly head: readonly [string, string];
  cell(judgement: Judgement): string;
}

/** `estimate (low … high)`; an end that is not known is left open. */
function shown({ estimate, low, high }: Interval, factor: number, digits: number): string {
  if (estimate === null) return low === null ? 'no data' : `> ${(low * factor).toFixed(digits)}`;
  const text = (value: number): string => (value * factor).toFixed(digits);
  if (low === null && high === null) return text(estimate);
  return `${text(estimate)} (${low === null ? '' : text(low)} … ${high === null ? '?' : text(high)})`;
}

const labelled = (
  head: readonly [string, string],
  pick: (found: LabelledJudgement) => Interval,
  { factor, digits }: { factor: number; digits: number },
): JudgementColumn => ({
  head,
  cell: ({ labelled: found }) => (found === null ? 'no data' : shown(pick(found), factor, digits)),
});

const share = { factor: 1, digits: 3 };
const percent = { factor: 100, digits: 1 };
const count = { factor: 1, digits: 0 };

const state: JudgementColumn = {
  head: ['state', 'kB'],
  cell: ({ stateBytes }) => Math.ceil(stateBytes / 1000).toFixed(0),
};

export const labelledColumns: readonly JudgementColumn[] = [
  labelled(['area under', 'the ROC'], (found) => found.rocArea, share),
  labelled(['average', 'precision'], (found) => found.averagePrecision, share),
  labelled(['unwanted alarmed', '% of calls'], (found) => found.truePositiveShare, percent),
  labelled(['by campaign', '% of calls'], (found) => found.byCampaign.truePositiveShare, percent),
  labelled(['wanted alarmed', '% of calls'], (found) => found.falsePositiveShare, percent),
  labelled(['precision', '% of alarms'], (found) => found.precision, percent),
  labelled(['first alarm', 'median call'], (found) => found.campaigns.medianCalls, count),
  labelled(['never alarmed', '% of numbers'], (found) => found.numbers.undetectedShare, percent),
  state,
];

export const alarmColumns: readonly JudgementColumn[] = [
  { head: ['alarms', 'calls'], cell: ({ alarms }) => String(alarms.calls) },
  {
    head: ['alarms', '% of calls'],
    cell: ({ alarms }) => (alarms.share === null ? 'no data' : (100 * alarms.share).toFixed(2)),
  },
  { head: ['alarmed', 'numbers'], cell: ({ alarms }) => String(alarms.numbers) },
  state,
];

/** Those that the labels of a trace allow. */
export const columnsOf = (detectors: readonly Judgement[]): readonly JudgementColumn[] =>
  detectors.some((judgement) => judgement.labelled !== null) ? labelledColumns : alarmColumns;
