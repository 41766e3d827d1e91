/** What a mapping file says of the numbers of call records, and what does not hold together in it. */
import { z } from 'zod';
import { longestNumberDigits } from '../../../model/numbering/longestNumber.ts';
import type { Problem } from '../../reading/problem.ts';
import { strictMap, textLike, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { usualHabits, withoutPlusWords } from './numberingHabits.ts';
import type { NumberingHabits } from './numberingHabits.ts';

const prefix = (expected: string, fallback: string): Schema => textLike(/^\d{0,6}$/, { expected, fallback });

export const numbersSchema: Schema = strictMap({
  country: textLike(/^(?:[1-9]\d{0,5})?$/, {
    expected: 'a country code in quotes, such as "86"',
    fallback: usualHabits.country,
  }),
  trunkPrefix: prefix('digits in quotes, such as "0"', usualHabits.trunkPrefix),
  internationalPrefix: prefix('digits in quotes, such as "00"', usualHabits.internationalPrefix),
  shortCodeDigits: z.number().int().min(0).max(longestNumberDigits).prefault(usualHabits.shortCodeDigits),
  withoutPlus: word(withoutPlusWords, usualHabits.withoutPlus),
  nationalDigits: z.array(z.number().int().min(1).max(longestNumberDigits)).prefault([]),
}).prefault({});

/** What has no effect, and what is not enough to tell numbers apart; paths begin with the key. */
export function numberingProblems(habits: NumberingHabits): readonly Problem[] {
  const { country, withoutPlus, nationalDigits, shortCodeDigits } = habits;
  const isEither = withoutPlus === 'either';
  const hasLengths = nationalDigits.length > 0;
  const problems: Problem[] = [];
  if (country === '' && (isEither || hasLengths))
    problems.push({
      path: [isEither ? 'withoutPlus' : 'nationalDigits'],
      expected: '`country` beside it: the code of the country whose numbers these are',
    });
  if (isEither && !hasLengths)
    problems.push({
      path: ['withoutPlus'],
      expected: '`nationalDigits` beside it, such as [10, 11]: nothing but their lengths tells both apart',
    });
  for (const [i, digits] of nationalDigits.entries())
    if (digits <= shortCodeDigits)
      problems.push({
        path: ['nationalDigits', i],
        expected: `more digits than the ${shortCodeDigits} of a code of the network (\`shortCodeDigits\`)`,
      });
  return problems;
}
