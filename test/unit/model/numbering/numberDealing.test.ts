import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import {
  dealNumbers,
  declarationOfOwner,
  nobody,
  ownerOfDeclaration,
} from '../../../../src/model/numbering/numberDealing.ts';
import { listBlocks, randomInRegion, regionNumber } from '../../../../src/model/numbering/numberChoice.ts';
import { blocksFor } from '../../../../src/model/numbering/ownNumbers.ts';
import type { OwnNumbers } from '../../../../src/model/numbering/ownNumbers.ts';
import { notInRegion, placeOfNumber } from '../../../../src/model/numbering/regionPart.ts';
import { shareSubscribers } from '../../../../src/model/numbering/subscriberShares.ts';
import { blockOf, callerOf, groupOf, worldOf } from '../population/groupsOf.ts';

const key = keyOfText('dealing');
const numbering = [
  blockOf('mobile-a', { prefix: '+86138' }),
  blockOf('mobile-b', { prefix: '+86139', digits: 4 }),
  blockOf('city', { prefix: '+8610', digits: 4, kind: 'geographic' }),
  blockOf('code-95', { prefix: '95', digits: 3, kind: 'code', purpose: 'inbound-only' }),
  blockOf('bad', { prefix: '+86000', digits: 4, kind: 'invalid' }),
];
const population = [groupOf('residents', 20_000), groupOf('students', 5000, { blocks: ['mobile-b'] })];
const own = (
  count: number,
  kind: OwnNumbers['kind'] = 'mobile',
  blocks: readonly string[] = [],
): OwnNumbers => ({
  count,
  kind,
  blocks,
});
const world = worldOf({
  numbering,
  population,
  callers: [callerOf('couriers'), callerOf('bank'), callerOf('robots')],
});
const wanted = [own(300), own(3, 'fixed'), own(50, 'mobile', ['code-95'])];
const { plan, dealing } = dealNumbers(world, wanted, key);
const everybody = Array.from({ length: 25_000 }, (_, s) => s);
const numbersOf = (declaration: number): number[] =>
  Array.from({ length: wanted[declaration].count }, (_, i) => dealing.ownNumber(declaration, i));
const isInRegion = (number: number): boolean =>
  placeOfNumber(plan.regionPartOf(plan.blockOf(number)), number) !== notInRegion;

describe('dealing of numbers', () => {
  it('gives every subscriber a number of their own and tells from it who has it', () => {
    const numbers = everybody.map((s) => dealing.numberOfSubscriber(s));
    expect(new Set(numbers).size).toBe(25_000);
    expect(numbers.map((number) => dealing.subscriberOf(number))).toEqual(everybody);
    expect(everybody.map((s) => dealing.numberToDial(s))).toEqual(numbers);
    expect(everybody.map((s) => dealing.subscriberOf(dealing.numberToDial(s)))).toEqual(everybody);
    expect(numbers.filter((number) => plan.isAllocated(number) !== 1)).toEqual([]);
  });

  it('deals each group from its own blocks, in proportion to their room', () => {
    const inBlock = (from: number, to: number, block: number): number =>
      everybody.slice(from, to).filter((s) => plan.blockOf(dealing.numberOfSubscriber(s)) === block).length;
    // 80 000 and 8 000 numbers are in service: 20 000 × 80 / 88 = 18 182.
    expect([inBlock(0, 20_000, 0), inBlock(0, 20_000, 1), inBlock(20_000, 25_000, 1)]).toEqual([
      18_182, 1818, 5000,
    ]);
  });

  it('mixes blocks among neighbours of a group', () => {
    const other = everybody
      .slice(0, 1000)
      .filter((s) => plan.blockOf(dealing.numberOfSubscriber(s)) === 1).length;
    // 9.1 % of 1000, four standard deviations of 9.1 each.
    expect(Math.abs(other - 91)).toBeLessThan(37);
  });

  it('knows nobody behind withheld, foreign and undealt numbers', () => {
    const numbersOfBlock = Array.from({ length: plan.sizeOf(0) }, (_, i) => plan.firstOf(0) + i);
    const beyond = numbersOfBlock.find((number) => !isInRegion(number)) ?? NaN;
    expect([0, beyond, plan.firstOf(4)].map((number) => dealing.subscriberOf(number))).toEqual([
      nobody,
      nobody,
      nobody,
    ]);
  });

  it('reaches nobody by 1 − allocated of random calls inside the region', () => {
    const mobile = listBlocks(plan, Int32Array.of(0));
    const size = mobile.regionSize;
    let reached = 0;
    for (let i = 0; i < size; i++) if (dealing.subscriberOf(regionNumber(mobile, i)) >= 0) reached++;
    expect(Math.abs(reached / size - 0.8)).toBeLessThan(1e-4);
    expect(dealing.subscriberOf(randomInRegion(mobile, 77))).toBeGreaterThanOrEqual(nobody);
  });

  it('gives organisations and operators numbers in service that are nobody else’s', () => {
    const numbers = [0, 1, 2].flatMap(numbersOf);
    expect(new Set(numbers).size).toBe(353);
    expect(
      numbers.filter((number) => dealing.subscriberOf(number) >= 0 || plan.isAllocated(number) !== 1),
    ).toEqual([]);
  });

  it('tells the owner of any number', () => {
    const owners = [0, 1, 2].map((d) => new Set(numbersOf(d).map((number) => dealing.ownerOf(number))));
    expect(owners.map((codes) => [...codes])).toEqual([0, 1, 2].map((d) => [ownerOfDeclaration(d)]));
    expect([dealing.ownerOf(dealing.numberOfSubscriber(12)), dealing.ownerOf(0)]).toEqual([12, nobody]);
    expect([0, 1, 2].map((d) => declarationOfOwner(ownerOfDeclaration(d)))).toEqual([0, 1, 2]);
  });

  it('hides couriers among subscribers: their numbers lie in the same hundreds', () => {
    expect(numbersOf(0).filter((number) => !isInRegion(number))).toEqual([]);
  });

  it('takes fixed numbers for organisations, mobile ones where the plan has none, and the named blocks if any', () => {
    const mobileOnly = dealNumbers(worldOf({ numbering: numbering.slice(0, 2), population }), [], key).plan;
    expect([
      [...blocksFor(plan, own(1))],
      [...blocksFor(plan, own(1, 'fixed'))],
      [...blocksFor(mobileOnly, own(1, 'fixed'))],
      [...blocksFor(plan, own(1, 'fixed', ['code-95', 'bad']))],
    ]).toEqual([[0, 1], [2], [0, 1], [3, 4]]);
  });

  it('moves no subscriber and hardly any own number when another declaration asks for more', () => {
    const more = dealNumbers(world, [own(2000), wanted[1], wanted[2]], key).dealing;
    expect(everybody.map((s) => more.numberOfSubscriber(s))).toEqual(
      everybody.map((s) => dealing.numberOfSubscriber(s)),
    );
    const same = numbersOf(0).filter((number, i) => number === more.ownNumber(0, i));
    const others = [1, 2].flatMap((d) => numbersOf(d).filter((number, i) => number === more.ownNumber(d, i)));
    expect([same.length, others.length]).toEqual([300, 53]);
  });

  it('fills a block to its last number', () => {
    const full = worldOf({
      numbering: [blockOf('tiny', { digits: 2, allocated: 0.9 })],
      population: [groupOf('p', 90)],
    });
    const { dealing: tight } = dealNumbers({ ...full, callers: [callerOf('c')] }, [own(10)], key);
    const numbers = Array.from({ length: 90 }, (_, s) => tight.numberOfSubscriber(s));
    for (let i = 0; i < 10; i++) numbers.push(tight.ownNumber(0, i));
    expect(new Set(numbers).size).toBe(100);
  });

  it('says which group does not fit', () => {
    const groups = [groupOf('few', 10), groupOf('many', 200_000)];
    expect(shareSubscribers(numbering, groups).shortages).toEqual([
      { group: 'many', subscribers: 200_000, numbers: 87_990 },
    ]);
    expect(() => dealNumbers(worldOf({ numbering, population: groups }), [], key)).toThrow(
      'more subscribers',
    );
  });
});

describe('numbers of operators', () => {
  /** The numbers of one declaration that asks for `wanted`. */
  const dealt = (asked: OwnNumbers): readonly number[] => {
    const alone = dealNumbers({ ...world, callers: [callerOf('robots')] }, [asked], key);
    return Array.from({ length: asked.count }, (_, i) => alone.dealing.ownNumber(0, i));
  };
  const besides = (numbers: readonly number[]): number =>
    numbers.filter((number, i) => i > 0 && number === numbers[i - 1] + 1).length;

  it('lie side by side in runs as long as asked for, and else scattered', () => {
    expect(besides(dealt({ ...own(100, 'inbound-only'), run: 10 }))).toBeGreaterThan(80);
    expect(besides(dealt({ ...own(100), run: 10 }))).toBeGreaterThan(5);
    expect(besides(dealt(own(100)))).toBeLessThan(3);
    expect(new Set(dealt({ ...own(100), run: 10 })).size).toBe(100);
  });

  it('come in equal counts from each block where they are to be spread', () => {
    const blocks = dealt({ ...own(90, 'mobile', ['mobile-a', 'mobile-b', 'city']), isSpread: true }).map(
      (number) => plan.blockOf(number),
    );
    expect([0, 1, 2].map((block) => blocks.filter((b) => b === block).length)).toEqual([30, 30, 30]);
  });

  it('come in equal counts from each block where runs of neighbours are to be spread', () => {
    const numbers = dealt({ ...own(60, 'mobile', ['mobile-a', 'mobile-b']), isSpread: true, run: 10 });
    const blocks = numbers.map((number) => plan.blockOf(number));
    expect([0, 1].map((block) => blocks.filter((b) => b === block).length)).toEqual([30, 30]);
    expect(blocks.filter((block, i) => block !== blocks[i - (i % 10)])).toEqual([]);
  });

  it('come from codes for incoming calls only where such are asked for', () => {
    const blocks = dealt(own(20, 'inbound-only')).map((number) => plan.blockOf(number));
    expect(new Set(blocks)).toEqual(new Set([3]));
  });
});
