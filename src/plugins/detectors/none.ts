/** A detector that never suspects anybody: what an empty place would do, under the same costs of the harness. */
import type { Detector, DetectorPlugin } from '../../model/contracts/detector.ts';

const never: Detector = {
  judge: () => 0,
  afterRelease: () => {},
  afterReport: () => {},
  evidence: () => [],
  stateBytes: () => 0,
};

export const none: DetectorPlugin = {
  family: 'detector',
  id: 'none',
  version: 1,
  title: 'Never suspects anybody',
  cites: [],
  needs: [],
  reads: [],
  parameters: {},
  create: () => never,
};
