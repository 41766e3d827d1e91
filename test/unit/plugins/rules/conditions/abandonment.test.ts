/** Both edges of the share of answered calls that may be dropped: "at most" permits it exactly, "fewer than" does not. */
import { describe, expect, it } from 'vitest';
import { newEndedCall, newPlannedCall } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Condition } from '../../../../../src/plugins/rules/condition.ts';
import { abandonedAtMost, abandonedBelow } from '../../../../../src/plugins/rules/conditions/abandonment.ts';

const now = 5000;

/** May a dialer without an idle agent go on after so many answered calls, of which it dropped some? */
function mayGoOn(condition: Condition, answered: number, dropped: number): boolean {
  for (let i = 0; i < answered; i++)
    condition.afterEnd?.({ ...newEndedCall(), endSecond: now, isAnswered: true, wasDropped: i < dropped });
  return condition.earliest({ ...newPlannedCall(), idleAgents: 0, callsAhead: 1 }, now) === now;
}

const terms = (share: number) => ({ share, periodDays: 1, leastAnswered: 100 });

describe('at most 3 %', () => {
  it.each([
    [100, 3, true],
    [100, 4, false],
    [1000, 30, true],
    [1000, 31, false],
  ])('of %i answered calls with %i dropped: %s', (answered, dropped, is) => {
    expect(mayGoOn(abandonedAtMost(terms(0.03)), answered, dropped)).toBe(is);
  });
});

describe('fewer than 3 %', () => {
  it.each([
    [100, 2, true],
    [100, 3, false],
    [1000, 29, true],
    [1000, 30, false],
  ])('of %i answered calls with %i dropped: %s', (answered, dropped, is) => {
    expect(mayGoOn(abandonedBelow(terms(0.03)), answered, dropped)).toBe(is);
  });
});

it('a share whose product is rounded has its edge where it is written', () => {
  expect([0.07 * 100, 0.29 * 100]).not.toEqual([7, 29]);
  expect(mayGoOn(abandonedAtMost(terms(0.29)), 100, 29)).toBe(true);
  expect(mayGoOn(abandonedBelow(terms(0.07)), 100, 7)).toBe(false);
});

it('of the first hundred answered calls as many may be dropped as of a hundred, whatever their share', () => {
  expect([2, 3].map((dropped) => mayGoOn(abandonedBelow(terms(0.03)), 4, dropped))).toEqual([true, false]);
  expect([3, 4].map((dropped) => mayGoOn(abandonedAtMost(terms(0.03)), 4, dropped))).toEqual([true, false]);
});

it('a dialer that has dropped too many goes on with an idle agent', () => {
  const condition = abandonedAtMost(terms(0.03));
  expect(mayGoOn(condition, 100, 50)).toBe(false);
  expect(condition.earliest({ ...newPlannedCall(), idleAgents: 1, callsAhead: 1 }, now)).toBe(now);
});

describe('whoever keeps clear of it', () => {
  const keepsOn = (
    condition: Condition,
    call: { readonly idleAgents: number; readonly callsAhead: number; readonly callsGivenUp?: number },
  ): boolean => condition.earliestClear?.({ ...newPlannedCall(), ...call }, now) === now;
  const after = (answered: number, dropped: number, of: (made: ReturnType<typeof terms>) => Condition) => {
    const condition = of(terms(0.03));
    mayGoOn(condition, answered, dropped);
    return condition;
  };

  it('dials ahead of its agents by as many calls as it might drop yet', () => {
    const below = after(100, 1, abandonedBelow);
    expect([2, 3].map((callsAhead) => keepsOn(below, { idleAgents: 0, callsAhead }))).toEqual([true, false]);
    const atMost = after(100, 1, abandonedAtMost);
    expect([2, 3].map((callsAhead) => keepsOn(atMost, { idleAgents: 0, callsAhead }))).toEqual([true, false]);
  });

  it('counts among them calls that get no agent and have not ended, whom no idle agent helps any more', () => {
    const below = after(100, 1, abandonedBelow);
    const asked = [0, 1, 2].map((callsGivenUp) =>
      keepsOn(below, { idleAgents: 2, callsAhead: 3, callsGivenUp }),
    );
    expect(asked).toEqual([true, true, false]);
    expect(keepsOn(below, { idleAgents: 4, callsAhead: 3, callsGivenUp: 1 })).toBe(true);
  });

  it('counts them among the answered calls too', () => {
    const atMost = after(199, 3, abandonedAtMost);
    expect([3, 4].map((callsAhead) => keepsOn(atMost, { idleAgents: 0, callsAhead }))).toEqual([true, false]);
  });

  it('always dials for an idle agent, and breaks nothing before it is over', () => {
    const below = after(100, 2, abandonedBelow);
    expect(keepsOn(below, { idleAgents: 1, callsAhead: 1, callsGivenUp: 5 })).toBe(true);
    expect(keepsOn(below, { idleAgents: 0, callsAhead: 2 })).toBe(false);
    expect(mayGoOn(below, 0, 0)).toBe(true);
  });

  it('is asked nothing more where nobody knows of agents', () => {
    expect(keepsOn(after(100, 2, abandonedBelow), { idleAgents: -1, callsAhead: -1 })).toBe(true);
  });
});

it('says which of the two it is', () => {
  expect(abandonedAtMost(terms(0.03)).because).toMatch(/^more than 3 % of/);
  expect(abandonedBelow(terms(0.03)).because).toMatch(/^3 % or more of/);
});
