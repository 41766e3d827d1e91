/** More of something must not bring less of something else: the same calls at each level, added up over replications. */
import { expect } from 'vitest';
import type { World } from '../../src/model/world/world.ts';
import type { Effect } from '../../src/model/simulation/state/reactions.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';

const replications = 3;

/** What a measure's numerator comes to at each level of a world. */
export function sumsAt<Level>(
  levels: readonly Level[],
  worldAt: (level: Level) => World,
  measure: (played: PlayedArm) => number,
): readonly number[] {
  const played = Array.from({ length: replications }, (_, replication) =>
    playArms({
      seed: 5,
      replication,
      isTraced: false,
      arms: levels.map((level) => ({ world: worldAt(level) })),
    }).map(measure),
  );
  return levels.map((_, level) => played.reduce((sum, values) => sum + values[level], 0));
}

/** The same of a paired arm of each world, which follows the open loop of its own world. */
export function sumsOfEffect<Level>(
  levels: readonly Level[],
  { worldAt, effect }: { worldAt: (level: Level) => World; effect: Effect },
  measure: (played: PlayedArm) => number,
): readonly number[] {
  return levels.map((level) => {
    const world = worldAt(level);
    return Array.from({ length: replications }, (_, replication) => {
      const arms = (['open', effect] as const).map((one) => ({ world, effect: one }));
      return measure(playArms({ seed: 5, replication, isTraced: false, arms })[1]);
    }).reduce((sum, value) => sum + value, 0);
  });
}

/** Numerator of a metric over a class, or over all. */
export const numeratorOf =
  (metric: string, of: string | null = null) =>
  ({ rows }: PlayedArm): number =>
    rows.find((row) => row.metric === metric && row.class === of && row.place === null)?.numerator ??
    Number.NaN;

/** From level to level never more, and from the first to the last less by a share. */
export function expectFalling(sums: readonly number[], byShare: number): void {
  expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  expect(sums.at(-1)).toBeLessThanOrEqual((1 - byShare) * sums[0]);
}

export const expectRising = (sums: readonly number[], byShare: number): void =>
  expectFalling(sums.toReversed(), byShare);
