import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { outsideCallee } from '../../../../../../src/model/calls/truth.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { react } from '../../../../../../src/model/simulation/life/callBack/callee.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';

const trustLoss = 0.2;
const town = armByHand({
  world: { residents: { trustLoss, markShare: 0, complaintShare: 0, labelApp: 0 } },
});

beforeEach(() => {
  town.subscribers.state.fill(0);
});

/** An unwanted call ends that rang at subscriber 0, unless said otherwise. */
function end(fields: Partial<CallInHand> = {}, arm: Arm = town): void {
  const call = callByHand({
    isWanted: 0,
    relation: Relation.unknown,
    ringSeconds: 8,
    finalState: FinalState.answered,
    ...fields,
  });
  keepCall(call, arm.calls);
  react(arm, call.slot);
}

/** To what the stored trust is exact: a 65 535th. */
const trustAfter = (fields: Partial<CallInHand>, arm: Arm = town): number => {
  town.subscribers.state.fill(0);
  end(fields, arm);
  return Math.round(town.subscribers.trustAt(0, 0) * 1e4) / 1e4;
};

const under = (reactions: Partial<Arm['reactions']>): Arm => ({
  ...town,
  reactions: { ...town.reactions, ...reactions },
});

describe('trust in strangers', () => {
  it('falls by the group’s share with each unwanted call that a person picked up', () => {
    expect(trustAfter({})).toBe(1 - trustLoss);
    expect(trustAfter({ finalState: FinalState.droppedByDialer })).toBe(1 - trustLoss);
    end();
    expect(town.subscribers.trustAt(0, 0)).toBeCloseTo((1 - trustLoss) ** 2, 4);
  });

  it('stays when nobody picked up, and when the caller is known', () => {
    expect(
      [
        { finalState: FinalState.machine },
        { finalState: FinalState.unanswered },
        { relation: Relation.contact },
        { relation: Relation.business },
      ].map((fields) => trustAfter(fields)),
    ).toEqual([1, 1, 1, 1]);
  });

  it('stays where it is not coupled or callees are frozen to the open loop', () => {
    expect(trustAfter({}, under({ isTrustCoupled: false }))).toBe(1);
    expect(trustAfter({}, under({ areCalleesFrozen: true }))).toBe(1);
  });

  it('is that of the callee alone', () => {
    end({ callee: outsideCallee });
    end({ callee: 3 });
    expect([town.subscribers.trustAt(0, 0), town.subscribers.trustSumAt(0)]).toEqual([
      1,
      town.subscribers.count - 1 + town.subscribers.trustAt(3, 0),
    ]);
  });
});
