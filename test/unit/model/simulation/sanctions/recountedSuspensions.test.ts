/** What measures say of suspensions, counted again from the calls alone. */
import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { Verdict } from '../../../../../src/model/calls/callCodes.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import { playArms } from '../../../../builders/playArms.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import type { PlayedCall } from '../../../../builders/playedCall.ts';
import { cap, robots, smallWorld, wantedCallers } from '../../../../builders/smallWorld.ts';

const days = 3;
const alarm = 500_000;
/** Enough calls to show some random numbers twice. */
const pacing = { use: 'fixed-per-day', lines: 8, attemptsPerDay: 1500, hours: ['09:00', '20:00'] };
const span = { afterSeconds: 2 * secondsAnHour, durationSeconds: 9 * secondsAnHour };

/** One site for all calls, which suspends numbers some time after its alarm about them, but rejects nothing else. */
const play = (limitCalls: number, callingNumber: Readonly<Record<string, unknown>>): PlayedArm =>
  playArms({
    arms: [
      {
        world: smallWorld({
          days,
          callers: { couriers: wantedCallers.couriers, robots: robots({ callingNumber, pacing }) },
          screening: {
            terminating: [
              { ...cap(limitCalls, 'label'), suspend: { what: 'number', after: '2 h', duration: '9 h' } },
            ],
          },
        }),
      },
    ],
  })[0];

interface Recount {
  count: number;
  innocent: number;
  days: number;
  /** Calls that found their number suspended. */
  met: number;
}

/** Alarms in the order of the calls; one changes nothing while a suspension of the number is on its way or in force. */
function recount({ calls, arm }: PlayedArm, isInnocent: (call: PlayedCall, arm: Arm) => boolean): Recount {
  const until = new Map<number, number>();
  const found = { count: 0, innocent: 0, days: 0, met: 0 };
  for (const call of calls.toSorted((a, b) => a.inputs.startSecond - b.inputs.startSecond)) {
    const { callingNumber } = call.exogenous;
    const now = call.inputs.startSecond;
    const ends = until.get(callingNumber) ?? 0;
    if (now >= ends - span.durationSeconds && now < ends) found.met += 1;
    if (call.score < alarm || now < ends) continue;
    const from = now + span.afterSeconds;
    until.set(callingNumber, from + span.durationSeconds);
    if (from >= days * secondsADay) continue;
    found.count += 1;
    if (isInnocent(call, arm)) found.innocent += 1;
    found.days += (Math.min(from + span.durationSeconds, days * secondsADay) - from) / secondsADay;
  }
  return found;
}

const valueOf = ({ rows }: PlayedArm, metric: string): readonly number[] => {
  const row = rows.find((each) => each.metric === metric && each.class === null);
  return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
};

const isRejected = ({ verdict }: PlayedCall): boolean => verdict === Verdict.reject;

function expectRecounted(played: PlayedArm, found: Recount): void {
  expect(valueOf(played, 'suspended.numbers.count')[0]).toBe(found.count);
  expect(valueOf(played, 'suspended.innocent.share')).toEqual([found.innocent, found.count]);
  expect(valueOf(played, 'suspended.numbers.days')[0]).toBeCloseTo(found.days, 6);
  expect(played.calls.filter(isRejected).length).toBe(found.met);
}

describe('suspensions of numbers', () => {
  it('are as many, as long and as often met as the alarms of the calls make them', () => {
    const played = play(40, { use: 'fixed', blocks: ['mobile-b'] });
    const found = recount(played, ({ isDialled }) => !isDialled);
    expectRecounted(played, found);
    expect(found.count - found.innocent).toBeGreaterThan(2);
    expect(found.innocent).toBeGreaterThan(2);
    expect(found.met).toBeGreaterThan(100);
  });

  it('meet somebody innocent as often as a forged number belongs to somebody', () => {
    const played = play(1, { use: 'random-per-call', blocks: ['mobile-a', 'mobile-b'] });
    const found = recount(
      played,
      ({ isDialled, exogenous: { callingNumber } }, { dealing, plan }) =>
        !isDialled || dealing.subscriberOf(callingNumber) >= 0 || plan.isAllocated(callingNumber) === 1,
    );
    expectRecounted(played, found);
    expect(found.innocent).toBeGreaterThan(20);
    expect(found.count - found.innocent).toBeGreaterThan(20);
  });
});
