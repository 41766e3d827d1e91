/** Complaints about the callers of a trace, as an office would have them on file. */
import type { OperatorCase } from '../../model/contracts/rule.ts';

/** Of each caller the latest complaints are kept: more than any threshold. */
const keptEach = 1000;

interface CallerFile {
  readonly seconds: number[];
  count: number;
  first: number;
}

export class ComplaintTimes {
  readonly #files: Map<number, CallerFile> = new Map();

  add(caller: number, second: number): void {
    const file = this.#files.get(caller);
    if (file === undefined) {
      this.#files.set(caller, { seconds: [second], count: 1, first: second });
      return;
    }
    if (file.seconds.length === keptEach) file.seconds.shift();
    file.seconds.push(second);
    file.count += 1;
  }

  /** The case after a complaint at `nowSecond`. */
  caseOf(caller: number, nowSecond: number): OperatorCase {
    const { seconds = [], count = 0, first = nowSecond } = this.#files.get(caller) ?? {};
    return {
      complaints: count,
      firstComplaintSecond: first,
      nowSecond,
      complaintsWithin: (window) =>
        seconds.filter((second) => second > nowSecond - window && second <= nowSecond).length,
      sanctions: 0,
    };
  }
}
