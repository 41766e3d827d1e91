/** What the program folded at spaces (`foldLine`), put together again. */
import { foldLine } from '../../src/command/terminal/foldLines.ts';

/** Below it a list under its head looks like a fold; where no terminal is, text is folded at 140 columns. */
const leastWidth = 60;

/** A text of one line, or of several where it is folded. */
export interface Text {
  readonly whole: string;
  readonly lines: readonly string[];
}

const joined = (lines: readonly string[]): string =>
  lines.map((line, i) => (i === 0 ? line : line.trimStart())).join(' ');

/** The lines are what becomes of one text at some width. */
function isFold(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map(({ length }) => length));
  const folded = foldLine(joined(lines), width);
  return (
    width >= leastWidth && folded.length === lines.length && folded.every((line, i) => line === lines[i])
  );
}

/** The texts of these lines, in their order. */
export function unfolded(lines: readonly string[]): readonly Text[] {
  const texts: Text[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && isFold(lines.slice(from, to + 1))) to += 1;
    texts.push({ whole: joined(lines.slice(from, to)), lines: lines.slice(from, to) });
    from = to;
  }
  return texts;
}
