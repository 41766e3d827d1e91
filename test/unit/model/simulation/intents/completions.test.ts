import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Completions, notCompleted } from '../../../../../src/model/simulation/intents/completions.ts';

it('tells of each demand whether and at which attempt it was completed', () => {
  const demand = fc.record({ intent: fc.nat(40_000), attempt: fc.nat(7) });
  const law = fc.property(fc.uniqueArray(demand, { selector: ({ intent }) => intent }), (demands) => {
    const completions = new Completions();
    for (const { intent, attempt } of demands) completions.add(intent, attempt);
    const attempts = new Map(demands.map(({ intent, attempt }) => [intent, attempt]));
    for (let intent = 0; intent < 100; intent++)
      expect(completions.attemptOf(intent)).toBe(attempts.get(intent) ?? notCompleted);
    for (const { intent, attempt } of demands) expect(completions.attemptOf(intent)).toBe(attempt);
    expect(completions.attemptOf(10_000_000)).toBe(notCompleted);
  });
  fc.assert(law, { seed: 31, numRuns: 200 });
});
