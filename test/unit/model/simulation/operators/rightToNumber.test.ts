import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import { CallCounter, WorldCounter } from '../../../../../src/model/measures/counters.ts';
import { keepCall } from '../../../../../src/model/simulation/call/callRow.ts';
import { countReport } from '../../../../../src/model/simulation/life/reporting/countReport.ts';
import {
  hasInnocentHolder,
  isForgedBy,
  isGivenBack,
  isOfInnocent,
} from '../../../../../src/model/simulation/operators/rightToNumber.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../builders/armByHand.ts';
import { heldByNobody } from '../../../../builders/heldByNobody.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { robots, siteOf, smallWorld } from '../../../../builders/smallWorld.ts';
import { bank, lentBy, rowOf } from './lendingWorld.ts';

const callers = {
  couriers: { use: 'courier', callers: 4 },
  bank,
  robots: robots({ operators: 2, callingNumber: { use: 'pool', numbers: 3, blocks: ['mobile-b'] } }),
  borrowers: robots({ operators: 1, callingNumber: lentBy('bank') }),
};

/** An arm in which the first robot has given its first number back. */
function town(): { arm: Arm; numbers: Readonly<Record<string, number>> } {
  const arm = armByHand({ world: { callers } });
  const { numbers } = arm.operators[0].rented;
  const [burned, kept] = numbers;
  numbers[0] = arm.dealing.dealFurther(2, {
    blocks: Int32Array.of(2),
    key: { low: 1, high: 2 },
    ordinal: 0,
  });
  return {
    arm,
    numbers: {
      burned,
      kept,
      fellow: arm.operators[1].rented.numbers[0],
      subscriber: arm.dealing.numberOfSubscriber(0),
      courier: arm.dealing.ownNumber(0, 0),
      lent: arm.operators[2].loan.numbers[0],
    },
  };
}

const those = (
  numbers: Readonly<Record<string, number>>,
  is: (number: number) => boolean,
): readonly string[] => Object.keys(numbers).filter((name) => is(numbers[name]));

describe('a number that an operator shows', () => {
  const { arm, numbers } = town();

  it('is given back when an operator had it and nobody has it since', () => {
    expect(those(numbers, (number) => isGivenBack(arm, number))).toEqual(['burned']);
  });

  it('is forged when it is neither its own, now or before, nor lent to it', () => {
    expect(those(numbers, (number) => isForgedBy(arm, 0, number))).toEqual([
      'fellow',
      'subscriber',
      'courier',
      'lent',
    ]);
    expect(those(numbers, (number) => isForgedBy(arm, 2, number))).not.toContain('lent');
  });

  it('is somebody innocent’s when a subscriber has it, or an organisation that lends it to nobody', () => {
    expect(those(numbers, (number) => isOfInnocent(arm, number))).toEqual(['subscriber', 'courier']);
    expect(isOfInnocent(arm, 0)).toBe(false);
  });

  it('has an innocent holder beyond the region too, and none when it is not in service or withheld', () => {
    expect(those(numbers, (number) => hasInnocentHolder(arm, number))).toEqual(['subscriber', 'courier']);
    const [elsewhere, unused] = [heldByNobody(arm, true), heldByNobody(arm, false)];
    expect([elsewhere, unused, 0].map((number) => hasInnocentHolder(arm, number))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isOfInnocent(arm, elsewhere)).toBe(false);
  });
});

describe('a report about an operator’s call', () => {
  it('hits whoever innocent has the number shown, a subscriber or an organisation', () => {
    const { arm, numbers } = town();
    const hit = (shown: number, operator: number): number => {
      const before = arm.totals.world[WorldCounter.innocentOwnersReported];
      const call = callByHand({ operator, isWanted: operator < 0 ? 1 : 0, finalState: FinalState.answered });
      keepCall(call, arm.calls);
      arm.calls.attempt.callingNumber[call.slot] = shown;
      countReport(arm, call.slot, CallCounter.marks);
      return arm.totals.world[WorldCounter.innocentOwnersReported] - before;
    };
    expect(those(numbers, (number) => hit(number, 0) > 0)).toEqual(['subscriber', 'courier']);
    expect(hit(numbers.courier, -1)).toBe(0);
  });
});

describe('numbers that robots burn', () => {
  it('are no innocent’s when an office has them shut after they were given back', () => {
    const burning = robots({
      callingNumber: { use: 'pool', numbers: 6, blocks: ['mobile-b'] },
      evasion: [{ use: 'burn-and-replace', afterCalls: 20 }],
      levers: { reviewSeconds: '6 h', newNumberSeconds: '1 h' },
    });
    const world = smallWorld({
      days: 6,
      complaintOffice: { check: '2 d', limitComplaints: 1, acts: '0 s', upheldShare: 1 },
      residents: { complaintShare: 1, complaintMedianSeconds: '1 h', wrongComplaintShare: 0 },
      callers: { robots: burning },
      screening: { handset: [siteOf('label', { id: 'labels', use: 'crowd-labels' })] },
    });
    const [played] = playArms({ arms: [{ world }], isTraced: false });
    const [innocent, suspensions] = rowOf(played, 'suspended.innocent.share');
    expect(suspensions).toBeGreaterThan(20);
    expect(innocent).toBe(0);
    expect(rowOf(played, 'office.wronglyUpheld.share')[0]).toBe(0);
  });
});
