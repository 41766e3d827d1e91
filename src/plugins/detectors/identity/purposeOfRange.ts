/**
 * Purpose of range: the number shown lies in a range that was registered for incoming calls only, as the 95 codes of call centres
 * (system S10). Hot path: detectors.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { certain } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

const isNot = 0;

export const purposeOfRange: DetectorPlugin = {
  family: 'detector',
  id: 'purpose-of-range',
  version: 1,
  title: 'Number shown whose range may not call out',
  cites: ['MIIT, notice on call-centre business, 19 June 2020'],
  needs: ['registry:purpose'],
  reads: ['callingNumber'],
  parameters: {},
  create: ({ attempt: { callingNumber }, registries }) =>
    judgedAlone(
      (slot) => (registries.isOutboundPermitted(callingNumber[slot]) === isNot ? certain : 0),
      (slot) => [
        {
          name: 'isOutboundPermitted',
          value: registries.isOutboundPermitted(callingNumber[slot]),
          unit: '',
        },
      ],
    ),
};
