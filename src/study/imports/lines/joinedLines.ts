/** Lines of a CSV file as records: a quoted cell may run over several. */
import { csvCells } from '../../traces/reading/csvSyntax.ts';
import type { recordLines } from './recordLines.ts';

/** Lines that a quoted cell may run over, and characters of such a record. */
const mostLines = 100;
const longestJoined = 65_536;

/** A record over one or more lines. */
export interface Joined {
  readonly text: string;
  readonly lines: number;
  /** Undefined where quotes do not close. */
  readonly cells: readonly string[] | undefined;
  readonly expected: string | null;
}

/** Templates of FreeSWITCH may have a space before a quoted cell. */
const cellsOf = (text: string, separator: string): readonly string[] | undefined =>
  csvCells(text.replaceAll(`${separator} "`, `${separator}"`), separator);

/** Joins lines while a quoted cell is open; where it never closes, the first of them is a record by itself. */
export function* joinedLines(
  source: ReturnType<typeof recordLines>,
  separator: string,
): Generator<{ readonly record: Joined; readonly line: number; readonly read: number }> {
  const waiting: { text: string; line: number; bytes: number; expected: string | null }[] = [];
  const next = (): (typeof waiting)[number] | undefined => {
    const { value, done } = source.next();
    return done === true ? undefined : value;
  };
  for (let first = next(); first !== undefined; first = waiting.shift() ?? next()) {
    const { text, line, bytes, expected } = first;
    const cells = expected === null ? cellsOf(text, separator) : undefined;
    if (expected !== null || cells !== undefined || !isOpen(text)) {
      yield { record: { text, lines: 1, cells, expected }, line, read: bytes };
      continue;
    }
    let whole = text;
    let joined: readonly string[] | undefined;
    let used = 0;
    while (joined === undefined && used < mostLines && whole.length < longestJoined) {
      if (used === waiting.length) {
        const more = next();
        if (more === undefined) break;
        waiting.push(more);
      }
      if (waiting[used].expected !== null) break;
      whole += `\n${waiting[used++].text}`;
      joined = isOpen(whole) ? undefined : cellsOf(whole, separator);
    }
    if (joined !== undefined) waiting.splice(0, used);
    const record =
      joined === undefined
        ? { text, lines: 1, cells: undefined, expected: null }
        : { text: whole, lines: used + 1, cells: joined, expected: null };
    yield { record, line, read: bytes };
  }
}

/** An odd number of quotes: one is open at the end. */
function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
