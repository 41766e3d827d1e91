/** Words of a command line that are empty, as `"$FILE"` is in a shell where nobody has set it. */
import type { Argument, Option } from 'commander';

const why = 'a variable of the shell that is not set gives such a word';

export const isEmpty = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) && value.includes(''));

/** One for each argument and option that has such a word. `options`: those that were given, with their values. */
export function emptyFaults(
  operands: readonly string[],
  declared: readonly Argument[],
  options: readonly (readonly [option: Option, value: unknown])[],
): readonly string[] {
  return [
    ...declared.flatMap((argument, i) => {
      const words = argument.variadic ? operands.slice(i) : operands.slice(i, i + 1);
      return words.includes('') ? [`error: argument '${argument.name()}' is empty: ${why}`] : [];
    }),
    // `--no-x` has no value, and shares the name of `--x`.
    ...options.flatMap(([{ flags, negate }, value]) =>
      !negate && isEmpty(value) ? [`error: option '${flags}' argument is empty: ${why}`] : [],
    ),
  ];
}

/** As an action takes what is missing: undefined, or what stands for it, and a list without it. */
export function withoutEmpty(word: unknown, argument: Argument | undefined): unknown {
  if (Array.isArray(word)) return word.filter((each) => each !== '');
  return word === '' ? (argument?.defaultValue as unknown) : word;
}
