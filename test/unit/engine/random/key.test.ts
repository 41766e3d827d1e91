import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childKey,
  deriveHigh,
  deriveLow,
  keyOfSeed,
  keyOfText,
  scrambleOneWay,
  type Key,
} from '../../../../src/engine/random/key.ts';

const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });

describe('keys', () => {
  it('have golden values', () => {
    expect({
      empty: keyOfText(''),
      name: keyOfText('ringfence'),
      chinese: keyOfText('外呼机器人'),
      seed: keyOfSeed(1, 0),
      largeSeed: keyOfSeed(Number.MAX_SAFE_INTEGER, 19),
      child: childKey(keyOfSeed(1, 0), keyOfText('callers')),
      derived: [deriveLow(1, 2, 3, 4), deriveHigh(1, 2, 3, 4)],
      oneWay: [scrambleOneWay(1, 2, 3, 4), scrambleOneWay(0, 0, 0, 0)],
    }).toEqual({
      empty: { low: -998452914, high: 1757170593 },
      name: { low: 1712014489, high: 83432911 },
      chinese: { low: -831057226, high: 763940793 },
      seed: { low: 1119404879, high: 458321159 },
      largeSeed: { low: -792921160, high: 886079602 },
      child: { low: -1049669613, high: -839169607 },
      derived: [93074346, 418344683],
      oneWay: [-1119685466, 1364866243],
    });
  });

  it('differ for 200,000 names that differ little', () => {
    const names: string[] = [];
    for (let number = 0; number < 50_000; number++) {
      names.push(
        `caller${number}`,
        `${number}caller`,
        `caller-${number}`,
        String.fromCharCode(number & 255, number >>> 8),
      );
    }
    // 2·10¹⁰ pairs against 2⁶⁴: a collision of good keys has probability 10⁻⁹.
    expect(new Set(names.map((name) => text(keyOfText(name)))).size).toBe(200_000);
  });

  it('differ for names of zeros of different length, and for the same letters in another order', () => {
    const names = ['', '\0', '\0\0', '\0\0\0', 'ab', 'ba', 'aab', 'aba', 'baa'];
    expect(new Set(names.map((name) => text(keyOfText(name)))).size).toBe(names.length);
  });

  it('count all 53 bits of a seed, and the replication', () => {
    const keys: Key[] = [];
    for (let place = 0; place < 53; place++) keys.push(keyOfSeed(2 ** place, 0), keyOfSeed(2 ** place, 1));
    expect(new Set(keys.map(text)).size).toBe(106);
  });

  it('of a child hang on the order of parent and child', () => {
    const [first, second] = [keyOfText('first'), keyOfText('second')];
    expect(childKey(first, second)).not.toEqual(childKey(second, first));
  });

  it('of the children of one parent never collide, nor do those of one child under many parents', () => {
    const key = fc.record({ low: int32, high: int32 });
    fc.assert(
      fc.property(key, key, key, (fixed, one, other) => {
        fc.pre(text(one) !== text(other));
        return (
          text(childKey(fixed, one)) !== text(childKey(fixed, other)) &&
          text(childKey(one, fixed)) !== text(childKey(other, fixed))
        );
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('flip half of their 64 bits when one bit of any argument flips', () => {
    let least = 64;
    let most = 0;
    for (let place = 0; place < 128; place++) {
      let flips = 0;
      for (let base = 0; base < 256; base++) {
        const flip = [0, 32, 64, 96].map((first) => (place >= first && place < first + 32 ? 1 << place : 0));
        const [a, b, c, d] = [base & 3, base >>> 6, base, 1];
        flips += bitsSet(
          deriveLow(a, b, c, d) ^ deriveLow(a ^ flip[0]!, b ^ flip[1]!, c ^ flip[2]!, d ^ flip[3]!),
        );
        flips += bitsSet(
          deriveHigh(a, b, c, d) ^ deriveHigh(a ^ flip[0]!, b ^ flip[1]!, c ^ flip[2]!, d ^ flip[3]!),
        );
      }
      least = Math.min(least, flips / 256);
      most = Math.max(most, flips / 256);
    }
    // A mean of 256 binomials (64, ½) has deviation 4/16 = 0.25; 128 of them stay within 1.25 of 32 but for 7·10⁻⁵.
    // Bases that differ in the flipped bit itself come in pairs with the same difference, which widens that to √2.
    expect(least).toBeGreaterThan(32 - 1.25 * Math.SQRT2);
    expect(most).toBeLessThan(32 + 1.25 * Math.SQRT2);
  });

  it('seen through the one-way word are unrelated to derived keys and to each other', () => {
    let agreeing = 0;
    for (let index = 0; index < 4096; index++) {
      agreeing += 32 - bitsSet(scrambleOneWay(1, 2, index, 0) ^ deriveLow(1, 2, index, 0));
    }
    // 131,072 fair bits: deviation 181; 4.5 of them.
    expect(Math.abs(agreeing - 65_536)).toBeLessThan(815);
  });
});

function text(key: Key): string {
  return `${key.low},${key.high}`;
}

function bitsSet(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
