/** Options that take one value and were given several: nobody is to believe that the one which is passed over had an effect. */
import type { Option } from 'commander';
import { quoted } from './replayLine.ts';

/** A word of the command line; `text`: its value, null of a word that has none. */
export interface GivenOption {
  readonly option: Option;
  readonly text: string | null;
}

/**
 * One for each value that is asked for in several ways. `isList`: whether that value holds all that were given. Of numbers the last counts, so
 * that a line can be changed by adding to it (`-r 20 -r 40`): nobody expects two of them.
 */
export function onlyValueFaults(
  given: readonly GivenOption[],
  isList: (name: string) => boolean,
): readonly string[] {
  const names = new Set(given.map(({ option }) => option.attributeName()));
  return [...names].flatMap((name) => {
    const own = given.filter(({ option }) => option.attributeName() === name);
    const words = new Set(own.map(wordsOf));
    return words.size < 2 || isList(name) || own.every(isNumber)
      ? []
      : [`error: found ${[...words].join(' and ')}, expected one of them`];
  });
}

const isNumber = ({ text }: GivenOption): boolean =>
  text !== null && text.trim() !== '' && Number.isFinite(Number(text));

function wordsOf({ option, text }: GivenOption): string {
  const flag = option.long ?? option.flags;
  return text === null ? flag : `${flag} ${quoted(text)}`;
}
