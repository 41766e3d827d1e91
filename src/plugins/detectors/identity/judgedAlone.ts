/** Detectors that judge each call by what it shows of itself: they keep nothing. Hot path: detectors. */
import type { Detector, Evidence } from '../../../model/contracts/detector.ts';
import type { CallSlot, Score } from '../../../model/contracts/plugin.ts';

export const judgedAlone = (
  judge: (slot: CallSlot) => Score,
  evidence: (slot: CallSlot) => readonly Evidence[],
): Detector => ({
  judge,
  afterRelease: () => {},
  afterReport: () => {},
  evidence,
  stateBytes: () => 0,
});
