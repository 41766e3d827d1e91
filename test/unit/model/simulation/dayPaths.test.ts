import { expect, test } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const callers = { ...wantedCallers, robots: robots() };
const arms = playArms({
  arms: [
    { world: smallWorld({ days: 3, callers }) },
    { world: smallWorld({ days: 3, callers, screening: { terminating: [cap(40)] } }) },
  ],
  isTraced: false,
});

const pathOf = ({ arm }: PlayedArm) => arm.totals.days.path();
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function numerator({ rows }: PlayedArm, metric: string): number {
  const row = rows.find((each) => each.metric === metric && each.class === null && each.place === null);
  return row?.numerator ?? NaN;
}

test('the days of a path add up to the measure of the whole time', () => {
  for (const played of arms) {
    const path = pathOf(played);
    expect(sum(path.unwantedRung)).toBe(numerator(played, 'unwanted.rung.perSubscriberDay'));
    expect(sum(path.unwantedAnswered)).toBe(numerator(played, 'unwanted.answered.perSubscriberDay'));
    expect(sum(path.demandsLost) * 1000).toBe(numerator(played, 'wanted.lost.perThousand'));
  }
});

test('every day has its calls, and a cap on the day begins anew each day', () => {
  const [none, capped] = arms.map(pathOf);
  expect(none.unwantedRung).toHaveLength(3);
  for (const day of [0, 1, 2]) {
    expect(none.unwantedRung[day]).toBeGreaterThan(20);
    expect(capped.unwantedRung[day]).toBeGreaterThan(0);
    expect(capped.unwantedRung[day]).toBeLessThan(none.unwantedRung[day] / 2);
  }
});
