/**
 * Whose calls those are that name nobody: of whoever else shows their number, the first of them where several do; where nobody does, the number’s own.
 * Dealt out as two, one caller would be learned from and held out, or count twice. Callers and numbers by ordinals of whoever asks.
 */
export class NumberOwners {
  /** Of numbers that somebody shows whom a call names: who does so first. */
  readonly #namedBy: Map<number, number> = new Map();
  /** Callers that are numbers, with these. */
  readonly #numberOf: Map<number, number> = new Map();

  /** A call names this caller and shows the number; null: none. */
  named(caller: number, number: number | null): void {
    if (number !== null && !this.#namedBy.has(number)) this.#namedBy.set(number, caller);
  }

  /** A call names nobody and shows the number, for which this caller stands; null: none. */
  unnamed(caller: number, number: number | null): void {
    if (number !== null) this.#numberOf.set(caller, number);
  }

  /** Whose the calls of a caller are, when all calls have been seen. */
  ownerOf(caller: number): number {
    const number = this.#numberOf.get(caller);
    return number === undefined ? caller : (this.#namedBy.get(number) ?? caller);
  }
}
