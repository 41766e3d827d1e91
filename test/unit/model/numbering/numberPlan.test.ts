import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import {
  listBlocks,
  neighbourOf,
  randomInRegion,
  randomNumber,
  regionNumber,
} from '../../../../src/model/numbering/numberChoice.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import { notInRegion, numberAtPlace, placeOfNumber } from '../../../../src/model/numbering/regionPart.ts';
import { blockOf } from '../population/groupsOf.ts';

const blocks = [
  blockOf('mobile-a', { prefix: '+86138', digits: 5, allocated: 0.8, carrier: 'north' }),
  blockOf('mobile-b', { prefix: '+86139', digits: 4, allocated: 0.5, carrier: 'south' }),
  blockOf('code-95', { prefix: '95', digits: 3, kind: 'code', purpose: 'inbound-only', carrier: 'north' }),
  blockOf('hotline', { prefix: '12321', digits: 0, kind: 'code', purpose: 'service', carrier: 'state' }),
  blockOf('bad', { prefix: '+86000', digits: 4, kind: 'invalid', carrier: '' }),
];
const key = keyOfText('plan');
const plan = new NumberPlan(blocks, [40_000, 1000, 0, 0, 0], key);
const numbers = fc.integer({ min: 1, max: plan.count - 1 });
const words = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const all = Int32Array.from(blocks.keys());

const allocatedShare = (from: number, count: number): number => {
  let allocated = 0;
  for (let number = from; number < from + count; number++) allocated += plan.isAllocated(number);
  return allocated / count;
};

describe('numbering plan', () => {
  it('lays blocks one after another from 1', () => {
    const layout = blocks.map((_, b) => [plan.firstOf(b), plan.sizeOf(b)]);
    expect([...layout, plan.count]).toEqual([
      [1, 100_000],
      [100_001, 10_000],
      [110_001, 1000],
      [111_001, 1],
      [111_002, 10_000],
      121_002,
    ]);
  });

  it('shows of a number the block of those that differ in the last digits only, as its written form does', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.nat(6), (one, other, digits) => {
        const isSameBlock = plan.blockOf(one) === plan.blockOf(other);
        const written = (number: number): string => {
          const { prefix } = blocks[plan.blockOf(number)];
          const text = plan.e164(number);
          return text.slice(0, Math.max(prefix.length, text.length - digits));
        };
        const isAlike = isSameBlock && written(one) === written(other);
        expect(plan.alikeFrom(one, digits) === plan.alikeFrom(other, digits)).toBe(isAlike);
      }),
      { seed: 3, numRuns: 300 },
    );
    expect(plan.alikeFrom(0, 3)).toBe(-1);
  });

  it('tells the numbers of this country from those of others, and nothing of invalid ones', () => {
    const abroad = new NumberPlan(
      [...blocks, blockOf('abroad', { prefix: '+1555', digits: 2, kind: 'foreign' })],
      [0, 0, 0, 0, 0, 0],
      key,
    );
    expect([1, 110_001, 111_002, 121_002, 0].map((number) => abroad.isDomestic(number))).toEqual([
      1, 1, -1, 0, -1,
    ]);
  });

  it('reads back every number that it writes', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(plan.parse(plan.e164(number))).toBe(number);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('writes numbers as prefix and digits', () => {
    const first = blocks.map((_, b) => plan.e164(plan.firstOf(b)));
    expect(first).toEqual(['+8613800000', '+861390000', '95000', '12321', '+860000000']);
  });

  it('takes the empty text for a withheld number and refuses texts outside the plan', () => {
    expect(
      ['', '+861380000', '+86138000x0', '95', '+4420', '123210'].map((text) => plan.parse(text)),
    ).toEqual([0, -1, -1, -1, -1, -1]);
  });

  it('knows block, carrier, kind and purpose of a number, and nothing of a withheld one', () => {
    const facts = [0, 1, 100_001, 110_500, 111_001, 121_001].map((number) => [
      plan.blockOf(number),
      plan.carriers[plan.carrierOf(number)] ?? plan.carrierOf(number),
      plan.kindOf(number),
      plan.isOutboundPermitted(number),
    ]);
    expect(facts).toEqual([
      [-1, -1, -1, -1],
      [0, 'north', 0, 1],
      [1, 'south', 0, 1],
      [2, 'north', 3, 0],
      [3, 'state', 3, 1],
      [4, '', 5, 0],
    ]);
  });

  it('marks out the least numbers that hold the subscribers at the allocated share', () => {
    expect(blocks.map((_, b) => plan.regionPartOf(b).size)).toEqual([50_000, 2000, 0, 0, 0]);
    const shares = [0, 1].map((b) => {
      const part = plan.regionPartOf(b);
      const places = Array.from({ length: part.size }, (_, place) => numberAtPlace(part, place));
      return places.filter((number) => plan.isAllocated(number) === 1).length / part.size;
    });
    expect(shares).toEqual([0.8, 0.5]);
  });

  it('has the allocated share of each block in service, the invalid block not at all', () => {
    // Outside the region’s part by hash: four standard deviations of a share of 50 000 at 0.8 are 0.0072, of 8 000 at 0.5 0.022.
    expect(Math.abs(allocatedShare(plan.firstOf(0), 100_000) - 0.8)).toBeLessThan(0.0036);
    expect(Math.abs(allocatedShare(plan.firstOf(1), 10_000) - 0.5)).toBeLessThan(0.018);
    expect(allocatedShare(plan.firstOf(4), 10_000)).toBe(0);
    expect(plan.isAllocated(0)).toBe(-1);
  });

  it('deals different numbers of the region’s part, and tells from each who has it', () => {
    const dealt = Array.from({ length: 1000 }, (_, ordinal) => plan.dealtNumber(1, ordinal));
    expect(new Set(dealt).size).toBe(1000);
    expect(dealt.map((number) => plan.dealtOrdinal(1, number))).toEqual([...dealt.keys()]);
    expect(dealt.filter((number) => plan.isAllocated(number) !== 1)).toEqual([]);
  });

  it('deals neighbouring ordinals numbers that are not neighbours', () => {
    const gaps = Array.from({ length: 1000 }, (_, i) =>
      Math.abs(plan.dealtNumber(0, i + 1) - plan.dealtNumber(0, i)),
    );
    // Two random places among 100 000 lie 33 333 apart on average; the standard error of 1000 gaps is 745.
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect(Math.abs(mean - 33_333)).toBeLessThan(4 * 745);
  });
});

describe('choosing numbers by a word', () => {
  it('stays inside the blocks, and inside the region where that is asked', () => {
    fc.assert(
      fc.property(words, (word) => {
        const mobile = listBlocks(plan, Int32Array.of(0, 1));
        const number = randomInRegion(mobile, word);
        const block = plan.blockOf(number);
        expect(block).toBeLessThan(2);
        expect(placeOfNumber(plan.regionPartOf(block), number)).not.toBe(notInRegion);
        expect(plan.blockOf(randomNumber(listBlocks(plan, Int32Array.of(3, 4)), word))).toBeGreaterThan(2);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('reaches the first and the last number of a list of blocks', () => {
    const list = listBlocks(plan, all);
    expect([randomNumber(list, 0), randomNumber(list, -1)]).toEqual([1, plan.count - 1]);
  });

  it('walks through the region in dialling order and ends withheld', () => {
    const mobile = listBlocks(plan, Int32Array.of(0, 1));
    expect(mobile.regionSize).toBe(52_000);
    const [a, b] = [0, 1].map((block) => plan.regionPartOf(block));
    expect([0, 49_999, 50_000, 51_999, 52_000].map((ordinal) => regionNumber(mobile, ordinal))).toEqual([
      numberAtPlace(a, 0),
      numberAtPlace(a, 49_999),
      numberAtPlace(b, 0),
      numberAtPlace(b, 1999),
      0,
    ]);
  });

  it('takes any number of blocks in which no subscriber has one', () => {
    expect(plan.blockOf(randomInRegion(listBlocks(plan, Int32Array.of(2)), 12_345))).toBe(2);
  });

  it('gives neighbours that share all but the last digits', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 6 }), words, (number, digits, word) => {
        const [like, other] = [plan.e164(number), plan.e164(neighbourOf(plan, number, digits, word))];
        const free = Math.min(digits, blocks[plan.blockOf(number)].digits);
        expect(other.slice(0, other.length - free)).toBe(like.slice(0, like.length - free));
        expect(other.length).toBe(like.length);
      }),
      { seed: 6, numRuns: 1000 },
    );
    expect(neighbourOf(plan, 0, 4, 99)).toBe(0);
  });
});
