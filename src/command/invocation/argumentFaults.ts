/** Arguments of a command line that are missing, and those that are too many. */
import type { Argument } from 'commander';

/** What a verb takes, and what it was given. */
export interface GivenArguments {
  readonly verb: string;
  readonly declared: readonly Argument[];
  /** Those of `declared` without which it cannot do anything. */
  readonly required: ReadonlySet<Argument>;
  readonly operands: readonly string[];
  /** A word may be an argument or the value of an option that nobody knows: nothing is said to be missing then. */
  readonly isUnclear: boolean;
}

/** More than the verb takes. */
export const isOver = ({ declared, operands }: Pick<GivenArguments, 'declared' | 'operands'>): boolean =>
  operands.length > declared.length && declared.at(-1)?.variadic !== true;

/** One for each that is missing; one for all that are too many. */
export function argumentFaults({
  verb,
  declared,
  required,
  operands,
  isUnclear,
}: GivenArguments): readonly string[] {
  const missing = isUnclear
    ? []
    : declared.filter((argument, i) => required.has(argument) && operands[i] === undefined);
  return [
    ...missing.map((argument) => `error: missing required argument '${argument.name()}'`),
    ...(isOver({ declared, operands }) ? [excessFault(verb, declared.length, operands)] : []),
  ];
}

function excessFault(verb: string, expected: number, operands: readonly string[]): string {
  const count = `${expected} ${expected === 1 ? 'argument' : 'arguments'}`;
  return `error: too many arguments for '${verb}'. Expected ${count} but got ${operands.length}: ${operands.join(', ')}.`;
}
