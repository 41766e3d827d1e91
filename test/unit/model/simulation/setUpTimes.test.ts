/** Set-ups take their time, each its own: nothing that is refused again and again comes to the clock. */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { byKey, playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { columnOf } from '../../../builders/readPlayed.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Every call of a call room is refused, and its lines dial on at once. */
const refused = (sketch: WorldSketch): PlayedArm => {
  const pacing = { use: 'ratio', agents: 2, lines: 10, linesPerAgent: 5, hours: ['09:00', '09:30'] };
  const all = siteOf('reject', { id: 'all', use: 'volume-cap', per: 'day', limitCalls: 1 });
  const world = smallWorld({
    callers: { room: robots({ operators: 1, pacing, script: { use: 'human-agent' } }) },
    screening: { terminating: [all] },
    ...sketch,
  });
  return playArms({ arms: [{ world }] })[0];
};

/** Seconds from the attempt to its end, of refused calls. */
const setUpsOf = (played: PlayedArm): readonly number[] => {
  const [times, releases, states] = ['time_ms', 'released_at_ms', 'truth_final_state'].map((name) =>
    columnOf(played, name),
  );
  return times.flatMap((ms, row) =>
    states[row] === FinalState.rejected ? [(releases[row] - ms) / 1000] : [],
  );
};

describe('the set-up of a refused call', () => {
  const [spread, even] = [refused({}), refused({ setupSpread: 0 })];

  it('lasts as long as its spread says, uniform around the mean', () => {
    const seconds = setUpsOf(spread);
    const sorted = seconds.toSorted((a, b) => a - b);
    expect(seconds.length).toBeGreaterThan(1000);
    expect([sorted[0] > 1.49, sorted[sorted.length - 1] < 4.51]).toEqual([true, true]);
    // The greatest distance to the uniform distribution: beyond 1.63 ÷ √n by chance once in a hundred times (Kolmogorov).
    const farthest = sorted.map((s, i) => Math.abs((s - 1.5) / 3 - i / sorted.length));
    expect(Math.max(...farthest)).toBeLessThan(1.63 / Math.sqrt(sorted.length));
  });

  it('makes no clock of a dialer whose calls are all refused', () => {
    const phases = (played: PlayedArm): number =>
      new Set(columnOf(played, 'time_ms').map((ms) => Math.floor((ms % 1000) / 50))).size;
    expect(phases(even)).toBeLessThan(12);
    expect(phases(spread)).toBe(20);
  });
});

it('is the same in every arm, whatever screens there', () => {
  const sketch: WorldSketch = { couplings: 'none', callers: { ...wantedCallers, robots: robots() } };
  const label = siteOf('label', { id: 'all', use: 'volume-cap', per: 'day', limitCalls: 1 });
  const worlds = [sketch, { ...sketch, screening: { terminating: [label] } }].map(smallWorld);
  const setUps: Map<string, number>[] = [];
  playArms({
    arms: worlds.map((world) => ({ world })),
    atStart: (arm, ordinal) => {
      setUps[ordinal] = new Map();
      const { observer } = arm;
      const afterCall = observer.afterCall.bind(observer);
      observer.afterCall = (slot) => {
        const { truth } = arm.calls;
        setUps[ordinal].set(
          `${truth.keyLow.at(slot)}/${truth.keyHigh.at(slot)}`,
          arm.life.setupSeconds.at(slot),
        );
        afterCall(slot);
      };
    },
  }).forEach(({ calls }) => byKey(calls));
  const [one, other] = setUps;
  const common = [...one.keys()].filter((key) => other.has(key));
  expect(common.length).toBeGreaterThan(500);
  expect(common.filter((key) => one.get(key) !== other.get(key))).toEqual([]);
});
