/**
 * Whose call an example is: whom the truth names, as for the intervals of a replay. Where a call names nobody, it is of whoever else shows its
 * number: dealt out as two, one would be learned from and the other held out. Where nobody does, it is the number’s own. Numbers go by position: a model
 * names nobody’s.
 */
import type { ReadTexts } from '../traces/cellStores.ts';
import { noNumber } from '../replay/measures/callUnits.ts';
import { RowField } from '../replay/rows/callRow.ts';
import type { RowBuffer } from '../replay/rows/callRow.ts';
import type { ExampleCaller } from './examples.ts';

export class ExampleCallers {
  readonly #texts: ReadTexts;
  readonly #callers: ExampleCaller[] = [];
  readonly #ordinals: Map<string, number> = new Map();
  /** Of numbers that somebody shows whom a call names: who does so first. */
  readonly #namedBy: Map<number, number> = new Map();
  /** Callers that are numbers, with these. */
  readonly #numberOf: Map<number, number> = new Map();

  constructor(texts: ReadTexts) {
    this.#texts = texts;
  }

  /** Ordinal of the caller of a call, which `united` may put together with another. */
  ordinalOf(calls: RowBuffer, row: number): number {
    const { callers, classes } = this.#texts.names;
    const { [calls.at(row, RowField.caller)]: declared } = callers.texts;
    const number = calls.at(row, RowField.callingNumber);
    const name =
      declared === undefined ? `number.${number}` : `${declared}.${calls.at(row, RowField.entity)}`;
    const ordinal = this.#ordinals.get(name) ?? this.#callers.length;
    if (declared === undefined) this.#numberOf.set(ordinal, number);
    else if (number !== noNumber && !this.#namedBy.has(number)) this.#namedBy.set(number, ordinal);
    if (ordinal < this.#callers.length) return ordinal;
    this.#ordinals.set(name, ordinal);
    this.#callers.push({
      name,
      class: classes.texts[calls.at(row, RowField.callerClass)] ?? declared ?? '',
      isOperator: calls.at(row, RowField.operator) >= 0,
    });
    return ordinal;
  }

  /** All callers, and which of them each ordinal is of. */
  united(): { readonly callers: readonly ExampleCaller[]; readonly of: Int32Array } {
    const callers: ExampleCaller[] = [];
    const of = new Int32Array(this.#callers.length);
    const named = this.#callers.map((_, ordinal) =>
      this.#namedBy.get(this.#numberOf.get(ordinal) ?? noNumber),
    );
    for (const [ordinal, caller] of this.#callers.entries())
      if (named[ordinal] === undefined) of[ordinal] = callers.push(caller) - 1;
    for (const [ordinal, by] of named.entries()) if (by !== undefined) of[ordinal] = of[by];
    return { callers, of };
  }
}
