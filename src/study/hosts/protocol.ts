/** The lines between ringfence and a program of another language; documented in docs/reference/outside-programs.md. */
import { printable, shortened } from '../failures/printable.ts';
import { objectLine } from '../reading/objectLine.ts';
import { described } from '../reading/problem.ts';

/** Rises when a program of before would misread what it is sent. */
const protocolVersion = 1;

/** Characters of a line that a program may answer at most. */
export const longestAnswer: number = 16 * 1024 * 1024;

export const helloLine = (hello: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ ringfence: protocolVersion, kind: 'hello', ...hello })}\n`;

/** `events` are JSON texts. */
export const batchLine = (n: number, events: readonly string[]): string =>
  `{"kind":"batch","n":${n},"events":[${events.join(',')}]}\n`;

export const endLine = '{"kind":"end"}\n';

const quoted = (line: string): string => `"${shortened(printable(line.trim()), 80)}"`;

type Answer = Readonly<Record<string, unknown>>;

/** What a line holds; null for what is no object; in words, what would be lost as it is read. */
function answerIn(line: string): Answer | string | null {
  const read = objectLine(line, { file: 'the answer', expected: 'an object' });
  if (read === null) return null;
  if ('value' in read) return read.value as Answer;
  const [{ found, expected, column }] = read.failures;
  return `answered ${quoted(line)} with ${found} at column ${column}, expected ${expected}`;
}

/** What is wrong with the answer to the hello; null when it is one. */
export function readyFault(line: string): string | null {
  const answer = answerIn(line);
  if (typeof answer === 'string') return answer;
  const expected = `{"ringfence": ${protocolVersion}, "kind": "ready"}`;
  if (answer?.['kind'] !== 'ready') return `answered ${quoted(line)} to the hello, expected ${expected}`;
  if (answer['ringfence'] === protocolVersion) return null;
  return `speaks version ${described(answer['ringfence'])} of the protocol, expected ${protocolVersion}`;
}

/** The scores of batch `n` with so many calls, or what is wrong. */
export function scoresOf(
  line: string,
  of: { readonly n: number; readonly calls: number },
): readonly number[] | string {
  const answer = answerIn(line);
  if (typeof answer === 'string') return answer;
  const expected = `{"n": ${of.n}, "scores": […]} with ${of.calls} ${of.calls === 1 ? 'number' : 'numbers'}`;
  if (answer === null || !('scores' in answer)) return `answered ${quoted(line)}, expected ${expected}`;
  if (answer['n'] !== of.n) return `answered batch ${described(answer['n'])}, expected ${of.n}`;
  const { scores } = answer;
  if (!Array.isArray(scores)) return `answered scores of ${described(scores)}, expected a list`;
  if (scores.length !== of.calls) return `answered ${scores.length} scores, expected ${of.calls}`;
  const list = scores as readonly unknown[];
  const wrong = list.findIndex((score) => typeof score !== 'number' || !(score >= 0 && score <= 1));
  if (wrong < 0) return list as readonly number[];
  const which = of.calls === 1 ? '' : ` of call ${wrong + 1} of the batch`;
  return `answered a score of ${described(list[wrong])}${which}, expected a number from 0 to 1`;
}
