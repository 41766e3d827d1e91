/**
 * Unallocated number: the number shown is not in service, or cannot be, so somebody has made it up. Hot path: detectors.
 *
 * A number of which the registry knows nothing is left alone, and so is a withheld one.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { certain } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

const isNot = 0;

export const unallocatedNumber: DetectorPlugin = {
  family: 'detector',
  id: 'unallocated-number',
  version: 1,
  title: 'Number shown that is out of service or invalid',
  cites: ['47 CFR 64.1200(k)(2): invalid, unallocated and unused numbers', 'BOE, order TDF/149/2025'],
  needs: ['registry:allocation'],
  reads: ['callingNumber'],
  parameters: {},
  create: ({ attempt: { callingNumber }, registries }) =>
    judgedAlone(
      (slot) => (registries.isAllocated(callingNumber[slot]) === isNot ? certain : 0),
      (slot) => [{ name: 'isAllocated', value: registries.isAllocated(callingNumber[slot]), unit: '' }],
    ),
};
