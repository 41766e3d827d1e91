/** How long a call must ring that nobody answers: judged by how it went, and not by what its caller had in mind. */
import { describe, expect, it } from 'vitest';
import { notKnown, ReleasedBy } from '../../../../../src/model/contracts/ruleCalls.ts';
import type { EndedCall } from '../../../../../src/model/contracts/ruleCalls.ts';
import { newEndedCall, newPlannedCall } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { ringsAtLeast } from '../../../../../src/plugins/rules/conditions/ring.ts';

const ring = ringsAtLeast(15);
const isBroken = (fields: Partial<EndedCall>): boolean | undefined =>
  ring.isBrokenByEnd?.({ ...newEndedCall(), releasedBy: ReleasedBy.caller, ringSeconds: 14.9, ...fields });

describe('a call that must ring for fifteen seconds', () => {
  it('is permitted to whoever means to give up sooner', () => {
    expect(ring.earliest({ ...newPlannedCall(), ringSeconds: 3 }, 7)).toBe(7);
  });

  it('breaks the rule when its caller gives up before, and not at that moment', () => {
    expect([14.9, 15, 30].map((ringSeconds) => isBroken({ ringSeconds }))).toEqual([true, false, false]);
  });

  it('breaks nothing when somebody answers sooner, a machine does, it never rang, or the caller did not end it', () => {
    for (const fields of [
      { isAnswered: true, conversationSeconds: 5 },
      { isAnswered: true },
      { conversationSeconds: 5 },
      { ringSeconds: 0 },
      { releasedBy: ReleasedBy.network },
      { releasedBy: ReleasedBy.callee },
      { releasedBy: notKnown },
    ])
      expect(isBroken(fields)).toBe(false);
  });
});
