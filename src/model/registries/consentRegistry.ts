/** The registry of consents: which subscriber has consented to the calls of which operator, when, and whether there is still proof of it. */
import type { ParameterValues } from '../contracts/parameter.ts';
import type { Registers } from '../population/registers.ts';

export class ConsentRegistry {
  readonly #registers: Registers;
  readonly #proofKeptSeconds: number;
  readonly #givenWithinSeconds: number;
  readonly #firstSecond: number;

  /** `firstSecond`: the first measured second, before which consents were given. */
  constructor(registers: Registers, terms: ParameterValues, firstSecond: number) {
    this.#registers = registers;
    this.#proofKeptSeconds = Number(terms.proofKept);
    this.#givenWithinSeconds = Number(terms.givenWithin);
    this.#firstSecond = firstSecond;
  }

  /** When the subscriber consented; only of those who did. */
  givenSecond(subscriber: number, operator: { keyLow: number; keyHigh: number }): number {
    const age = this.#registers.consentAge(subscriber, operator.keyLow, operator.keyHigh);
    return this.#firstSecond - age * this.#givenWithinSeconds;
  }

  /** The subscriber has consented, before now, and the proof is kept. */
  hasProof(subscriber: number, operator: { keyLow: number; keyHigh: number }, nowSecond: number): boolean {
    if (!this.#registers.hasConsented(subscriber, operator.keyLow, operator.keyHigh)) return false;
    const ageSeconds = nowSecond - this.givenSecond(subscriber, operator);
    return ageSeconds >= 0 && ageSeconds <= this.#proofKeptSeconds;
  }
}
