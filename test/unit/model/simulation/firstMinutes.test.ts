import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { robots, siteOf, smallWorld } from '../../../builders/smallWorld.ts';

const allDay = { hours: ['00:00', '24:00'] };
const lines = 40;
const robotTown = (pacing: Readonly<Record<string, unknown>>, { days = 2, screening = {} } = {}): World =>
  smallWorld({
    days,
    blocks: { digits: 6 },
    circuits: 1000,
    callers: { robots: robots({ operators: 1, pacing: { ...allDay, ...pacing } }) },
    screening,
  });

const dialledIn = ({ calls }: PlayedArm, from: number, to: number): number =>
  calls.filter(
    ({ isDialled, inputs: { startSecond } }) => isDialled && startSecond >= from && startSecond < to,
  ).length;

/** Of each day, how many calls are begun in these seconds after its midnight. */
const ofBothDays = (arm: PlayedArm, from: number, to: number): readonly number[] =>
  [0, secondsADay].map((midnight) => dialledIn(arm, midnight + from, midnight + to));

describe('lines that work when the time begins', () => {
  const pacing = { use: 'fixed-per-day', lines, attemptsPerDay: 1_000_000 };
  const cap = { id: 'cap', use: 'volume-cap', per: 'hour', limitCalls: 3, alarmAt: 0.5 };
  const [free, capped] = playArms({
    arms: [
      { world: robotTown(pacing) },
      { world: robotTown(pacing, { screening: { terminating: [siteOf('reject', cap)] } }) },
    ],
  });

  it('dial neither all at once nor later than in their course', () => {
    const [first, later] = ofBothDays(free, 0, 1);
    expect(first).toBeLessThan(lines / 4);
    expect(later).toBeLessThan(lines / 4);
    // Some 47 calls in half a minute: each count lies within four deviations of Poisson's law, and calls one after another vary less.
    for (const [from, to] of [
      [0, 30],
      [30, 60],
    ])
      for (const calls of ofBothDays(free, from, to)) expect(Math.abs(calls - 47)).toBeLessThan(28);
  });

  it('begin at the same moments in every arm', () => {
    const firstOfLines = ({ calls }: PlayedArm): readonly number[] =>
      calls
        .filter(({ isDialled }) => isDialled)
        .map(({ inputs }) => inputs.startSecond)
        .toSorted((a, b) => a - b)
        .slice(0, 5);
    expect(firstOfLines(capped)).toEqual(firstOfLines(free));
  });
});

it('lines that pause for long between two calls are in the midst of a pause', () => {
  const [slow] = playArms({
    arms: [
      {
        world: robotTown({ use: 'fixed-per-day', lines: 200, gapSeconds: 600, attemptsPerDay: 1_000_000 }),
      },
    ],
  });
  // Each line calls every ten minutes and a half.
  const [first, later] = ofBothDays(slow, 0, 60);
  expect(first).toBeLessThan(50);
  expect(later).toBeLessThan(50);
});

it('a dialer with agents does not dial for all of them in one instant', () => {
  const [played] = playArms({
    arms: [
      {
        world: robotTown({ use: 'progressive', agents: 20, lines, workdaysOnly: false }, { days: 1 }),
      },
    ],
  });
  expect(dialledIn(played, 0, 1)).toBeLessThan(6);
  expect(dialledIn(played, 0, 60)).toBeGreaterThan(20);
});
