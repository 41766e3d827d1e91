/** What a screen shows for a number that somebody has, whoever calls with it. */
import { describe, expect, it } from 'vitest';
import { Relation } from '../../../../../src/model/contracts/caller.ts';
import type { CallerSource } from '../../../../../src/model/contracts/caller.ts';
import type { NumberDealing } from '../../../../../src/model/numbering/numberDealing.ts';
import { KnownNumbers } from '../../../../../src/model/simulation/state/knownNumbers.ts';

/** Declaration 0 has the numbers 100 and 101, declaration 1 has 500. */
const numbers = [[100, 101], [500]];
const dealing = {
  ownCount: (declaration: number) => numbers[declaration].length,
  ownNumber: (declaration: number, ordinal: number) => numbers[declaration][ordinal],
} as NumberDealing;

const knownWith = (...parts: readonly Partial<CallerSource>[]): KnownNumbers =>
  new KnownNumbers(
    dealing,
    parts.map((part, caller) => ({ caller, part: part as CallerSource })),
  );

describe('a number', () => {
  const known = knownWith(
    { isNamed: (member) => member === 1, hasSaved: (member, subscriber) => member === 0 && subscriber === 7 },
    {},
  );

  it('is a contact to who has saved it, and to nobody else', () => {
    expect([known.relationTo(100, 7), known.relationTo(100, 8)]).toEqual([
      Relation.contact,
      Relation.unknown,
    ]);
  });

  it('is a business where a registered name is shown with it', () => {
    expect(known.relationTo(101, 7)).toBe(Relation.business);
  });

  it('is a contact before it is a business', () => {
    const both = knownWith({ isNamed: () => true, hasSaved: () => true });
    expect([both.relationTo(100, 3), both.relationTo(100, -2)]).toEqual([
      Relation.contact,
      Relation.business,
    ]);
  });

  it('is unknown where nobody has it, or whoever has it is known to nobody', () => {
    expect([known.relationTo(500, 7), known.relationTo(300, 7), known.relationTo(0, 7)]).toEqual([
      Relation.unknown,
      Relation.unknown,
      Relation.unknown,
    ]);
  });
});
