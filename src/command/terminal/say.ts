/** Text for a terminal. Whatever a stranger's text brings with it – a title, a message of a module, a name on a queue – moves no cursor and hides nothing. */
import { printableJson, printablePage } from '../../study/failures/printable.ts';
import { writeAboveBar } from '../../study/threads/standingBar.ts';

/** A line, or some, for the person at the terminal; standard output belongs to what was asked for. */
export const say = (text: string): void => writeAboveBar(process.stderr, `${printablePage(text)}\n`);

/** Lines of what was asked for, on standard output; nothing where there is none. */
export function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${printablePage(lines.join('\n'))}\n`);
}

/** What was asked for as data. */
export const printJson = (value: unknown, indent?: number): void =>
  void process.stdout.write(`${printableJson(JSON.stringify(value, null, indent))}\n`);
