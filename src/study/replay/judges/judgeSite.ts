/** What a judge sees of a recording: observed columns, blocks of numbers, coins, and what registries tell. */
import type { TouchableTable } from '../../../engine/tables/touchable.ts';
import { onlyColumnsRead } from '../../../model/calls/columnsRead.ts';
import { keyOfSeed } from '../../../engine/random/key.ts';
import { gatheringToolbox } from '../../../model/tools/toolbox.ts';
import type { CallSlots } from '../rows/callSlots.ts';
import { ReplayDraw } from './detectorJudge.ts';
import type { JudgePlan, JudgeSite } from './judge.ts';
import type { NumberOrder } from '../rows/numberOrder.ts';
import type { RegistryDesk } from '../registries/replayRegistries.ts';

/** What all judges of a replay share. */
export interface JudgeSurroundings {
  readonly plans: readonly JudgePlan[];
  readonly slots: CallSlots;
  readonly numbers: NumberOrder;
  readonly registries: RegistryDesk;
  /** Score of each plan for the call at hand. */
  readonly said: Int32Array;
  /** Scores of each plan for the batch at hand. */
  readonly scores: readonly Int32Array[];
  /** Gathers the tables by number that judges make. */
  readonly tables: TouchableTable[];
}

/** Tables are sized for at least so many numbers. */
const leastNumbers = 64;

export function judgeSite(around: JudgeSurroundings, ordinal: number, recording: number): JudgeSite {
  const { plans, slots, numbers, registries, said, scores, tables } = around;
  const { id, place, needs, reads } = plans[ordinal];
  const { callOfSlot } = slots;
  const seen = place === 'origin' ? slots.attempt : slots.attemptBeyondOrigin;
  const indexOf = (earlier: string): number =>
    plans.findIndex(
      (plan, i) => i < ordinal && plan.id === earlier && plan.place === place && plan.isImmediate,
    );
  return {
    place,
    attempt: onlyColumnsRead(seen, reads, slots.unknown),
    release: slots.release,
    registries: registries.registriesOf(recording, needs),
    blockOf: (number, digits) => numbers.blockOf(number, digits),
    earlier: {
      indexOf,
      scores: said,
      alarmMillionths: Int32Array.from(plans, ({ alarmMillionths }) => alarmMillionths),
    },
    tools: gatheringToolbox(tables),
    draw: new ReplayDraw(keyOfSeed(0, recording), { place, id, callOfSlot }),
    expectedNumbers: Math.max(leastNumbers, numbers.count),
    e164: (number) => numbers.textOf(number),
    scores: scores[ordinal],
  };
}
