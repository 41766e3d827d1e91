/** Trunk groups in a world that is played: their limits, their congestion, and the other way round a full one. */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

type Settings = Readonly<Record<string, unknown>>;

/** Robots of carrier b call people of carrier a: over a group of their own, or over a third carrier. */
function play(direct: Settings, network: Settings = {}): PlayedArm {
  const large = { kind: 'large', circuits: 1000 };
  const world = smallWorld({
    subscribers: 300,
    network: {
      use: 'carrier-graph',
      carriers: { 'carrier-a': large, 'carrier-b': large, 'carrier-t': large },
      trunks: {
        direct: { between: ['carrier-a', 'carrier-b'], circuits: 1000, ...direct },
        'a-t': { between: ['carrier-a', 'carrier-t'], circuits: 1000 },
        't-b': { between: ['carrier-t', 'carrier-b'], circuits: 1000 },
      },
      ...network,
    },
    callers: {
      robots: robots({
        operators: 1,
        pacing: { use: 'fixed-per-day', lines: 20, attemptsPerDay: 1500, hours: ['09:00', '20:00'] },
      }),
    },
  });
  return playArms({ arms: [{ world }] })[0];
}

const valueOf = ({ rows }: PlayedArm, metric: string, trunk: string): readonly number[] => {
  const row = rows.find((one) => one.metric === metric && one.place === `trunk/${trunk}`);
  return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
};

const isCongested = (call: PlayedArm['calls'][number]): boolean =>
  call.outcome.finalState === FinalState.congested;

/** Most calls that were set up within one second of the clock. */
function mostASecond({ calls }: PlayedArm): number {
  const seconds = new Map<number, number>();
  for (const { inputs } of calls.filter((call) => !isCongested(call))) {
    const second = Math.floor(inputs.startSecond);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  return Math.max(...seconds.values());
}

describe('a trunk group in a played world', () => {
  it('lets no more calls a second through than its limit, and says how many met it', () => {
    const [free, limited] = [play({}), play({ attemptsPerSecond: 1 })];
    expect([mostASecond(free) > 1, free.calls.some(isCongested)]).toEqual([true, false]);
    expect(mostASecond(limited)).toBe(1);
    const congested = limited.calls.filter(isCongested).length;
    expect(congested).toBeGreaterThan(10);
    expect(valueOf(limited, 'trunk.setUpLimit.share', 'direct')).toEqual([congested, limited.calls.length]);
    expect(valueOf(limited, 'trunk.callCongestion.share', 'direct')).toEqual([
      congested,
      limited.calls.length,
    ]);
  });

  it('that is full refuses, or its calls take the other way round', () => {
    const [full, routed] = [play({ circuits: 3 }), play({ circuits: 3 }, { alternativeRouting: true })];
    const refused = full.calls.filter(isCongested).length;
    expect(refused).toBeGreaterThan(100);
    expect(valueOf(full, 'trunk.callCongestion.share', 'direct')).toEqual([refused, full.calls.length]);
    expect(valueOf(full, 'trunk.carriedErlangs', 't-b')[0]).toBe(0);
    expect(routed.calls.filter(isCongested).length).toBe(0);
    const [overflowed, bids] = valueOf(routed, 'trunk.overflow.share', 'direct');
    expect([overflowed > 100, bids]).toEqual([true, routed.calls.length]);
    expect(valueOf(routed, 'trunk.callCongestion.share', 't-b')).toEqual([0, overflowed]);
    expect(valueOf(routed, 'trunk.carriedErlangs', 't-b')[0]).toBeGreaterThan(0);
  });
});
