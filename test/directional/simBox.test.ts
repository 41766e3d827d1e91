/** A box of SIMs is found where its carrier sees cells, by standing still; people and couriers, who move, are not, and more boxes are fewer SIMs each. */
import { expect, it } from 'vitest';
import { playArms } from '../builders/playArms.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../builders/smallWorld.ts';

const alarm = 500_000;

function alarmShares(place: 'origin' | 'terminating', boxes: number): { box: number; others: number } {
  const callingNumber = { use: 'sim-box', blocks: ['mobile-b'], numbers: 12, boxes };
  const pacing = { use: 'fixed-per-day', lines: 1, attemptsPerDay: 900, hours: ['09:00', '20:00'] };
  const world = smallWorld({
    subscribers: 300,
    residents: { peoplePerCell: 10 },
    callers: { ...wantedCallers, robots: robots({ operators: 1, callingNumber, pacing }) },
    screening: { [place]: [siteOf('label', { id: 'site', use: 'still-sims' })] },
  });
  const [{ calls }] = playArms({ arms: [{ world, effect: 'open' }] });
  const shareOf = (isDialled: boolean): number => {
    const scores = calls.filter((call) => call.isDialled === isDialled && !call.isCallBack);
    expect(scores.length).toBeGreaterThan(100);
    return scores.filter(({ score }) => score >= alarm).length / scores.length;
  };
  return { box: shareOf(true), others: shareOf(false) };
}

it('finds the box from its second hour on, at the origin only, and nobody else', () => {
  const atOrigin = alarmShares('origin', 1);
  expect(atOrigin.box).toBeGreaterThan(0.5);
  expect(atOrigin.others).toBe(0);
  expect(alarmShares('terminating', 1)).toEqual({ box: 0, others: 0 });
});

it('finds less of the same SIMs when they are spread over boxes with fewer than its limit', () => {
  expect(alarmShares('origin', 6).box).toBeLessThan(alarmShares('origin', 1).box / 2);
});
