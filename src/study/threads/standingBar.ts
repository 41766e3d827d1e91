/** The bar that stands on a terminal's last line: what is said there meanwhile takes its line, and the bar goes on below. */

const clearedLine = '\r\u001b[2K';

/** A terminal has one last line, so a process has one bar. */
let standing: { readonly on: NodeJS.WritableStream; readonly line: string } | null = null;

/** Draws the bar anew. */
export function drawBar(on: NodeJS.WritableStream, line: string): void {
  standing = { on, line };
  on.write(clearedLine + line);
}

/** Takes the bar away for good. */
export function clearBar(on: NodeJS.WritableStream): void {
  standing = null;
  on.write(clearedLine);
}

/** Writes whole lines, above the bar where one stands there. */
export function writeAboveBar(on: NodeJS.WritableStream, lines: string): void {
  on.write(standing?.on === on ? clearedLine + lines + standing.line : lines);
}
