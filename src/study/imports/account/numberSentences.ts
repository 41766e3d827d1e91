/** What is said of how the numbers of imported calls are written. */
import { figure } from '../../wording/figures.ts';
import { texts } from '../../wording/speaking.ts';
import type { ImportAccount } from './importAccount.ts';
import { numberForms } from '../numbers/numberingHabits.ts';

/** Nothing where there are none. */
export function numberSentences({ numbers }: ImportAccount): readonly string[] {
  const {
    traceReplay: words,
    words: { listed: comma },
  } = texts();
  const listed = numberForms.flatMap((form) =>
    numbers[form] > 0 ? [words.numberForms[form](figure(numbers[form]))] : [],
  );
  if (listed.length === 0) return [];
  const isApart = numbers.asWritten > 0 && numbers.withPlus > 0;
  return [words.numbers(listed.join(comma)), ...(isApart ? [words.numbersApart] : [])];
}
