import { describe, expect, it } from 'vitest';
import { RuleCounter, ruleCounters } from '../../../../../src/model/measures/counters.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../../builders/playArms.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import { testRule } from '../../../../builders/testRule.ts';
import { bankAt, lentBy, outspoken, own, rejectedOf, robotsAt, rowOf, worldWith } from './lendingWorld.ts';
import type { Settings } from './lendingWorld.ts';

/** A rule under which lending is broken and every complaint finds everybody. */
const certain = {
  identifiedShare: 1,
  sanctionedShare: 1,
  collectedShare: 1,
  fine: 0,
  delaySeconds: 0,
  durationSeconds: 1e6,
};
const lendingRule = testRule({
  obey: (call, now) => (call.isShownLent === 1 ? Infinity : now),
  sanctionLender: () => 2,
  lenderSanctions: certain,
});

describe('a rule against lending', () => {
  const play = (rule: typeof lendingRule, callingNumber: Settings, robotsMore: Settings = {}): PlayedArm => {
    const catalogue = { ...builtInCatalogue, rule: [...builtInCatalogue.rule, rule] };
    const world = worldWith(
      callingNumber,
      { ...outspoken, rules: [{ id: 'lending', use: rule.id }], catalogue },
      robotsMore,
    );
    return playArms({ arms: [{ world }], plugins: new Map([[rule.id, rule]]) })[0];
  };
  const broken = ({ arm }: PlayedArm, caller: number): number =>
    arm.totals.rules[0].counters[arm.totals.classOfCaller[caller] * ruleCounters + RuleCounter.broken];
  const sanctions = ({ arm }: PlayedArm, caller: number): number =>
    arm.totals.rules[0].counters[arm.totals.classOfCaller[caller] * ruleCounters + RuleCounter.sanctions];

  it('is broken by calls with lent numbers alone', () => {
    expect(broken(play(lendingRule, lentBy('bank')), robotsAt)).toBeGreaterThan(100);
    expect(broken(play(lendingRule, own), robotsAt)).toBe(0);
  });

  it('sanctions the lender whose number the complaint names, and shuts it to the lender’s own calls', () => {
    const lent = play(lendingRule, lentBy('bank'));
    expect([sanctions(lent, bankAt) > 0, sanctions(lent, robotsAt)]).toEqual([true, 0]);
    expect(rejectedOf(lent, 'bank')).toBeGreaterThan(0);
    expect(rowOf(lent, 'suspended.innocent.share')[0]).toBe(0);
    const lax = testRule({
      ...lendingRule.create({} as never, {}),
      lenderSanctions: { ...certain, identifiedShare: 0 },
    });
    expect(sanctions(play(lax, lentBy('bank')), bankAt)).toBe(0);
  });

  it('fines the lender what its terms say for each sanction, whatever is shut besides', () => {
    const terms = { ...certain, fine: 30_000, collectedShare: 0.5 };
    const ruleWith = (sanctionLender: () => 1 | 2): typeof lendingRule =>
      testRule({ ...lendingRule.create({} as never, {}), sanctionLender, lenderSanctions: terms });
    for (const [code, isShut] of [
      [1, false],
      [2, true],
    ] as const) {
      const fined = play(
        ruleWith(() => code),
        lentBy('bank'),
      );
      const fines = sanctions(fined, bankAt);
      expect(fines).toBeGreaterThan(0);
      expect(rowOf(fined, 'lender.fines.perDay', 'bank')[0]).toBeCloseTo(fines * 1.5, 9);
      expect(rowOf(fined, 'lender.fines.perDay', 'courier')[0]).toBe(0);
      expect(rejectedOf(fined, 'bank') > 0).toBe(isShut);
    }
  });

  it('has whoever keeps it make no call with a lent number', () => {
    const honest = play(lendingRule, lentBy('bank'), { isCompliantWith: ['lending'] });
    expect(honest.calls.filter(({ key }) => key.startsWith('robots.'))).toEqual([]);
  });
});
