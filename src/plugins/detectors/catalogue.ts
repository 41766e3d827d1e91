/** All built-in detectors, by id. */
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import { crowdLabels } from './crowdLabels.ts';
import { none } from './none.ts';
import { volumeCap } from './volumeCap.ts';

export const detectorCatalogue: readonly DetectorPlugin[] = [none, volumeCap, crowdLabels];
