import { describe, expect, it } from 'vitest';
import { keepCalls } from '../../../builders/keptCall.ts';
import type { KeptCall } from '../../../builders/keptCall.ts';
import { playArms } from '../../../builders/playArms.ts';
import { roomLaws } from '../../../builders/roomLaws.ts';
import { robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

/** A handful of people whom many lines ring, so that calls come within every tenth of a second of one another. */
const besieged = smallWorld({
  subscribers: 10,
  blocks: { digits: 2 },
  callers: {
    ...wantedCallers,
    robots: robots({
      operators: 4,
      pacing: {
        use: 'predictive',
        agents: 3,
        lines: 30,
        dropRateTarget: 0.3,
        hours: ['00:00', '04:00'],
        machineDetection: true,
      },
    }),
  },
});

describe('who is handed over to an agent', () => {
  it('is on the phone until the bid and past it, so that nobody else rings within that tenth of a second', () => {
    let kept: readonly KeptCall[] = [];
    const [{ arm }] = playArms({ arms: [{ world: besieged }], atStart: (one) => (kept = keepCalls(one)) });
    expect(kept.filter(({ agentWaitSeconds }) => agentWaitSeconds >= 0).length).toBeGreaterThan(100);
    const broken = roomLaws['nobody is in two calls at once'];
    expect(
      broken({
        arm,
        world: besieged,
        calls: kept,
        judged: [],
        askings: [],
        demands: [],
        pulls: [],
        lateLosses: [],
        trustAtStart: [],
        seed: 1,
        refusals: new Map(),
      }),
    ).toEqual([]);
  });
});
