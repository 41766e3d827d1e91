/** Rules about who asked not to be called again, in a town of which robots call a fifth over and over. */
import { expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

/** Calls of the robots that break the rule. */
function brokenOf(rule: Readonly<Record<string, unknown>>, stopRequestShare: number): number {
  const world = smallWorld({
    subscribers: 150,
    days: 4,
    residents: { stopRequestShare, doNotCall: 0, consent: 1 },
    rules: [{ id: 'stop', fine: 0, ...rule }],
    callers: {
      robots: robots({
        operators: 1,
        list: { use: 'leaked', share: 0.2, repeated: true, refusalsHeeded: false },
        pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 400 },
      }),
    },
  });
  const [{ rows }] = playArms({ arms: [{ world }] });
  const found = rows.find(({ metric, class: of }) => metric === 'rule.broken.share' && of === 'robot');
  return found?.numerator ?? -1;
}

it.each([{ use: 'us-own-list', honourDays: 0 }, { use: 'uk-pecr' }])(
  'break $use the less, the fewer of those who refuse ask for it, and not where nobody does',
  (rule) => {
    const [none, some, all] = [0, 0.3, 1].map((share) => brokenOf(rule, share));
    expect(none).toBe(0);
    expect(some).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(some);
  },
);
