import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, siteOf, smallWorld } from '../../../builders/smallWorld.ts';

const allDay = { hours: ['00:00', '24:00'] };
const lines = 20;
const robotTown = (pacing: Readonly<Record<string, unknown>>, { days = 2, screening = {} } = {}): World =>
  smallWorld({
    days,
    blocks: { digits: 6 },
    circuits: 1000,
    callers: { robots: robots({ operators: 1, pacing: { ...allDay, ...pacing } }) },
    screening,
  });

/** Seconds at which operators begin calls in the first minute of each day, by arm. */
function playFirstMinutes(...worlds: readonly World[]): readonly (readonly number[])[] {
  const starts = worlds.map((): number[] => []);
  playArms({
    arms: worlds.map((world) => ({ world })),
    isKept: false,
    atStart: ({ life, observer }, ordinal) => {
      observer.afterCall = (slot) => {
        const second = life.startSecond.at(slot);
        if (life.dialLine.at(slot) >= 0 && second % secondsADay < 60) starts[ordinal].push(second);
      };
    },
  });
  return starts;
}

const dialledIn = (starts: readonly number[], from: number, to: number): number =>
  starts.filter((second) => second >= from && second < to).length;

/** Of each day, how many calls are begun in these seconds after its midnight. */
const ofBothDays = (starts: readonly number[], from: number, to: number): readonly number[] =>
  [0, secondsADay].map((midnight) => dialledIn(starts, midnight + from, midnight + to));

describe('lines that work when the time begins', () => {
  const pacing = { use: 'fixed-per-day', lines, attemptsPerDay: 100_000 };
  const cap = { id: 'cap', use: 'volume-cap', per: 'hour', limitCalls: 3, alarmAt: 0.5 };
  const [free, capped] = playFirstMinutes(
    robotTown(pacing),
    robotTown(pacing, { screening: { terminating: [siteOf('reject', cap)] } }),
  );

  it('dial neither all at once nor later than in their course', () => {
    const [first, later] = ofBothDays(free, 0, 1);
    expect(first).toBeLessThan(lines / 4);
    expect(later).toBeLessThan(lines / 4);
    // Some 23.5 calls in half a minute: each count lies within four deviations of Poisson's law, and calls one after another vary less.
    for (const [from, to] of [
      [0, 30],
      [30, 60],
    ])
      for (const calls of ofBothDays(free, from, to)) expect(Math.abs(calls - 23.5)).toBeLessThan(19.4);
  });

  it('begin at the same moments in every arm', () => {
    const firstOfLines = (starts: readonly number[]): readonly number[] =>
      starts.toSorted((a, b) => a - b).slice(0, 5);
    expect(firstOfLines(capped)).toEqual(firstOfLines(free));
  });
});

it('lines that pause for long between two calls are in the midst of a pause', () => {
  const pacing = { use: 'fixed-per-day', lines: 200, gapSeconds: 600, attemptsPerDay: 1_000_000 };
  const [slow] = playFirstMinutes(robotTown(pacing));
  // Each line calls every ten minutes and a half.
  const [first, later] = ofBothDays(slow, 0, 60);
  expect(first).toBeLessThan(50);
  expect(later).toBeLessThan(50);
});

it('a dialer with agents does not dial for all of them in one instant', () => {
  const pacing = { use: 'progressive', agents: 20, lines: 40, workdaysOnly: false };
  const [starts] = playFirstMinutes(robotTown(pacing, { days: 1 }));
  expect(dialledIn(starts, 0, 1)).toBeLessThan(6);
  expect(dialledIn(starts, 0, 60)).toBeGreaterThan(20);
});
