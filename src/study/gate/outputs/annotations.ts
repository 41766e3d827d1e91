/** Workflow commands of GitHub Actions: what failed stands at a file in the review. */
import type { GateReport } from '../verdict/gateReport.ts';
import { changeLines } from './notCompared.ts';
import type { NotCompared } from './notCompared.ts';
import { comparisonText, limitText, subject, verdictLine } from './gateWords.ts';

/** Percent signs and line ends are escaped as the runner asks. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

type Level = 'error' | 'warning' | 'notice';

const annotationLine = (
  level: Level,
  file: string,
  { title, text }: { title: string; text: string },
): string => `::${level} file=${property(file)},title=${property(title)}::${escaped(text)}`;

export function annotationLines(report: GateReport, file: string): readonly string[] {
  const line = (level: Level, title: string, text: string): string =>
    annotationLine(level, file, { title, text });
  const levels = { fail: 'error', inconclusive: 'warning', pass: 'notice' } as const;
  return [
    line(levels[report.verdict], 'ringfence gate', verdictLine(report)),
    ...report.vanished.map((gone) => line('error', subject(gone, report), gone.because)),
    ...report.limits
      .filter(({ verdict }) => verdict !== 'pass')
      .map((limit) => line(levels[limit.verdict], subject(limit, report), limitText(limit, report.currency))),
    ...report.comparisons
      .filter(({ verdict }) => verdict === 'fail')
      .map((of) => line('error', subject(of, report), comparisonText(of, report.currency))),
  ];
}

/** Where nothing is judged, since a plug-in failed. */
export const faultAnnotation = (text: string, file: string): string =>
  annotationLine('error', file, { title: 'ringfence gate', text });

/** Where nothing is compared: each reason, and what has changed in one. */
export function notComparedAnnotations(told: NotCompared, file: string): readonly string[] {
  const changes = changeLines(told);
  const texts = [
    ...told.reasons,
    ...(changes.length === 0 ? [] : [['changed since the baseline:', ...changes].join('\n')]),
  ];
  return texts.map((text) => annotationLine('error', file, { title: 'ringfence gate', text }));
}
