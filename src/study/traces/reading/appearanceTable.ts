/** Texts numbered in order of their appearance. */

export interface Appearances {
  /** Text of each ordinal. */
  readonly texts: readonly string[];
  /** Ordinal of the text, a new one at its first appearance; −1 when there are too many. */
  ordinalOf(text: string): number;
}

/** Ordinals for texts, at most `limit` of them: input decides how many there are. */
export class AppearanceTable implements Appearances {
  readonly texts: string[] = [];
  readonly #ordinals: Map<string, number> = new Map();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  ordinalOf(text: string): number {
    const known = this.#ordinals.get(text);
    if (known !== undefined) return known;
    if (this.texts.length === this.#limit) return -1;
    this.#ordinals.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
