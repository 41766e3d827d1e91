/**
 * Lines that dial in the very second that the clock shows, in the order in which they were promised to: they need no notice in the
 * calendar, and dial once nothing in it comes before them. Hot path: dialers with agents.
 */
export class DueLines {
  /** Lines that wait for their turn. */
  count = 0;
  /** A ring: a line waits at most once. */
  readonly #ordinals: Int32Array;
  #first = 0;

  constructor(lines: number) {
    this.#ordinals = new Int32Array(lines);
  }

  add(ordinal: number): void {
    const ordinals = this.#ordinals;
    let at = this.#first + this.count++;
    if (at >= ordinals.length) at -= ordinals.length;
    ordinals[at] = ordinal;
  }

  /** Takes the first away; only while there is one. */
  take(): number {
    const ordinals = this.#ordinals;
    const ordinal = ordinals[this.#first++];
    if (this.#first === ordinals.length) this.#first = 0;
    this.count--;
    return ordinal;
  }
}
