/** Options that take one value and were given several: nobody is to believe that the one which is passed over had an effect. */
import type { Option } from 'commander';
import { quoted } from './replayLine.ts';

/** A word of the command line; `text`: its value, null of a word that has none. */
export interface GivenOption {
  readonly option: Option;
  readonly text: string | null;
}

/** One for each value that is asked for in several ways. `isList`: whether that value holds all that were given. */
export function onlyValueFaults(
  given: readonly GivenOption[],
  isList: (name: string) => boolean,
): readonly string[] {
  const names = new Set(given.map(({ option }) => option.attributeName()));
  return [...names].flatMap((name) => {
    const words = new Set(given.filter(({ option }) => option.attributeName() === name).map(wordsOf));
    return words.size < 2 || isList(name)
      ? []
      : [`error: found ${[...words].join(' and ')}, expected one of them`];
  });
}

function wordsOf({ option, text }: GivenOption): string {
  const flag = option.long ?? option.flags;
  return text === null ? flag : `${flag} ${quoted(text)}`;
}
