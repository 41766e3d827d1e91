import { expect, test } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

test('the weeks of the region are what its days are, wherever else an operator calls', () => {
  const sketch = { subscribers: 300, days: 14, callers: { robots: { ...robots(), insideShare: 0.3 } } };
  const [{ rows }] = playArms({ arms: [{ world: smallWorld(sketch) }] });
  for (const event of ['rung', 'answered']) {
    const all = rows.find(
      ({ metric, class: name }) => metric === `unwanted.${event}.perSubscriberDay` && name === null,
    );
    const weeks = rows.filter(({ metric }) => metric === `week.unwanted.${event}.perSubscriberDay`);
    expect(weeks.length).toBe(2);
    expect(weeks.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(all?.numerator);
    expect(all?.numerator).toBeGreaterThan(0);
  }
});
