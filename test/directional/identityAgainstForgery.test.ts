/** Each detector of identity finds the forgery that it is made for, and wanted calls that look like it are what it costs. */
import { describe, expect, it } from 'vitest';
import { playArms } from '../builders/playArms.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../builders/smallWorld.ts';

const alarm = 500_000;

/** Shares of the robots' and of all other calls at which the detector alarms, where robots show their numbers like this. */
function alarmShares(
  use: string,
  callingNumber: unknown,
  parameters: object = {},
): { robots: number; others: number } {
  const world = smallWorld({
    subscribers: 300,
    callers: { ...wantedCallers, robots: robots({ operators: 1, callingNumber }) },
    screening: { terminating: [siteOf('label', { id: 'site', use, ...parameters })] },
  });
  const [{ calls }] = playArms({ arms: [{ world, effect: 'open' }] });
  const shareOf = (isDialled: boolean): number => {
    const scores = calls.filter((call) => call.isDialled === isDialled && !call.isCallBack);
    return scores.filter(({ score }) => score >= alarm).length / scores.length;
  };
  return { robots: shareOf(true), others: shareOf(false) };
}

describe('a detector of identity', () => {
  it('finds every domestic number on a call from abroad, and no other call', () => {
    const forged = { use: 'foreign-ingress', blocks: ['mobile-b'], domesticShare: 1 };
    expect(alarmShares('foreign-ingress', forged)).toEqual({ robots: 1, others: 0 });
    expect(alarmShares('foreign-ingress', { use: 'fixed', blocks: ['mobile-b'] }).robots).toBe(0);
  });

  it('finds numbers out of service as often as a block has them: one in five here', () => {
    const forged = { use: 'random-per-call', blocks: ['mobile-c'] };
    const { robots: found, others } = alarmShares('unallocated-number', forged);
    // 600 calls: the deviation of the share is 0.016.
    expect(Math.abs(found - 0.2)).toBeLessThan(0.065);
    expect(others).toBe(0);
  });

  it('finds forged neighbours, and takes real ones for forged', () => {
    const forged = { use: 'neighbour', blocks: ['mobile-b'], share: 1, digits: 3 };
    const { robots: found, others } = alarmShares('neighbour-match', forged, { lastDigits: 4 });
    expect(found).toBeGreaterThan(0.99);
    // All subscribers of the small world have numbers of one block of ten thousand.
    expect(others).toBeGreaterThan(0.5);
  });
});
