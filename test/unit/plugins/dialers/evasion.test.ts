import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { Verdict } from '../../../../src/model/calls/callCodes.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import { reciprocalCalls } from '../../../../src/plugins/dialers/evasion/reciprocalCalls.ts';
import { capped, countOn, evading, labelled, levers, play, robot, startsOf } from './evadingRobots.ts';

describe('staying under caps', () => {
  it('uses the declared part of the cap, over all numbers together', () => {
    const pool = { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 2 } };
    const played = play(evading('stay-under-caps', { capCalls: 50, share: 0.8 }, pool));
    expect([0, 1, 2].map((day) => countOn(played, day))).toEqual([80, 80, 80]);
  });

  it('keeps an hourly cap by pauses', () => {
    const pacing = { use: 'fixed-per-day', lines: 2, attemptsPerDay: 10_000, gapSeconds: 0 };
    const played = play(evading('stay-under-caps', { capCalls: 50, per: 'hour', share: 0.8 }, { pacing }));
    const perHour = new Map<number, number>();
    for (const second of startsOf(played).filter((start) => start > secondsADay)) {
      const hour = Math.floor(second / secondsAnHour);
      perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
    }
    expect(Math.max(...perHour.values())).toBeLessThanOrEqual(40);
    expect(Math.max(...perHour.values())).toBeGreaterThan(25);
  });
});

describe('probing for the cap', () => {
  it('finds a cap that nobody told it and stays below it from then on', () => {
    const played = play(evading('probe-for-cap'), { ...capped, days: 4 });
    const rejectedOn = (day: number): number =>
      played.calls.filter(
        ({ verdict, inputs }) =>
          verdict === Verdict.reject && Math.floor(inputs.startSecond / secondsADay) === day,
      ).length;
    expect(rejectedOn(0)).toBeGreaterThan(0);
    expect([1, 2, 3].map(rejectedOn)).toEqual([0, 0, 0]);
    expect([1, 2, 3].map((day) => countOn(played, day))).toEqual([48, 48, 48]);
  });
});

describe('clearing labels', () => {
  it('pays for a number only when its answers have fallen', () => {
    const settings = { leastCalls: 40, dropShare: 0.6, waitSeconds: 0 };
    const free = robot(play(evading('label-clearing', settings)));
    const used = robot(play(evading('label-clearing', settings), labelled));
    expect(free.tally.clearings).toBeLessThan(used.tally.clearings);
    expect(used.ledger.amountOf(BookEntryKind.clearing)).toBe(-49_900 * used.tally.clearings);
  });
});

describe('moving to another carrier', () => {
  it('goes when its calls are refused, and not otherwise', () => {
    const moving = evading('move-carrier', { stayDays: 1 }, { levers: { ...levers, carrierMoveSeconds: 0 } });
    expect(robot(play(moving)).tally.carrierMoves).toBe(0);
    expect(robot(play(moving, capped)).tally.carrierMoves).toBeGreaterThan(0);
  });
});

describe('reciprocal calls', () => {
  const pool = { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 4 } };

  it.each([0.25, reciprocalCalls.parameters.share.maximum ?? 1])(
    'make the declared share %d of the attempts',
    (share) => {
      const played = play(evading('reciprocal-calls', { share }, pool));
      const own = played.calls.filter(({ exogenous }) => exogenous.callee === -3).length;
      const deviation = Math.sqrt((share * (1 - share)) / played.calls.length);
      expect(Math.abs(own / played.calls.length - share)).toBeLessThan(4 * deviation);
    },
  );
});

describe('one-ring bait', () => {
  it('rings no longer than it says', () => {
    const rings = play(evading('one-ring-bait', { ringSeconds: 2 })).calls.map(
      ({ outcome }) => outcome.ringSeconds,
    );
    expect(Math.max(...rings)).toBe(2);
  });
});
