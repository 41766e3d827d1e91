import { beforeEach, describe, expect, it } from 'vitest';
import { CallCounter } from '../../../../../../src/model/measures/counters.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { blankIntent, resetManner } from '../../../../../../src/model/simulation/intents/blankIntent.ts';
import { pursue } from '../../../../../../src/model/simulation/life/wanted/intent.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';

const now = 43_200;
const caller = 5;
const town = armByHand({ world: { rules: [{ id: 'hours', use: 'us-hours' }] } });
const [hours] = town.rules;

/** The town under a rule that permits every call from this second on. */
const permittingFrom = (second: number): Arm => {
  const obey: RuleInForce['keepClear'] = (_, at) => Math.max(at, second);
  const part: RuleInForce['part'] = { enforce: [], sanction: () => 0, obey };
  const rules = [{ ...hours, fromSecond: 0, part, keepClear: obey }];
  return { ...town, rules, bindingRules: rules };
};
const free: Arm = { ...town, rules: [] };

beforeEach(() => {
  town.calendar.clear();
  town.calendar.nextUntil(now);
  town.subscribers.state.fill(0);
  town.totals.calls.fill(0);
});

/** Somebody wishes to call subscriber 0, for the first time or once more; gives the row of the wish. */
function wish(arm: Arm, { attempt = 0, keyLow = 1 }: { attempt?: number; keyLow?: number } = {}): number {
  const intent = blankIntent();
  resetManner(intent);
  const { intents } = arm;
  const row = intents.take();
  intents.write(row, intents.manners.take(0, intent), { ...intent, callee: 0, callerSubscriber: caller });
  intents.setKey(row, keyLow, 2);
  intents.renew(row, attempt, 0);
  pursue(arm, row);
  return row;
}

/** Demands counted and attempts made. */
function counted({ totals, sources }: Arm): readonly number[] {
  const base = totals.base(sources[0].callerClass, 1);
  let attempts = 0;
  for (let state = 0; state < CallCounter.attempts; state++) attempts += totals.calls[base + state];
  return [totals.calls[base + CallCounter.demands], attempts];
}
const nextReattempt = (): readonly number[] => {
  town.calendar.next();
  return [town.calendar.kind, town.calendar.nowSeconds];
};

describe('a wish to call', () => {
  it('is an attempt at once, and a demand when it is the first', () => {
    wish(free);
    expect(counted(free)).toEqual([1, 1]);
    wish(free, { attempt: 1, keyLow: 9 });
    expect(counted(free)[0]).toBe(1);
  });

  it('waits for the end of the caller’s own call and up to ten seconds, and is no demand before', () => {
    const waits = Array.from({ length: 400 }, (_, keyLow) => {
      town.calendar.clear();
      town.calendar.nextUntil(now);
      town.subscribers.state.fill(0);
      town.subscribers.holdUntil(caller, now + 30);
      wish(free, { keyLow });
      const [kind, second] = nextReattempt();
      expect(kind).toBe(EventKind.reattempt);
      return second - now - 30;
    });
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    // The line's state is kept in tenths of a second; uniform over 10 s: deviation 10 ÷ √12.
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(10.2);
    expect(Math.abs(mean - 5.1)).toBeLessThan((4 * 10) / Math.sqrt(12 * waits.length) + 0.1);
    expect(counted(free)).toEqual([0, 0]);
  });

  it('does not wait where busy lines are not coupled', () => {
    town.subscribers.holdUntil(caller, now + 30);
    const uncoupled: Arm = { ...free, reactions: { ...free.reactions, isBusyCoupled: false } };
    wish(uncoupled);
    expect(counted(uncoupled)).toEqual([1, 1]);
  });

  it('waits for the second at which a rule permits it, and is no demand before', () => {
    const arm = permittingFrom(now + 600);
    const row = wish(arm);
    expect(counted(arm)).toEqual([0, 0]);
    expect([...nextReattempt(), town.calendar.subject]).toEqual([EventKind.reattempt, now + 600, row]);
  });

  it('is a demand that is lost when it is permitted only after the end', () => {
    const arm = permittingFrom(town.endSecond);
    const row = wish(arm);
    expect([counted(arm), town.calendar.size]).toEqual([[1, 0], 0]);
    expect(town.intents.take()).toBe(row);
  });
});
