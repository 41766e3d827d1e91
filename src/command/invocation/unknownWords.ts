/** What stands on a command line from the first option on that nobody knows: further ones, their values, and arguments. */
import type { Option } from 'commander';
import { nearestName } from '../../study/failures/nearestName.ts';

const help: readonly string[] = ['-h', '--help'];
/** A value of an option that nobody knows may be one. */
const negativeNumber = /^-\.?\d/;

export const asksForHelp = (words: readonly string[]): boolean => words.some((word) => help.includes(word));

export interface UnknownWords {
  /** One for each unknown option. */
  readonly faults: readonly string[];
  /** Words that are no option and no value of one. */
  readonly operands: readonly string[];
  /** A word may be the value of an option that is like none, or an argument. */
  readonly isUnclear: boolean;
}

/** `words`: without the options that are known and their values. */
export function readUnknown(words: readonly string[], known: readonly Option[]): UnknownWords {
  const end = words.indexOf('--');
  const before = words.slice(0, end < 0 ? words.length : end);
  const faults: string[] = [];
  const operands: string[] = [];
  let isUnclear = false;
  let takesNext: 'no' | 'yes' | 'perhaps' = 'no';
  for (const word of before) {
    if (isOption(word)) {
      const near = nearOption(word, known);
      faults.push(
        `error: unknown option '${word}'${near === undefined ? '' : `; did you mean ${near.long}?`}`,
      );
      takesNext = word.includes('=') ? 'no' : valueOf(near);
      continue;
    }
    if (takesNext === 'no') operands.push(word);
    if (takesNext === 'perhaps') isUnclear = true;
    takesNext = 'no';
  }
  return { faults, operands: [...operands, ...(end < 0 ? [] : words.slice(end + 1))], isUnclear };
}

const isOption = (word: string): boolean =>
  word.length > 1 && word.startsWith('-') && !negativeNumber.test(word);

/** The known one that was meant. */
function nearOption(word: string, known: readonly Option[]): Option | undefined {
  if (!word.startsWith('--')) return undefined;
  const shown = known.filter(({ hidden }) => !hidden);
  const names = shown.flatMap(({ long }) => (long ? [long] : []));
  const near = nearestName(word.replace(/=.*$/s, ''), names);
  return near === undefined ? undefined : shown.find(({ long }) => long === near);
}

/** Whether the next word is its value. */
function valueOf(near: Option | undefined): 'no' | 'yes' | 'perhaps' {
  if (near === undefined) return 'perhaps';
  return near.required || near.optional ? 'yes' : 'no';
}
