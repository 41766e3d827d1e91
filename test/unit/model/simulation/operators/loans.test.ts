/** What calls with lent numbers bring about: whom they harm, and whom not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import { byKey, playArms } from '../../../../builders/playArms.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import { labels, siteOf } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';
import { seedArbitrary } from '../../../../builders/worldArbitrary.ts';
import { lentBy, outspoken, own, rejectedOf, rowOf, worldWith } from './lendingWorld.ts';

const promptOffice = { check: '1 min', acts: '0 s', limitComplaints: 2, upheldShare: 1 };

describe('what the borrower’s calls bring about', () => {
  it('labels the lender’s number, so that its own customers do not answer', () => {
    const screening = { handset: [{ ...labels, threshold: 3 }] };
    const [free, lent] = playArms({
      arms: [own, lentBy('bank')].map((callingNumber) => ({
        world: worldWith(callingNumber, { ...outspoken, screening }),
      })),
    });
    expect(rowOf(free, 'wanted.lost.byLabel', 'bank')[0]).toBe(0);
    expect(rowOf(lent, 'wanted.lost.byLabel', 'bank')[0]).toBeGreaterThan(0);
    expect(rowOf(lent, 'wanted.lost.byLabel', 'courier')[0]).toBe(0);
  });

  it.each([
    ['number', 'suspended.numbers.count'],
    ['operator', 'suspended.operators.count'],
  ])('has the office shut the lender’s %s, which is not innocent', (what, metric) => {
    const sketch: WorldSketch = { ...outspoken, complaintOffice: { ...promptOffice, what } };
    const [free, lent] = playArms({
      arms: [own, lentBy('bank')].map((callingNumber) => ({ world: worldWith(callingNumber, sketch) })),
    });
    expect([rejectedOf(free, 'bank'), rejectedOf(free, 'robots') > 0]).toEqual([0, true]);
    expect([rejectedOf(lent, 'bank') > 0, rejectedOf(lent, 'robots') > 0]).toEqual([true, true]);
    expect(rowOf(lent, metric)[0]).toBe(1);
    expect(rowOf(lent, 'suspended.innocent.share')[0]).toBe(0);
    expect(rowOf(lent, 'office.wronglyUpheld.share')[0]).toBe(0);
  });

  it('harms no innocent owner, unlike the same number when it is forged', () => {
    const sketch: WorldSketch = { residents: { callBackShare: 1 } };
    const [forged, lent] = playArms({
      arms: [{ use: 'impersonating', blocks: ['fixed-a'] }, lentBy('bank')].map((callingNumber) => ({
        world: worldWith(callingNumber, sketch),
      })),
    });
    expect(rowOf(forged, 'spoofed.ownersHarmed.count')[0]).toBeGreaterThan(10);
    expect(rowOf(lent, 'spoofed.ownersHarmed.count')[0]).toBe(0);
  });

  it('leaves the calls of all others as they are while nothing is coupled and nobody screens (G1, G3)', () => {
    const others = ({ calls }: PlayedArm): string[] =>
      calls
        .filter(({ key, isCallBack }) => !key.startsWith('robots.') && !isCallBack)
        .map((call) => JSON.stringify(call))
        .toSorted();
    fc.assert(
      fc.property(seedArbitrary, fc.constantFrom('bank', 'couriers'), (seed, lender) => {
        const [free, lent] = playArms({
          seed,
          arms: [own, lentBy(lender)].map((callingNumber) => ({
            world: worldWith(callingNumber, { couplings: 'none', subscribers: 150 }),
          })),
        });
        expect(others(lent)).toEqual(others(free));
      }),
      { seed: 17, numRuns: 5 },
    );
  });
});

describe('detectors at the origin', () => {
  it('add the borrower’s calls to the lender’s', () => {
    const cap = siteOf('reject', { id: 'cap', use: 'volume-cap', per: 'day', limitCalls: 100 });
    const [free, lent] = playArms({
      arms: [own, lentBy('bank')].map((callingNumber) => ({
        world: worldWith(callingNumber, { screening: { origin: [cap] } }),
      })),
    });
    const bankCalls = ({ calls }: PlayedArm) => byKey(calls.filter(({ key }) => key.startsWith('bank.')));
    expect(rejectedOf(lent, 'bank')).toBeGreaterThan(rejectedOf(free, 'bank'));
    for (const [key, call] of bankCalls(free))
      if (call.outcome.finalState === FinalState.rejected)
        expect(bankCalls(lent).get(key)?.outcome.finalState).toBe(FinalState.rejected);
  });
});
