/** Access numbers of call centres: who sub-leases one loses it. */
import { describe, expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import {
  bank,
  callersWith,
  lentBy,
  rejectedOf,
  rowOf,
  worldWith,
} from '../../model/simulation/operators/lendingWorld.ts';

const code = {
  prefix: '+8695',
  digits: 5,
  kind: 'code',
  carrier: 'carrier-b',
  allocated: 0.5,
  purpose: 'service',
};

/** A bank with numbers of the block lends one to a robot; every complaint leads to the bank and none to the robot. */
const playWith = (block: string): PlayedArm =>
  playArms({
    arms: [
      {
        world: worldWith(lentBy('bank'), {
          residents: { complaintShare: 0.5, complaintMedianSeconds: '1 min' },
          numbering: { 'code-95': code },
          callers: { ...callersWith(lentBy('bank')), bank: { ...bank, callers: 1, blocks: [block] } },
          rules: [
            {
              id: 'centres',
              use: 'cn-cc-2020',
              identifiedShare: 0,
              lenderIdentifiedShare: 1,
              lenderSanctionedShare: 1,
              lenderSanctionDelay: '0 s',
            },
          ],
        }),
      },
    ],
  })[0];

describe('cn-cc-2020', () => {
  it('shuts the access number of who sub-leases it, to its own calls too, and nobody innocent', () => {
    const leased = playWith('code-95');
    expect(rowOf(leased, 'suspended.numbers.count')[0]).toBe(1);
    expect(rowOf(leased, 'suspended.innocent.share')[0]).toBe(0);
    expect(rejectedOf(leased, 'bank')).toBeGreaterThan(0);
    expect(rejectedOf(leased, 'robots')).toBeGreaterThan(0);
  });

  it('has nothing to say of numbers that are no access numbers', () => {
    expect(rejectedOf(playWith('fixed-a'), 'bank')).toBe(0);
  });
});
