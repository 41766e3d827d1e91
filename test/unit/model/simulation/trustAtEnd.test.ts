/** The trust that is told is that of the end: what is under way then costs some later. */
import { describe, expect, it } from 'vitest';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

const subscribers = 1000;

/** People who answer most robots, each of which costs them three tenths of their trust; one arm in open loop, and one whose callees are frozen to it. */
function play(until: string): readonly PlayedArm[] {
  const world = smallWorld({
    subscribers,
    residents: { trustLoss: 0.3, answering: { unknown: 0.9 } },
    callers: {
      robots: robots({
        pacing: { use: 'fixed-per-day', lines: 40, attemptsPerDay: 100_000, hours: ['23:30', until] },
      }),
    },
  });
  return playArms({
    arms: [{ world }, { world, effect: 'open' }, { world, effect: 'mechanical' }],
  });
}

const toldOf = ({ rows }: PlayedArm): number =>
  rows.find(({ metric }) => metric === 'trust.unknownNumbers.share')?.numerator ?? NaN;

/** When the last call is over. */
const leftOf = ({ arm }: PlayedArm): number => arm.subscribers.trustSumAt(arm.endSecond);

describe('trust in unknown numbers', () => {
  it('is told without what calls cost that were over after the end', () => {
    for (const arm of play('24:00')) expect(leftOf(arm)).toBeLessThan(toldOf(arm) - 0.1);
  });

  it('is what is left where all calls are over by then', () => {
    for (const arm of play('23:45')) expect(toldOf(arm)).toBe(leftOf(arm));
  });

  it('is with frozen callees what it is in their open loop', () => {
    for (const until of ['23:45', '24:00']) {
      const [, open, frozen] = play(until);
      expect(toldOf(frozen)).toBe(toldOf(open));
    }
  });
});
