/** What `audit` prints: artefacts that are faults first, then behaviour beside what is published. */
import type { Audit, AuditedArtefact } from '../../study/audit/audit.ts';
import { largestArea } from '../../study/audit/audit.ts';
import { figure } from '../../study/wording/figures.ts';
import type { Interval } from '../../study/replay/measures/clusterInterval.ts';

const shown = (area: Interval | null): string => {
  if (area === null || area.estimate === null) return 'too few callers to say';
  const { estimate, low, high } = area;
  const ends = low === null || high === null ? '' : ` (${low.toFixed(3)} … ${high.toFixed(3)})`;
  return `${estimate.toFixed(3)}${ends}`;
};

const artefactLine = ({ id, says, area }: AuditedArtefact): string =>
  `  ${id}: ${area === null ? '' : `area ${shown(area)}: `}${says}`;

/** The verdict in a line, and a line for each artefact that is a fault. */
export function faultLines({ artefacts }: Audit): readonly string[] {
  const of = (verdict: string): readonly AuditedArtefact[] =>
    artefacts.filter((artefact) => artefact.verdict === verdict);
  const faults = of('fault');
  const undecided = of('undecided').length;
  const absent = of('absent').length;
  const rest =
    (undecided === 0 ? '' : `, of ${undecided} there are too few callers to say`) +
    (absent === 0 ? '' : `, ${absent} are not in the trace`);
  if (faults.length === 0)
    return [
      `shortcut audit: none of ${artefacts.length} artefacts tells unwanted calls from wanted ones${rest}`,
    ];
  return [
    `shortcut audit: FAULT: ${faults.length} of ${artefacts.length} artefacts tell unwanted calls from wanted ones (area above ${largestArea})${rest}`,
    ...faults.map(artefactLine),
  ];
}

/** Which calls were looked at, and which were not. */
const callsLine = ({ unwanted, wanted, unlabelled, isCut }: Audit['calls']): string =>
  `${figure(unwanted)} unwanted and ${figure(wanted)} wanted calls${isCut ? ', the first of more' : ''}` +
  (unlabelled === 0 ? '' : `; ${figure(unlabelled)} without a label were not looked at`);

export function auditLines(found: Audit): readonly string[] {
  const { calls, artefacts, columns, tree, published } = found;
  const easy = (isTooEasy: boolean): string => (isTooEasy ? '   too easy' : '');
  const undecided = artefacts.filter(({ verdict }) => verdict === 'undecided');
  const absent = [
    ...artefacts.filter(({ verdict }) => verdict === 'absent'),
    ...columns.filter(({ isAbsent }) => isAbsent),
  ];
  return [
    callsLine(calls),
    '',
    ...faultLines(found),
    ...(undecided.length === 0 ? [] : ['too few callers to say:', ...undecided.map(artefactLine)]),
    '',
    `behaviour, area under the ROC (published: ${published.area}; ${published.source}):`,
    ...columns
      .filter(({ isAbsent }) => !isAbsent)
      .map(({ id, area, isTooEasy }) => `  ${id.padEnd(16)} ${shown(area)}${easy(isTooEasy)}`),
    tree === null
      ? '  best tree of two splits: too few callers to say'
      : `  best tree of two splits: ${tree.area.toFixed(3)} (${tree.splits})${easy(tree.isTooEasy)}`,
    ...(absent.length === 0 ? [] : ['', `not in the trace: ${absent.map(({ id }) => id).join(', ')}`]),
  ];
}
