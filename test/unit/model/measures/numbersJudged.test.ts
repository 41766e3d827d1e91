import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Exposure } from '../../../../src/model/measures/exposure.ts';
import { NumbersJudged } from '../../../../src/model/measures/numbersJudged.ts';

/** Numbers from 1000 on are those of subscribers. */
const firstOfPeople = 1000;
const subscriberOf = (number: number): number => (number >= firstOfPeople ? number - firstOfPeople : -1);

it('counts each number once, whoever shows it, and a withheld one never', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: firstOfPeople, max: 1020 }));
  fc.assert(
    fc.property(fc.array(number), fc.array(number), (honest, dialled) => {
      const [judged, exposure] = [new NumbersJudged(), new Exposure()];
      for (const shown of honest) judged.add(subscriberOf(shown), shown);
      for (const shown of dialled) exposure.countCall(shown, false, 0);
      const all = new Set([...honest, ...dialled].filter((shown) => shown > 0));
      expect(judged.countWith(exposure, subscriberOf)).toBe(all.size);
    }),
  );
});

it('counts a number that is not the caller’s own as one more', () => {
  const judged = new NumbersJudged();
  judged.add(3, firstOfPeople + 3);
  judged.add(-1, 7);
  expect(judged.countWith(new Exposure(), subscriberOf)).toBe(2);
});
