/** The report as JUnit XML: one test case for the set of measures, each limit and each required comparison. */
import type { GateReport } from '../verdict/gateReport.ts';
import { changeLines } from './notCompared.ts';
import type { NotCompared } from './notCompared.ts';
import type { NotJudged } from './notJudged.ts';
import { comparisonText, limitText, subject, verdictLine } from './gateWords.ts';

interface Case {
  readonly group: string;
  readonly name: string;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  readonly text: string;
}

/** What no XML document may hold is left out. */
// eslint-disable-next-line no-control-regex -- these are what is to be found
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escaped = (text: string): string =>
  text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

/** No time of day: the same report gives the same bytes. */
export function junitText(report: GateReport, wallSeconds: number): string {
  const cases = casesOf(report);
  const failures = cases.filter(({ verdict }) => verdict === 'fail').length;
  const skipped = cases.filter(({ verdict }) => verdict === 'inconclusive').length;
  const time = wallSeconds.toFixed(3);
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ringfence gate" ${counts} time="${time}">`,
    `  <testsuite name="${escaped(report.experiment)}" ${counts} skipped="${skipped}" time="${time}">`,
    ...cases.flatMap(caseLines),
    `    <system-out>${escaped(verdictLine(report))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(report: GateReport): readonly Case[] {
  const gone = report.vanished.map((one) => `${subject(one, report)}: ${one.because}`);
  const set: Case = {
    group: 'measures',
    name: 'every measure of the baseline is there',
    verdict: gone.length === 0 ? 'pass' : 'fail',
    text: gone.join('\n'),
  };
  return [
    ...(report.baseline === null ? [] : [set]),
    ...report.limits.map((limit): Case => ({
      group: 'thresholds',
      name: `${subject(limit, report)}, ${limit.is}`,
      verdict: limit.verdict,
      text: limitText(limit, report.currency),
    })),
    ...report.comparisons
      .filter(({ isRequired, verdict }) => isRequired || verdict === 'fail')
      .map((of): Case => ({
        group: 'baseline',
        name: subject(of, report),
        verdict: of.verdict === 'identical' ? 'pass' : of.verdict,
        text: comparisonText(of, report.currency),
      })),
  ];
}

/** What is not decided is skipped: it is neither a success nor a failure. */
function caseLines({ group, name, verdict, text }: Case): readonly string[] {
  const head = `    <testcase classname="ringfence.${group}" name="${escaped(name)}" time="0"`;
  if (verdict === 'pass') return [`${head}/>`];
  const message = `message="${escaped(text)}"`;
  const inner = verdict === 'fail' ? `<failure ${message} type="worse"/>` : `<skipped ${message}/>`;
  return [`${head}>`, `      ${inner}`, '    </testcase>'];
}

/** Where nothing is compared. */
export const notComparedJunit = (told: NotCompared): string =>
  errorText(told, 'the baseline can be compared with', [...told.reasons, ...changeLines(told)].join('\n'));

/** Where nothing is judged. */
export const notJudgedJunit = (told: NotJudged): string =>
  errorText(told, 'the experiment is played to its end', told.because);

/** One test case, which is an error, so that no build takes silence for success. */
function errorText({ experiment, verdict }: NotCompared | NotJudged, name: string, text: string): string {
  const counts = 'tests="1" failures="0" errors="1"';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ringfence gate" ${counts} time="0.000">`,
    `  <testsuite name="${escaped(experiment)}" ${counts} skipped="0" time="0.000">`,
    `    <testcase classname="ringfence.measures" name="${name}" time="0">`,
    `      <error message="${escaped(text)}" type="${verdict}"/>`,
    '    </testcase>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
