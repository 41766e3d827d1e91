import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrunkGroup } from '../../../../src/model/network/trunkGroup.ts';

/** Holding times from instants to hours, so that some ends lie beyond the wheel. */
const holding = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 600, noNaN: true }),
  fc.double({ min: 0, max: 20_000, noNaN: true }),
);
const gap = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.integer({ max: 9000, min: 0 }),
);

describe('a trunk group', () => {
  it('holds as many circuits at any second as calls end after it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ gap, holding }), { maxLength: 200 }), (calls) => {
        const trunks = new TrunkGroup(1);
        const ends: number[] = [];
        let now = 0;
        for (const call of calls) {
          now += call.gap;
          expect(trunks.heldAt(now)).toBe(ends.filter((end) => end > now).length);
          trunks.seize(now, now + call.holding);
          ends.push(now + call.holding);
        }
        expect(trunks.heldAt(now + 40_000)).toBe(0);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('is full from the last circuit’s seizure until the very second of the first release', () => {
    const trunks = new TrunkGroup(2);
    trunks.seize(10, 20.125);
    expect(trunks.isFullAt(10)).toBe(false);
    trunks.seize(11, 5000);
    expect([11, 20, 20.1249].map((second) => trunks.isFullAt(second))).toEqual([true, true, true]);
    expect(trunks.isFullAt(20.125)).toBe(false);
  });

  it('lets more be held than there are: whoever asks decides', () => {
    const trunks = new TrunkGroup(1);
    trunks.seize(0, 9);
    trunks.seize(0, 9);
    expect([trunks.heldAt(8), trunks.heldAt(9)]).toEqual([2, 0]);
  });
});
