import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import {
  layRegionPart,
  notInRegion,
  numberAtPlace,
  placeOfNumber,
} from '../../../../src/model/numbering/regionPart.ts';

const first = 7001;
const sizes = fc.constantFrom(1, 10, 100, 1000, 10_000);
const parts = fc
  .tuple(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.string())
  .map(([size, share, text]) => ({
    size,
    places: Math.ceil(size * share),
    part: layRegionPart(keyOfText(text), { first, size, places: Math.ceil(size * share) }),
  }));

describe('the region’s part of a block', () => {
  it('has a number of the block at each place, and of every number tells its place or that it has none', () => {
    fc.assert(
      fc.property(parts, ({ size, places, part }) => {
        const numbers = Array.from({ length: places }, (_, place) => numberAtPlace(part, place));
        const placesOf = Array.from({ length: size }, (_, i) => placeOfNumber(part, first + i));
        expect(numbers.map((number) => placesOf[number - first])).toEqual([...numbers.keys()]);
        expect(placesOf.filter((place) => place === notInRegion)).toHaveLength(size - places);
      }),
      { seed: 31, numRuns: 60 },
    );
  });

  it('goes on number by number within a hundred, for those who dial so', () => {
    const part = layRegionPart(keyOfText('steps'), { first, size: 1_000_000, places: 3000 });
    const steps = Array.from({ length: 2999 }, (_, i) => numberAtPlace(part, i + 1) - numberAtPlace(part, i));
    expect(steps.filter((step) => step === 1)).toHaveLength(30 * 99);
  });

  it('lies all over the block: two of its numbers share the first digits as seldom as any two', () => {
    const part = layRegionPart(keyOfText('spread'), { first, size: 100_000_000, places: 2500 });
    const exchangeOf = (place: number): number => Math.trunc((numberAtPlace(part, place) - first) / 10_000);
    const exchanges = new Set(Array.from({ length: 2500 }, (_, place) => exchangeOf(place)));
    // 25 hundreds among 10 000 exchanges: two of them meet in one with a chance of three in a hundred.
    expect(exchanges.size).toBeGreaterThanOrEqual(24);
  });

  it('has the same numbers where it is so large that no table of its hundreds is kept', () => {
    const size = 10_000_000;
    const [kept, drawn] = [3_000_000, 4_000_000].map((places) =>
      layRegionPart(keyOfText('large'), { first, size, places }),
    );
    expect([kept, drawn].map(({ firstOfHundred }) => firstOfHundred.length)).toEqual([30_000, 0]);
    for (let place = 0; place < 4_000_000; place += 997) {
      const number = numberAtPlace(drawn, place);
      if (place < 3_000_000) expect(number).toBe(numberAtPlace(kept, place));
      expect(placeOfNumber(drawn, number)).toBe(place);
    }
  });
});
