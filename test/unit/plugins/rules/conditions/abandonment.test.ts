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

it('says which of the two it is', () => {
  expect(abandonedAtMost(terms(0.03)).because).toMatch(/^more than 3 % of/);
  expect(abandonedBelow(terms(0.03)).because).toMatch(/^3 % or more of/);
});
