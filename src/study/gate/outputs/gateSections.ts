/** The comparisons of a gate as its outputs tell them: what failed, what is undecided, what held, and what is only counted. */
import { counted } from '../../wording/figures.ts';
import type { GateComparison, GateReport } from '../verdict/gateReport.ts';
import { subject } from './gateWords.ts';

export interface GateRow {
  readonly of: GateComparison;
  /** Classes that moved have the name of their class alone. */
  readonly name: string;
  /** It is a class of the row above that is none. */
  readonly isPart: boolean;
}

export interface GateSections {
  readonly failed: readonly GateRow[];
  readonly undecided: readonly GateRow[];
  readonly held: readonly GateRow[];
  /** Of comparisons that have no row, a sentence for each kind that there is. */
  readonly others: readonly string[];
}

export function gateSections(report: GateReport): GateSections {
  const required = (asked: GateComparison['verdict']): readonly GateRow[] =>
    report.comparisons
      .filter(({ verdict, isRequired }) => verdict === asked && isRequired)
      .map((of) => whole(of, report));
  return {
    failed: failedRows(report),
    undecided: required('inconclusive'),
    held: required('pass'),
    others: othersText(report),
  };
}

const whole = (of: GateComparison, report: GateReport): GateRow => ({
  of,
  name: subject(of, report),
  isPart: false,
});

/** Comparisons over all classes that failed, each with the classes that moved, worst first; then single classes where the whole did not fail. */
function failedRows(report: GateReport): readonly GateRow[] {
  const { comparisons } = report;
  const failed = comparisons.filter(({ verdict }) => verdict === 'fail');
  const wholes = failed.filter((one) => one.class === null);
  const alone = failed.filter((one) => one.class !== null && !wholes.some((of) => isSame(of, one)));
  const moved = (of: GateComparison): readonly GateRow[] =>
    comparisons
      .filter((one) => one.class !== null && isSame(one, of) && one.verdict !== 'identical')
      .toSorted((a, b) => b.loss - a.loss || (String(a.class) < String(b.class) ? -1 : 1))
      .map((one) => ({ of: one, name: `class ${one.class}`, isPart: true }));
  return [
    ...wholes.flatMap((of) => [whole(of, report), ...moved(of)]),
    ...alone.map((of) => whole(of, report)),
  ];
}

const isSame = (a: GateComparison, b: GateComparison): boolean =>
  a.metric === b.metric && a.arm === b.arm && a.designPoint === b.designPoint && a.place === b.place;

function othersText({ comparisons }: GateReport): readonly string[] {
  const same = comparisons.filter(({ verdict }) => verdict === 'identical').length;
  const open = comparisons.filter(
    ({ verdict, isRequired }) => verdict === 'inconclusive' && !isRequired,
  ).length;
  return [
    ...(same > 0 ? [`${counted(same, 'comparison')} identical: difference exactly 0`] : []),
    ...(open > 0
      ? [`${counted(open, 'class', 'classes')} neither surely worse nor surely within the margin`]
      : []),
  ];
}
