/** What a module or a program prints is passed on in whole lines: half of one would stand in another's, or be drawn over by a bar. */
import type { Readable } from 'node:stream';
import { BroadcastChannel } from 'node:worker_threads';
import { linesOf, ShownLines } from './shownLines.ts';
import { writeAboveBar } from './standingBar.ts';

/** Who prints without end and without a line's end is not waited for, in characters. */
const longestHeld = 65_536;

/** Until its end, where the last line gets the end that it lacks. `pass`: one whole line or more. */
export function onWholeLines(printed: Readable, pass: (lines: string) => void): void {
  let held = '';
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
  printed.on('end', () => held !== '' && pass(`${held}\n`));
}

/** What a thread of modules prints on either stream, as much as is shown of it. */
export function passOnLines(streams: readonly Readable[], to: NodeJS.WritableStream): void {
  const shown = new ShownLines();
  for (const printed of streams)
    onWholeLines(printed, (lines) => {
      const texts = linesOf(lines).map((line) => shown.next(line));
      const told = texts.filter((text) => text !== null).map((text) => `${text}\n`);
      if (told.length > 0) writeAboveBar(to, told.join(''));
    });
}

/** Between the threads of this process. */
const channel = 'ringfence: printed lines';

/**
 * From a thread below one that may sleep, straight to the one that hears: only that knows of the bar. The function that is returned
 * takes whole lines.
 */
export function printingAbove(): (lines: string) => void {
  const toHearer = new BroadcastChannel(channel);
  toHearer.unref();
  return (lines) => toHearer.postMessage(lines);
}

let heard: BroadcastChannel | undefined;

/** Writes what such threads print, from now on; a process has one place for it. */
export function hearPrinted(to: NodeJS.WritableStream): void {
  if (heard === undefined) {
    heard = new BroadcastChannel(channel);
    heard.unref();
  }
  heard.onmessage = ({ data }) => writeAboveBar(to, String(data));
}
