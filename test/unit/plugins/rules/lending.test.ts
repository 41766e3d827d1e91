/** Who lends numbers is listed from the third complaint on, and then reaches nobody with any line. */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { lentBy, rowOf, worldWith } from '../../model/simulation/operators/lendingWorld.ts';

const outspoken = { complaintShare: 0.5, complaintMedianSeconds: '1 min' };
/** Every complaint shows who lends, and the list is kept at once. */
const certain = { lenderIdentifiedShare: 1, lenderSanctionedShare: 1, lenderSanctionDelay: '0 s' };

const playWith = (rule: Readonly<Record<string, unknown>>, isCompliant = false): PlayedArm =>
  playArms({
    arms: [
      {
        world: worldWith(
          lentBy('bank'),
          { residents: outspoken, rules: [{ id: 'joint', use: 'cn-joint-2024', ...certain, ...rule }] },
          isCompliant ? { isCompliantWith: ['joint'] } : {},
        ),
      },
    ],
  })[0];

const rejectedOf = ({ calls }: PlayedArm, caller: string): number =>
  calls.filter(
    ({ key, outcome }) => key.startsWith(`${caller}.`) && outcome.finalState === FinalState.rejected,
  ).length;

describe('cn-joint-2024', () => {
  it('shuts all lines of the lender, to its own calls and to the borrower’s, and nobody innocent', () => {
    const listed = playWith({});
    expect(rowOf(listed, 'suspended.operators.count')[0]).toBe(1);
    expect(rowOf(listed, 'suspended.innocent.share')[0]).toBe(0);
    expect(rejectedOf(listed, 'bank')).toBeGreaterThan(0);
    expect(rejectedOf(listed, 'robots')).toBeGreaterThan(0);
    expect(rejectedOf(listed, 'couriers')).toBe(0);
  });

  it('waits for the third complaint', () => {
    const rejected = [1, 3, 10].map((times) => rejectedOf(playWith({ times }), 'robots'));
    expect(rejected).toEqual(rejected.toSorted((a, b) => b - a));
    expect(rejected[2]).toBeLessThan(rejected[0]);
    expect(rejectedOf(playWith({ times: 100_000 }), 'bank')).toBe(0);
  });

  it('has whoever keeps it call with no lent number, so that nobody is listed', () => {
    const kept = playWith({}, true);
    expect(kept.calls.filter(({ key }) => key.startsWith('robots.'))).toEqual([]);
    expect(rejectedOf(kept, 'bank')).toBe(0);
  });
});
