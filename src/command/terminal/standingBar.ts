/** The bar that stands on a terminal's last line: what is said meanwhile takes its line, and the bar goes on below. */

const clearedLine = '\r\u001b[2K';

/** A terminal has one last line, so a process has one bar. */
let standing = '';

/** What redraws the bar. */
export function withBar(line: string): string {
  standing = line;
  return clearedLine + line;
}

/** What takes the bar away for good. */
export function withoutBar(): string {
  standing = '';
  return clearedLine;
}

/** Whole lines, above the bar where one stands. */
export const aboveBar = (lines: string): string => (standing === '' ? lines : clearedLine + lines + standing);
