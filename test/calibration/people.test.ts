/** What ordinary people do when the defaults of many parts meet, against the figures that these defaults are chosen to meet. */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { playArms } from '../builders/playArms.ts';
import { smallWorld } from '../builders/smallWorld.ts';

interface Caller {
  calls: number;
  answered: number;
  seconds: number;
}

/** What each subscriber did in a world in which people call people. */
function play(people: number, days: number, residents: Readonly<Record<string, unknown>>): readonly Caller[] {
  const callers: readonly Caller[] = Array.from({ length: people }, () => ({
    calls: 0,
    answered: 0,
    seconds: 0,
  }));
  const world = smallWorld({ subscribers: people, days, residents, callers: { people: { use: 'person' } } });
  const [{ calls }] = playArms({ arms: [{ world }] });
  for (const { exogenous, outcome } of calls) {
    const caller = callers[exogenous.callerSubscriber];
    caller.calls += 1;
    if (outcome.finalState !== FinalState.answered) continue;
    caller.answered += 1;
    caller.seconds += outcome.conversationSeconds;
  }
  return callers;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('people who call people', () => {
  it('make 3.4 calls a day, reattempts among them', () => {
    const callers = play(1000, 14, {});
    const perDay = sum(callers.map(({ calls }) => calls)) / callers.length / 14;
    // Hiya 2018, facts A4. Calls of a day and person: index of dispersion about 3, so a standard error of 0.03.
    expect(Math.abs(perDay / 3.4 - 1)).toBeLessThan(0.03);
  });

  it('differ in their mean calls as the customers of facts 0.3 do, after as many calls', () => {
    const callers = play(1500, 274, { dailyCalls: 0.217 }).filter(({ answered }) => answered > 0);
    const logs = callers.map(({ seconds, answered }) => Math.log(seconds / answered));
    const mean = sum(logs) / logs.length;
    const deviation = Math.sqrt(sum(logs.map((one) => (one - mean) ** 2)) / logs.length);
    // Published 4.084 and 0.424; standard errors of 1,500 people 0.011 and 0.008, more in the tail of those with few calls.
    expect([Math.abs(mean - 4.084) < 0.04, Math.abs(deviation - 0.424) < 0.03]).toEqual([true, true]);
  });
});
