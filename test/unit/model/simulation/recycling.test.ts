import { expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callColumns.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

it('lines whose list has a lead only later go on when it is due, until nobody is left', () => {
  const world = smallWorld({
    couplings: 'none',
    residents: {
      voicemail: 0,
      unreachable: 0,
      answering: { contact: 0, business: 0, unknown: 0, labelled: 0 },
    },
    callers: {
      robots: robots({
        operators: 1,
        pacing: { use: 'progressive', agents: 2, lines: 6, hours: ['09:00', '20:00'] },
        list: {
          use: 'leaked',
          share: 0.1,
          deadShare: 0,
          passes: 1,
          repeated: false,
          attemptsPerPass: 3,
          retryUnansweredSeconds: 3600,
        },
      }),
    },
  });
  const [{ calls }] = playArms({ arms: [{ world }] });
  const seconds = Map.groupBy(calls, ({ exogenous }) => exogenous.callee);
  expect([seconds.size, calls.length]).toEqual([40, 120]);
  expect(calls.every(({ outcome }) => outcome.finalState === FinalState.unanswered)).toBe(true);
  for (const attempts of seconds.values()) {
    const gaps = attempts
      .slice(1)
      .map(({ inputs }, i) => inputs.startSecond - attempts[i].inputs.startSecond);
    // A line asks once a minute, and both agents may be on the phone.
    expect(gaps.every((gap) => gap >= 3600 && gap < 3600 + 600)).toBe(true);
  }
});
