import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../../src/engine/statistics/student.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { capped, evading, labelled, valueOf, worldOf } from './evadingRobots.ts';
import type { Parts } from './evadingRobots.ts';

const replications = 8;
const ordinals = [...Array(replications).keys()];

const known = new Map<World, readonly PlayedArm[]>();

/** All replications, which nobody observes; of one world once. */
function replicationsOf(parts: Parts, sketch: WorldSketch): readonly PlayedArm[] {
  const world = worldOf(parts, sketch);
  const one = { arms: [{ world }], isTraced: false };
  const played = known.get(world) ?? ordinals.flatMap((replication) => playArms({ ...one, replication }));
  known.set(world, played);
  return played;
}

/** Over paired replications: metric with the first parts less that with the second. */
function difference(
  metric: string,
  parts: readonly [Parts, Parts],
  sketch: WorldSketch,
): { readonly low: number; readonly high: number } {
  const values = parts.map((one) => replicationsOf(one, sketch).map((played) => valueOf(played, metric)));
  const { low, high } = pairedDifference(values[0], values[1], 0.99);
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

describe('evasion, over paired replications at 99 %', () => {
  it('rotation lowers what a volume cap catches', () => {
    const pool = { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 5 } };
    const { high } = difference('unwanted.rejected.share', [pool, {}], capped);
    expect(high).toBeLessThan(-0.5);
  });

  it('burnt and replaced numbers lower what a volume cap catches', () => {
    const replacing = evading('burn-and-replace', { afterCalls: 50 });
    const { high } = difference('unwanted.rejected.share', [replacing, {}], capped);
    expect(high).toBeLessThan(-0.1);
  });

  it('clearing lowers what labels catch, and more calls are answered', () => {
    const clearing = evading('label-clearing', {
      everyDays: 1,
      waitSeconds: 0,
      leastCalls: 20,
      dropShare: 0.8,
    });
    const { high } = difference('unwanted.labelled.share', [clearing, {}], labelled);
    const answered = difference('unwanted.answered.share', [clearing, {}], labelled);
    expect(high).toBeLessThan(-0.1);
    expect(answered.low).toBeGreaterThan(0);
  });

  it('caps that are known and obeyed catch next to nothing', () => {
    const obeying = evading('stay-under-caps', { capCalls: 60, leastGapSeconds: 0, mostGapSeconds: 0 });
    const { high } = difference('unwanted.rejected.share', [obeying, {}], capped);
    expect(high).toBeLessThan(-0.7);
    const caught = replicationsOf(obeying, capped).map((played) =>
      valueOf(played, 'unwanted.rejected.share'),
    );
    expect(caught.length).toBe(replications);
    expect(caught).toEqual(caught.map(() => 0));
  });
});
