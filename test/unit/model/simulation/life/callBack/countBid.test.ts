import { describe, expect, it } from 'vitest';
import { OperatorCounter } from '../../../../../../src/model/measures/counters.ts';
import { dropped, reneged } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import { countBid } from '../../../../../../src/model/simulation/life/callBack/countBid.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const town = armByHand({ world: { callers: { couriers: { use: 'courier' }, robots: robots() } } });
const { callerClass } = town.operators[0];
const handleSeconds = 90;

/** What a bid that ended so is counted as, zeros left out. */
function counted(agentWaitSeconds: number): Record<string, number> {
  const { operators } = town.totals;
  operators.fill(0);
  countBid(town, callByHand({ callerClass, agentWaitSeconds, silenceSeconds: 4 }), handleSeconds);
  const first = town.totals.operators.length - Object.keys(OperatorCounter).length;
  return Object.fromEntries(
    Object.entries(OperatorCounter)
      .map(([name, counter]) => [name, operators[first + counter]] as const)
      .filter(([, count]) => count > 0),
  );
}

const served = { bids: 1, handedOver: 1, agentBusySeconds: handleSeconds } as const;

describe('a bid for an agent', () => {
  it('is served at once, or after a wait that is counted', () => {
    expect(counted(0)).toEqual(served);
    expect(counted(2.5)).toEqual({ ...served, waited: 1, waitSeconds: 2.5 });
  });

  it('is dropped, or given up by who was called after so much silence', () => {
    expect(counted(dropped)).toEqual({ bids: 1 });
    expect(counted(reneged)).toEqual({ bids: 1, reneged: 1, renegedSeconds: 4 });
  });
});
