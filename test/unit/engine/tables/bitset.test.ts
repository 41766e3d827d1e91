import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../src/engine/kernel/invariant.ts';
import { Bitset } from '../../../../src/engine/tables/bitset.ts';

describe('Bitset', () => {
  it('agrees with a Set under any sequence of adding, removing and asking', () => {
    const members = fc.oneof(fc.nat(70), fc.nat(100_000));
    const steps = fc.array(fc.record({ does: fc.constantFrom('add', 'remove', 'ask'), member: members }), {
      maxLength: 300,
    });
    const law = fc.property(steps, (sequence) => {
      const bits = new Bitset(1);
      const model = new Set<number>();
      for (const { does, member } of sequence) {
        if (does === 'add') expect(bits.add(member)).toBe(!model.has(member));
        if (does === 'add') model.add(member);
        if (does === 'remove') expect(bits.remove(member)).toBe(model.delete(member));
        expect(bits.touch(member)).toBeTypeOf('number');
        expect([bits.has(member), bits.count]).toEqual([model.has(member), model.size]);
      }
    });
    fc.assert(law, { seed: 5, numRuns: 200 });
  });

  it('finds the next member, and the next integer that is in neither of two sets, as going through all of them does', () => {
    const end = 200;
    const some = fc.uniqueArray(fc.nat(end - 1), { maxLength: end });
    const law = fc.property(some, some, fc.nat(end - 1), (ones, others, from) => {
      const [mine, theirs] = [ones, others].map((members) => {
        const bits = new Bitset(end);
        for (const member of members) bits.add(member);
        return bits;
      });
      const all = Array.from({ length: end - from }, (_, i) => from + i);
      expect(mine.nextFrom(from)).toBe(all.find((one) => mine.has(one)) ?? -1);
      const free = all.find((one) => !mine.has(one) && !theirs.has(one)) ?? end;
      expect(mine.nextInNeither(theirs, from, end)).toBe(free);
    });
    fc.assert(law, { seed: 6, numRuns: 300 });
  });

  it('keeps its members when it grows and none after clear', () => {
    const bits = new Bitset(32);
    bits.add(31);
    bits.add(1_000_000);
    expect([bits.has(31), bits.has(1_000_000), bits.bytes()]).toEqual([true, true, 131_072]);
    bits.clear();
    expect([bits.has(31), bits.count, bits.bytes()]).toEqual([false, 0, 131_072]);
  });

  it('refuses members below 0 and from 2 ** 30 on', () => {
    for (const member of [-1, 2 ** 30]) expect(() => new Bitset().add(member)).toThrow(InvariantError);
  });
});
