/** How long whoever keeps rules lets it ring, and what who is dropped hears. */
import { describe, expect, it } from 'vitest';
import {
  longestRing,
  messageUnderRules,
} from '../../../../../../src/model/simulation/life/obedience/mannersUnderRules.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { robot, town } from './underRules.ts';

/** Of a call that the caller would give up after so long. */
const wish = (patienceSeconds: number) => ({ purpose: robot.purpose, patienceSeconds });

describe('a caller that rings', () => {
  it('lets it ring as long as the strictest rule in force asks that it keeps', () => {
    const [first] = town.rules;
    const rule = (leastRingSeconds: number, fromSecond: number): RuleInForce => ({
      ...first,
      leastRingSeconds,
      fromSecond,
    });
    const kept = [rule(15, 0), rule(20, 100), rule(10, 0)];
    expect([99, 100].map((now) => longestRing(kept, wish(12), now))).toEqual([15, 20]);
    expect(longestRing(kept, wish(30), 100)).toBe(30);
  });

  it('lets it ring as it likes, and says nothing to who is dropped, where the rule is not about its calls', () => {
    const [first] = town.rules;
    const other = {
      ...first,
      leastRingSeconds: 15,
      dropMessageSeconds: 8,
      isAbout: (purpose: number) => purpose !== robot.purpose,
    };
    expect(longestRing([other], wish(12), 100)).toBe(12);
    expect(messageUnderRules([other], robot.purpose, 100)).toBe(0);
  });
});
