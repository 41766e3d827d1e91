/** From offsets in a text to lines and columns. */
import type { Position } from '../failures/failure.ts';

/** The stretch from one offset up to another, as far as its first line goes; at least one column. */
export type PositionOf = (start: number, end: number) => Position;

/** `file` names the text, which begins at `firstLine` of it. Lines are counted once for all. */
export function positions(text: string, file: string, firstLine: number = 1): PositionOf {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (start, end) => {
    const line = lastAtMost(lineStarts, start);
    const lineStart = lineStarts[line];
    const newline = (lineStarts[line + 1] ?? text.length + 1) - 1;
    const lineEnd = newline - (text[newline] === '\n' && text[newline - 1] === '\r' ? 1 : 0);
    const column = start - lineStart + 1;
    const endColumn = Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1);
    return { file, line: firstLine + line, column, endColumn };
  };
}

/** Index of the last of the rising numbers that is not above `limit`. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle] <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
