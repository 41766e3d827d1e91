/** Workflow commands of GitHub Actions: what failed stands at a file in the review. */
import type { GateReport } from '../verdict/gateReport.ts';
import type { Failure } from '../../failures/failure.ts';
import { failureLine } from '../../failures/render.ts';
import { changeLines } from './notCompared.ts';
import type { NotCompared } from './notCompared.ts';
import type { NotJudged } from './notJudged.ts';
import { comparisonText, limitText, subject, verdictLine } from './gateWords.ts';

/** Percent signs and line ends are escaped as the runner asks. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

type Level = 'error' | 'warning' | 'notice';

const annotationLine = (
  level: Level,
  file: string,
  { title, text, at = '' }: { title: string; text: string; at?: string },
): string => `::${level} file=${property(file)}${at},title=${property(title)}::${escaped(text)}`;

const title = 'ringfence gate';

export function annotationLines(report: GateReport, file: string): readonly string[] {
  const line = (level: Level, of: string, text: string): string =>
    annotationLine(level, file, { title: of, text });
  const levels = { fail: 'error', inconclusive: 'warning', pass: 'notice' } as const;
  return [
    line(levels[report.verdict], title, verdictLine(report)),
    ...report.vanished.map((gone) => line('error', subject(gone, report), gone.because)),
    ...report.limits
      .filter(({ verdict }) => verdict !== 'pass')
      .map((limit) => line(levels[limit.verdict], subject(limit, report), limitText(limit, report.currency))),
    ...report.comparisons
      .filter(({ verdict }) => verdict === 'fail')
      .map((of) => line('error', subject(of, report), comparisonText(of, report.currency))),
  ];
}

/** A place in a file, as a review names it; line 0: the file. */
type AnnotatedPlace = Pick<Failure, 'file' | 'line' | 'column'>;

const atPlace = ({ file, line, column }: AnnotatedPlace, text: string): string =>
  annotationLine('error', file, { title, text, at: line === 0 ? '' : `,line=${line},col=${column}` });

/** Where nothing is judged, since a plug-in failed. */
export const notJudgedAnnotation = ({ because }: NotJudged, place: AnnotatedPlace): string =>
  atPlace(place, because);

/** Where nothing is played, since a file is wrong. */
export const failureAnnotation = (failure: Failure): string => atPlace(failure, failureLine(failure));

/** Where nothing is compared: each reason, and what has changed in one. */
export function notComparedAnnotations(told: NotCompared, file: string): readonly string[] {
  const changes = changeLines(told);
  const texts = [
    ...told.reasons,
    ...(changes.length === 0 ? [] : [['changed since the baseline:', ...changes].join('\n')]),
  ];
  return texts.map((text) => annotationLine('error', file, { title, text }));
}
