/** How much is shown of what somebody else's code prints: a line at every call would bury all that the program itself says. */
import { printable, shortened } from '../failures/printable.ts';

/** Lines that are shown, and how much of each. */
const mostShown = 200;
const longestShown = 500;

/** Of one program, or of one thread of modules. */
export class ShownLines {
  #count = 0;

  /** The line as it is shown, without its end; null where no more are. */
  next(line: string): string | null {
    if (this.#count > mostShown) return null;
    return ++this.#count > mostShown
      ? '… (no more of this is shown)'
      : shortened(printable(line), longestShown);
  }
}

/** One or more whole lines, without their ends. */
export const linesOf = (whole: string): readonly string[] => whole.replace(/\r?\n$/, '').split(/\r?\n/);
