/**
 * Whose call an example is: whom the truth names, as for the intervals of a replay, or whose number it shows. Calls without a label count too: of whom they
 * are says something of others, and who made one has been seen. Numbers go by position: a model names nobody’s.
 */
import type { ReadTexts } from '../traces/reading/cellStores.ts';
import { noNumber } from '../replay/measures/callUnits.ts';
import { NumberOwners } from '../replay/measures/numberOwners.ts';
import { RowField } from '../replay/rows/callRow.ts';
import type { RowBuffer } from '../replay/rows/callRow.ts';
import type { ExampleCaller } from './examples.ts';

export class ExampleCallers {
  readonly #texts: ReadTexts;
  readonly #callers: ExampleCaller[] = [];
  readonly #firstCallMs: number[] = [];
  readonly #ordinals: Map<string, number> = new Map();
  readonly #owners: NumberOwners = new NumberOwners();

  constructor(texts: ReadTexts) {
    this.#texts = texts;
  }

  /** Ordinal of the caller of a call, which `united` may put together with another. */
  ordinalOf(calls: RowBuffer, row: number): number {
    const { [calls.at(row, RowField.caller)]: declared } = this.#texts.names.callers.texts;
    const shown = calls.at(row, RowField.callingNumber);
    const number = shown === noNumber ? null : shown;
    const name = declared === undefined ? `number.${shown}` : `${declared}.${calls.at(row, RowField.entity)}`;
    const ordinal = this.#ordinals.get(name) ?? this.#callers.length;
    if (declared === undefined) this.#owners.unnamed(ordinal, number);
    else this.#owners.named(ordinal, number);
    if (ordinal === this.#callers.length) {
      this.#ordinals.set(name, ordinal);
      this.#callers.push(this.#callerOf(name, declared, { calls, row }));
      this.#firstCallMs.push(Infinity);
    }
    this.#firstCallMs[ordinal] = Math.min(this.#firstCallMs[ordinal], calls.timeMs(row));
    return ordinal;
  }

  #callerOf(
    name: string,
    declared: string | undefined,
    { calls, row }: { readonly calls: RowBuffer; readonly row: number },
  ): ExampleCaller {
    const { classes } = this.#texts.names;
    return {
      name,
      class: classes.texts[calls.at(row, RowField.callerClass)] ?? declared ?? '',
      isOperator: calls.at(row, RowField.operator) >= 0,
    };
  }

  /** The callers of calls, given by their ordinals, in the order of their first ones: who they are, which of them each call is of, and when each first called. */
  united(ordinals: Int32Array): {
    readonly callers: readonly ExampleCaller[];
    readonly of: Int32Array;
    readonly firstCallMs: Float64Array;
  } {
    const owners = this.#callers.map((_, ordinal) => this.#owners.ownerOf(ordinal));
    const positions = new Map<number, number>();
    const of = ordinals.map((ordinal) => {
      const owner = owners[ordinal];
      const position = positions.get(owner) ?? positions.size;
      positions.set(owner, position);
      return position;
    });
    const firstCallMs = new Float64Array(positions.size).fill(Infinity);
    for (const [ordinal, owner] of owners.entries()) {
      const position = positions.get(owner);
      if (position !== undefined)
        firstCallMs[position] = Math.min(firstCallMs[position], this.#firstCallMs[ordinal]);
    }
    return { callers: Array.from(positions.keys(), (owner) => this.#callers[owner]), of, firstCallMs };
  }
}
