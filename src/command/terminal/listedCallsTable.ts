/** What `run` prints of listed calls: a row a call, a column of scores a play. */
import type { Breach } from '../../study/laws/expectations.ts';
import { expectations } from '../../study/laws/expectations.ts';
import { waysToPlay } from '../../study/laws/detectors/waysToPlay.ts';
import type { ListedCalls } from '../../study/listedCalls/listedCalls.ts';
import { printable } from '../../study/failures/printable.ts';
import { gridLines } from './gridLines.ts';
import { lineStyle, standardOutput } from './lineStyle.ts';

const alarm = 500_000;

export function listedCallsLines(
  listed: ListedCalls,
  scores: readonly (readonly number[])[],
  breach: Breach | null,
): readonly string[] {
  const { law, expect, plays } = listed;
  const style = lineStyle(standardOutput());
  return [
    ...(law === '' ? [] : [style.strong(printable(law))]),
    ...(expect === null ? [] : [`expected: ${expectations[expect].says}`]),
    ...plays.map(({ id, use, way }) => `${id}: ${printable(use)}, the calls ${waysToPlay[way].says}`),
    '',
    ...gridLines({ corner: 'call', heads: headsOf(listed), rows: rowsOf(listed, scores) }, style),
    '',
    verdictOf(listed, breach),
  ];
}

const headsOf = ({ plays }: ListedCalls): readonly (readonly [string, string])[] => [
  ['time', 's'],
  ['calling', 'number'],
  ['called', 'number'],
  ['talk', 's'],
  ...plays.map(({ id }): readonly [string, string] => [id, 'millionths']),
];

function rowsOf(
  { calls }: ListedCalls,
  scores: readonly (readonly number[])[],
): readonly { name: string; cells: readonly string[] }[] {
  let timeMs = 0;
  return calls.map(({ gapMs, callingNumber, calledNumber, conversationMs }, call) => {
    timeMs += gapMs;
    const facts = [(timeMs / 1000).toFixed(3), numberText(callingNumber), numberText(calledNumber)];
    const talk = (conversationMs / 1000).toFixed(3);
    return {
      name: String(call),
      cells: [...facts, talk, ...scores.map((ofPlay) => scoreText(ofPlay[call]))],
    };
  });
}

const numberText = (number: number): string => (number <= 0 ? 'withheld' : String(number));
const scoreText = (score: number): string => `${score >= alarm ? 'alarm ' : ''}${score}`;

function verdictOf({ expect, plays }: ListedCalls, breach: Breach | null): string {
  if (expect === null) return 'nothing was expected of the scores';
  return breach === null
    ? 'it holds'
    : `broken at call ${breach.call} of ${plays[breach.play].id}: ${breach.says}`;
}
