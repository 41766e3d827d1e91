/** An arm before its first event and calls in hand, for tests that take one step in the life of a call by themselves. */
import { buildArm } from '../../src/model/simulation/building/buildArm.ts';
import { buildFrame } from '../../src/model/simulation/building/frame.ts';
import { noBid } from '../../src/model/simulation/call/agentQueue.ts';
import { newCallInHand } from '../../src/model/simulation/call/callInHand.ts';
import type { CallInHand } from '../../src/model/simulation/call/callInHand.ts';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import { reactionsOf } from '../../src/model/simulation/state/reactions.ts';
import type { Effect } from '../../src/model/simulation/state/reactions.ts';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import { smallWorld } from './smallWorld.ts';
import type { WorldSketch } from './smallWorld.ts';

interface ArmSketch {
  readonly world?: WorldSketch;
  /** `all`, the ordinary closed loop, unless said otherwise. */
  readonly effect?: Effect;
  /** An arm that others are compared with, unless said otherwise. */
  readonly isControl?: boolean;
}

/** The arm of replication 0 at its start: everything exists, and nothing has happened. */
export function armByHand({ world: sketch, effect = 'all', isControl = true }: ArmSketch = {}): Arm {
  const world = smallWorld(sketch);
  const frame = buildFrame(world, pluginLookup(new Map()), { seed: 1, replication: 0 });
  return buildArm(frame, {
    reactions: reactionsOf(effect, world.couplings),
    isPreHistory: false,
    isControl,
    isCompared: isControl,
    completedInControl: new Map(),
    subscriberState: null,
    isRecorded: false,
    openLoop: null,
    observer: { afterCall: () => undefined },
    isObserved: false,
    watch: { cells: new Int32Array(watchCells) },
  });
}

/** A wanted call to subscriber 0 at second 0, of which nothing has been decided, unless said otherwise. */
export const callByHand = (fields: Partial<CallInHand> = {}): CallInHand => ({
  ...newCallInHand(),
  callee: 0,
  startSecond: 0,
  endSecond: 0,
  patienceSeconds: 60,
  talkMedianSeconds: 60,
  talkLogDeviation: 0,
  answerFactor: 1,
  setupSeconds: 0,
  ringSeconds: 0,
  conversationSeconds: 0,
  holdingSeconds: 0,
  anger: 1,
  loss: 0,
  agentWaitSeconds: noBid,
  ...fields,
});

/** As many calls as asked for, each with a key of its own and otherwise the same. */
export const callsByHand = (count: number, fields: Partial<CallInHand> = {}): CallInHand[] =>
  Array.from({ length: count }, (_, i) => callByHand({ keyLow: i, keyHigh: 1, ...fields }));
