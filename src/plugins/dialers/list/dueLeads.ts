/** Leads that are to be called again, the earliest first. Hot path: dialers. */
import { regrownFloat64, regrownInt32 } from '../../../engine/memory/regrow.ts';

/** A lead, the pass in which it is called and how often it was called in it. */
export interface DueLead {
  lead: number;
  pass: number;
  tries: number;
}

/** A binary heap over flat arrays; at the same second the one that came first goes first. */
export class DueLeads {
  size = 0;
  #seconds: Float64Array = new Float64Array(64);
  /** Ordinal of coming, lead, pass, tries. */
  #rows: Int32Array[] = Array.from({ length: 4 }, () => new Int32Array(64));
  #came = 0;

  /** Second of the earliest; Infinity when there is none. */
  get earliestSecond(): number {
    return this.size === 0 ? Infinity : this.#seconds[0];
  }

  add(second: number, { lead, pass, tries }: DueLead): void {
    if (this.size === this.#seconds.length) this.#grow();
    const row = [this.#came++, lead, pass, tries];
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // The newest goes behind those of its second.
      if (this.#seconds[parent] <= second) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#place(at, second, row);
  }

  /** Takes the earliest away. */
  take(out: DueLead): void {
    [out.lead, out.pass, out.tries] = [this.#rows[1][0], this.#rows[2][0], this.#rows[3][0]];
    const last = --this.size;
    const second = this.#seconds[last];
    const row = this.#rows.map((column) => column[last]);
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && this.#isBefore(child + 1, this.#seconds[child], this.#rows[0][child])) child++;
      if (!this.#isBefore(child, second, row[0])) break;
      this.#move(child, at);
      at = child;
    }
    this.#place(at, second, row);
  }

  #isBefore(at: number, second: number, came: number): boolean {
    return this.#seconds[at] < second || (this.#seconds[at] === second && this.#rows[0][at] < came);
  }

  #move(from: number, to: number): void {
    this.#seconds[to] = this.#seconds[from];
    for (const column of this.#rows) column[to] = column[from];
  }

  #place(at: number, second: number, row: readonly number[]): void {
    this.#seconds[at] = second;
    this.#rows.forEach((column, i) => {
      column[at] = row[i];
    });
  }

  #grow(): void {
    const doubled = this.#seconds.length * 2;
    this.#seconds = regrownFloat64(this.#seconds, doubled);
    this.#rows = this.#rows.map((column) => regrownInt32(column, doubled));
  }
}
