import { describe, expect, it } from 'vitest';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import { SecondHandNumbers } from '../../../../src/model/numbering/secondHand.ts';
import { blockOf } from '../population/groupsOf.ts';

const key = { low: 3, high: 4 };

function numbersOf(secondHandShare: number): SecondHandNumbers {
  const blocks = [blockOf('a', { secondHandShare, inheritedMarks: 3, quarantineSeconds: 100 }), blockOf('b')];
  return new SecondHandNumbers(new NumberPlan(blocks, [0, 0], key), key);
}

const application = (n: number) => ({ low: n, high: 5 });

describe('second-hand numbers', () => {
  it('bring marks along for the share of numbers and the mean that the block says', () => {
    const numbers = numbersOf(0.3);
    const marks = Array.from({ length: 20_000 }, (_, i) => numbers.inheritedMarks(1 + i));
    const marked = marks.filter((count) => count > 0).length / marks.length;
    const mean = marks.reduce((sum, count) => sum + count, 0) / marks.length;
    // 99.9 %: a share of 0.3·(1 − e⁻³) within 0.0106, a mean of 0.9 within 0.036.
    expect(Math.abs(marked - 0.3 * (1 - Math.exp(-3)))).toBeLessThan(0.0106);
    expect(Math.abs(mean - 0.9)).toBeLessThan(0.036);
    expect(numbersOf(0.3).inheritedMarks(17)).toBe(numbers.inheritedMarks(17));
  });

  it('are dealt again after their quarantine, the oldest first, each once', () => {
    const numbers = numbersOf(1);
    numbers.giveUp(5, 0);
    numbers.giveUp(6, 50);
    const taken = [99, 100, 120, 150, 200].map((second) =>
      numbers.take(Int32Array.of(0), application(second), second),
    );
    expect(taken).toEqual([0, 5, 0, 6, 0]);
  });

  it('stay in their block, and for so many applications as the block says', () => {
    const numbers = numbersOf(1);
    numbers.giveUp(5, 0);
    expect(numbers.take(Int32Array.of(1), application(1), 1000)).toBe(0);
    const rare = numbersOf(0.25);
    for (let number = 1; number <= 1000; number++) rare.giveUp(number, 0);
    const taken = Array.from({ length: 1000 }, (_, i) => rare.take(Int32Array.of(0), application(i), 1000));
    // 99.9 % of a share of a quarter among 1000 lies within 0.045.
    expect(Math.abs(taken.filter((number) => number > 0).length / 1000 - 0.25)).toBeLessThan(0.045);
  });
});
