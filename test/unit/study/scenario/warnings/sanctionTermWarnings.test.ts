/** What is said of terms of sanctions that no sanction of the rule has. */
import { expect, it } from 'vitest';
import { warningsOfRules } from './warningsOfRules.ts';

/** Remarks on terms that do nothing, each with its path below `world.rules`. */
function idle(rule: string): readonly string[] {
  return warningsOfRules(`[{id: it, ${rule}}]`).flatMap(({ path, says }) =>
    says.includes('has no effect:') ? [`${path.replace('world.rules.it.', '')}: ${says}`] : [],
  );
}

it('is told of a fine where the office suspends, however dear and whoever says so', () => {
  expect(idle('use: cn-cc-2020, fine: 10000, collectedShare: 0.5')).toEqual([
    'fine: fine has no effect: cn-cc-2020 suspends, and fines nobody',
    'collectedShare: collectedShare has no effect: cn-cc-2020 suspends, and fines nobody',
  ]);
  expect(idle('use: br-0303, fine: {is: 7, source: "a bill of last year"}')).toEqual([
    'fine: fine has no effect: br-0303 suspends, and fines nobody',
  ]);
});

it('is told of how long a suspension lasts where the office fines', () => {
  expect(idle('use: us-dnc, sanctionDuration: 3 d')).toEqual([
    'sanctionDuration: sanctionDuration has no effect: us-dnc fines, and suspends nobody',
  ]);
});

it('is told of every term where no office ever does anything', () => {
  const because = 'no sanction follows from us-ring, and `ringfence rules show us-ring` says why';
  expect(idle('use: us-ring, fine: 900, identifiedShare: 0.5')).toEqual([
    `fine: fine has no effect: ${because}`,
    `identifiedShare: identifiedShare has no effect: ${because}`,
  ]);
});

it('is silent about terms that the sanction has, about what nobody wrote, and about none', () => {
  expect(idle('use: cn-cc-2020, sanctionDuration: 3 d, identifiedShare: 0.9')).toEqual([]);
  expect(idle('use: in-tcccpr-complaint, sanctionDuration: 3 d, repeatDuration: 9 d')).toEqual([]);
  expect(idle('use: us-dnc, fine: 9, collectedShare: 0.5')).toEqual([]);
  expect(idle('use: us-ring, fine: 0')).toEqual([]);
});

it('is silent about what a lender who is sanctioned pays besides', () => {
  expect(idle('use: cn-cc-2020, lenderFine: 500')).toEqual([]);
});
