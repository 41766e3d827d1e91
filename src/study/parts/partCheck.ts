/** What a check of an answer of a third party's part is. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { AnyPlugin } from '../modules/catalogue.ts';

/**
 * What is wrong with an answer of a part, in words; null when nothing is. `args` are those of the call, as it left them; of what is no
 * function the value is the answer.
 */
export type PartCheck = (answer: unknown, args: readonly unknown[], part: object) => string | null;

/** A part together with what it was made of: some bounds are those of its site. */
export interface MadePart {
  readonly plugin: AnyPlugin;
  readonly site: unknown;
  readonly parameters: ParameterValues;
}

/** By name, of functions and of what is none; functions that are not named answer nothing. */
export type ChecksOf = (made: MadePart) => Readonly<Record<string, PartCheck>>;
