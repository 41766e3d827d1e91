/** Draws for a part under test: keyed by the call that is in the slot, as in a simulation, never by the slot itself. */
import { KeyedStream, unitAt } from '../../../engine/random/stream.ts';
import type { Draw } from '../../../model/contracts/tools.ts';

const callPurpose = 77;
const decisionPurpose = 78;

/** `callOfSlot` says which call is in a slot; two sites with the same seed draw the same for the same call. */
export function fakeDraw(callOfSlot: Int32Array, seed: number): Draw {
  const stream = new KeyedStream();
  return {
    unit: (slot, index) => unitAt(callOfSlot[slot], seed, index, callPurpose),
    stream: (slot, index) => stream.seek(callOfSlot[slot], seed, index, callPurpose),
    decision: (ordinal) => stream.seek(seed, 0, ordinal, decisionPurpose),
  };
}
