import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { mix } from '../../../../src/engine/random/mix.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import { PublishedNumbers } from '../../../../src/model/numbering/publishedNumbers.ts';
import type { PublishedByFirm } from '../../../../src/model/numbering/publishedNumbers.ts';
import { blockOf } from '../population/groupsOf.ts';

const blocks = ['one', 'other'].map((id) => blockOf(id, { kind: 'geographic' }));
const plan = new NumberPlan(blocks, [0, 0], keyOfText('plan'));
const [first, second] = [0, 1].map((block) => plan.firstOf(block));
const anywhere: readonly string[] = [];
const words = Array.from({ length: 20_000 }, (_, i) => mix(5, 7, i, 0));

const firm = (name: string, count: number, from = first): PublishedByFirm => ({
  key: keyOfText(name),
  numbers: Array.from({ length: count }, (_, i) => from + i),
});

const chosen = (firms: readonly PublishedByFirm[], named = anywhere): readonly number[] => {
  const published = new PublishedNumbers(plan, firms);
  return words.map((word) => published.choose(named, word));
};

const bank = firm('bank', 3);
const shop = firm('shop', 7, first + 100);
const clinic = firm('clinic', 5, first + 200);

describe('numbers that firms publish', () => {
  it('are each equally likely, of whichever firm', () => {
    const numbers = chosen([bank, clinic, shop]);
    const shares = [bank, clinic, shop].flatMap((of) =>
      of.numbers.map((number) => numbers.filter((other) => other === number).length / numbers.length),
    );
    // Four standard errors.
    const tolerance = 4 * Math.sqrt(((1 / 15) * (14 / 15)) / words.length);
    expect(shares.filter((share) => Math.abs(share - 1 / 15) > tolerance)).toEqual([]);
  });

  it('stay as chosen when a firm comes, wherever it stands, but for what it takes over', () => {
    const before = chosen([bank, shop]);
    for (const firms of [
      [bank, clinic, shop],
      [clinic, bank, shop],
    ]) {
      const after = chosen(firms);
      const moved = after.filter((number, i) => number !== before[i]);
      expect(moved.filter((number) => !clinic.numbers.includes(number))).toEqual([]);
      // A third of all, ± 300 or about four standard errors.
      expect(Math.abs(moved.length - words.length / 3)).toBeLessThan(300);
    }
  });

  it('stay as chosen when a firm has one more, but for what that one takes over', () => {
    const before = chosen([bank, shop]);
    const after = chosen([bank, firm('shop', 8, first + 100)]);
    const moved = after.filter((number, i) => number !== before[i]);
    expect(new Set(moved)).toEqual(new Set([first + 107]));
    expect(Math.abs(moved.length - words.length / 11)).toBeLessThan(170);
  });

  it('are of the blocks named, and withheld where there is none', () => {
    const there = firm('there', 2, second);
    const [one, other] = [['one'], ['other']];
    expect(new Set(chosen([bank, there], other))).toEqual(new Set(there.numbers));
    expect(new Set(chosen([bank], one))).toEqual(new Set(bank.numbers));
    expect(new Set(chosen([bank], other))).toEqual(new Set([0]));
    expect(new Set(chosen([]))).toEqual(new Set([0]));
  });
});
