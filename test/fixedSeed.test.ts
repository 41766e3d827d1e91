/** Properties draw the same cases in every run. */
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('a property without a seed of its own draws the same cases again', () => {
  expect(fc.sample(fc.nat(), 5)).toEqual(fc.sample(fc.nat(), 5));
});
