/** Who lends numbers to three operators is listed, and then reaches nobody with any line. */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import {
  bank,
  callersWith,
  lentBy,
  rowOf,
  worldWith,
} from '../../model/simulation/operators/lendingWorld.ts';

const outspoken = { complaintShare: 0.5, complaintMedianSeconds: '1 min' };
/** Every complaint shows who lends, and the list is kept at once. */
const certain = { lenderIdentifiedShare: 1, lenderSanctionedShare: 1, lenderSanctionDelay: '0 s' };

/** One bank with one number, which it lends to each of the robots. */
const playWith = (
  rule: Readonly<Record<string, unknown>>,
  robots: Readonly<Record<string, unknown>> = {},
): PlayedArm =>
  playArms({
    arms: [
      {
        world: worldWith(lentBy('bank'), {
          residents: outspoken,
          callers: { ...callersWith(lentBy('bank'), robots), bank: { ...bank, callers: 1 } },
          rules: [{ id: 'joint', use: 'cn-joint-2024', ...certain, ...rule }],
        }),
      },
    ],
  })[0];

const rejectedOf = ({ calls }: PlayedArm, caller: string): number =>
  calls.filter(
    ({ key, outcome }) => key.startsWith(`${caller}.`) && outcome.finalState === FinalState.rejected,
  ).length;

describe('cn-joint-2024', () => {
  it('shuts all lines of the lender, to its own calls and to the borrower’s, and nobody innocent', () => {
    const listed = playWith({ loans: 1 });
    expect(rowOf(listed, 'suspended.operators.count')[0]).toBe(1);
    expect(rowOf(listed, 'suspended.innocent.share')[0]).toBe(0);
    expect(rejectedOf(listed, 'bank')).toBeGreaterThan(0);
    expect(rejectedOf(listed, 'robots')).toBeGreaterThan(0);
    expect(rejectedOf(listed, 'couriers')).toBe(0);
  });

  it('counts to how many others the number is lent, not how many complain', () => {
    const listed = [1, 2, 3].map(
      (operators) => rowOf(playWith({}, { operators }), 'suspended.operators.count')[0],
    );
    expect(listed).toEqual([0, 0, 1]);
  });

  it('has whoever keeps it call with no lent number, so that nobody is listed', () => {
    const kept = playWith({ loans: 1 }, { isCompliantWith: ['joint'] });
    expect(kept.calls.filter(({ key }) => key.startsWith('robots.'))).toEqual([]);
    expect(rejectedOf(kept, 'bank')).toBe(0);
  });
});
