/** What a replay tells of each detector, column by column: the terminal and the page show the same. */
import { figure } from '../../wording/figures.ts';
import { texts } from '../../wording/speaking.ts';
import type { Texts } from '../../wording/texts.ts';
import type { Head } from '../../wording/en/traceReplay.ts';
import type { Interval } from './clusterInterval.ts';
import type { Judgement, LabelledJudgement } from './judgement.ts';

export interface JudgementColumn {
  readonly name: keyof Texts['traceReplay']['columns'];
  cell(judgement: Judgement): string;
  /** Why there is no value, or no interval around it; null where there is. */
  because(judgement: Judgement): string | null;
  /** Whether there is a value. */
  hasValue(judgement: Judgement): boolean;
}

export const headOf = ({ name }: JudgementColumn): Head => texts().traceReplay.columns[name];

/** `estimate (low … high)`; an end that is not known is left open. */
function shown({ estimate, low, high }: Interval, factor: number, digits: number): string {
  if (estimate === null) return low === null ? texts().words.noData : `> ${figure(low * factor, digits)}`;
  const text = (value: number): string => figure(value * factor, digits);
  if (low === null && high === null) return text(estimate);
  return `${text(estimate)} (${low === null ? '' : text(low)} … ${high === null ? '?' : text(high)})`;
}

const labelled = (
  name: JudgementColumn['name'],
  pick: (found: LabelledJudgement) => Interval,
  { factor, digits }: { factor: number; digits: number },
): JudgementColumn => ({
  name,
  cell: ({ labelled: found }) => (found === null ? texts().words.noData : shown(pick(found), factor, digits)),
  because: ({ labelled: found }) => (found === null ? null : pick(found).undefinedBecause),
  hasValue: ({ labelled: found }) => found !== null && pick(found).estimate !== null,
});

const counted = (name: JudgementColumn['name'], cell: (judgement: Judgement) => string): JudgementColumn => ({
  name,
  cell,
  because: () => null,
  hasValue: () => true,
});

const share = { factor: 1, digits: 3 };
const percent = { factor: 100, digits: 1 };
const count = { factor: 1, digits: 0 };

const state = counted('state', ({ stateBytes }) => figure(Math.ceil(stateBytes / 1000)));

const labelledColumns: readonly JudgementColumn[] = [
  labelled('rocArea', (found) => found.rocArea, share),
  labelled('averagePrecision', (found) => found.averagePrecision, share),
  labelled('truePositive', (found) => found.truePositiveShare, percent),
  labelled('byCampaign', (found) => found.byCampaign.truePositiveShare, percent),
  labelled('falsePositive', (found) => found.falsePositiveShare, percent),
  labelled('precision', (found) => found.precision, percent),
  labelled('firstAlarm', (found) => found.campaigns.medianCalls, count),
  labelled('neverAlarmed', (found) => found.numbers.undetectedShare, percent),
  state,
];

const alarmColumns: readonly JudgementColumn[] = [
  counted('alarms', ({ alarms }) => figure(alarms.calls)),
  counted('alarmShare', ({ alarms: { share: part } }) =>
    part === null ? texts().words.noData : figure(100 * part, 2),
  ),
  counted('alarmedNumbers', ({ alarms }) => figure(alarms.numbers)),
  state,
];

/** Those that the labels of a trace allow. */
export const columnsOf = (detectors: readonly Judgement[]): readonly JudgementColumn[] =>
  detectors.some((judgement) => judgement.labelled !== null) ? labelledColumns : alarmColumns;
