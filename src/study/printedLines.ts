/** What a module prints is passed on in whole lines: half of one would stand in another thread's, or be drawn over by a bar. */
import type { Readable } from 'node:stream';
import { writeAboveBar } from './standingBar.ts';

/** Who prints without end and without a line's end is not waited for, in characters. */
const longestHeld = 65_536;

/** Until its end, where the last line gets the end that it lacks. */
export function passOnLines(printed: Readable, to: NodeJS.WritableStream): void {
  let held = '';
  const pass = (lines: string): void => {
    if (lines !== '') writeAboveBar(to, lines);
  };
  printed.setEncoding('utf8');
  printed.on('data', (text: string) => {
    const whole = text.lastIndexOf('\n') + 1;
    if (whole > 0) {
      pass(held + text.slice(0, whole));
      held = text.slice(whole);
    } else held += text;
    if (held.length <= longestHeld) return;
    pass(`${held}\n`);
    held = '';
  });
  printed.on('end', () => pass(held === '' ? '' : `${held}\n`));
}
