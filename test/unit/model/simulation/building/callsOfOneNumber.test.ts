import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { callsOfOneNumberADay } from '../../../../../src/model/simulation/building/callsOfOneNumber.ts';
import { pluginLookup } from '../../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { cap, robots, smallWorld, wantedCallers } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

const callers = (callingNumber: object): WorldSketch => ({
  callers: { people: { use: 'person' }, robots: robots({ callingNumber }) },
});
const mostOf = (sketch: WorldSketch): number =>
  callsOfOneNumberADay(smallWorld(sketch), pluginLookup(new Map()));
const hotlines = { use: 'customer-service', callers: 1, blocks: ['fixed-a'], attemptsPerDay: 10 };

describe('calls of one number a day', () => {
  it('are at most those of one operator that rents its numbers, or shows others on every call', () => {
    for (const use of ['fixed', 'pool', 'random-per-call', 'neighbour'])
      expect(mostOf(callers({ use }))).toBe(300);
  });

  it('are those of all operators, and of whoever has it, where they borrow one or forge that of a firm', () => {
    const others = { ...wantedCallers, hotlines };
    for (const callingNumber of [{ use: 'borrowed', lender: 'hotlines' }, { use: 'impersonating' }])
      expect(mostOf({ callers: { ...others, robots: robots({ callingNumber }) } })).toBeGreaterThan(600);
  });

  it('are not passed by a dialer with agents whose calls are all refused', () => {
    const pacing = { use: 'ratio', agents: 2, lines: 10, linesPerAgent: 5, hours: ['09:00', '09:10'] };
    const world = smallWorld({
      days: 1,
      callers: { room: robots({ operators: 1, pacing }) },
      screening: { terminating: [cap(1)] },
    });
    const [{ calls }] = playArms({ arms: [{ world }] });
    expect(calls.length).toBeGreaterThan(500);
    expect(calls.length).toBeLessThanOrEqual(callsOfOneNumberADay(world, pluginLookup(new Map())));
  });

  it('are not passed on a day on which set-ups happen to be short', () => {
    const pacing = { use: 'ratio', agents: 1, lines: 1, linesPerAgent: 1, hours: ['00:00', '24:00'] };
    const world = smallWorld({
      days: 1,
      callers: { room: robots({ operators: 1, pacing: { ...pacing, pause: ['12:00', '12:00'] } }) },
      screening: { terminating: [cap(1)] },
    });
    const [{ calls }] = playArms({ arms: [{ world }], seed: 2 });
    const setupSeconds = 3;
    expect(calls.length).toBeGreaterThan(secondsADay / setupSeconds + 50);
    expect(calls.length).toBeLessThanOrEqual(callsOfOneNumberADay(world, pluginLookup(new Map())));
  });

  it('are those of a day that is busy for its class, however seldom', () => {
    const of = (busyDayShare: number): number =>
      mostOf({
        callers: {
          people: { use: 'person' },
          hotlines: { ...hotlines, attemptsPerDay: 1000, busyDayShare, busyDayFactor: 5 },
        },
      });
    expect(of(0.001)).toBeGreaterThan(4 * of(0));
  });

  it('are never passed by a number that is played', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 300 }),
        (robotic, couriers) => {
          const world = smallWorld({
            days: 1,
            callers: {
              couriers: { use: 'courier', callers: 3, attemptsPerDay: couriers },
              robots: robots({ pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: robotic } }),
            },
          });
          const [{ calls }] = playArms({ arms: [{ world }] });
          const counts = new Map<number, number>();
          for (const {
            exogenous: { callingNumber },
          } of calls)
            counts.set(callingNumber, (counts.get(callingNumber) ?? 0) + 1);
          return Math.max(...counts.values()) <= callsOfOneNumberADay(world, pluginLookup(new Map()));
        },
      ),
      { seed: 11, numRuns: 8 },
    );
  });
});
