/**
 * Do-not-originate: the owner of the number shown has declared that nobody calls from it. Hot path: detectors.
 *
 * Where there is no such registry it suspects nobody.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { certain } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

const is = 1;

export const doNotOriginate: DetectorPlugin = {
  family: 'detector',
  id: 'do-not-originate',
  version: 1,
  title: 'Number shown that its owner never calls from',
  cites: ['FCC 25-15, 90 FR 13416: reasonable do-not-originate lists'],
  needs: ['registry:do-not-originate'],
  reads: ['callingNumber'],
  parameters: {},
  create: ({ attempt: { callingNumber }, registries }) =>
    judgedAlone(
      (slot) => (registries.isOnDoNotOriginateList(callingNumber[slot]) === is ? certain : 0),
      (slot) => [
        { name: 'isOnList', value: registries.isOnDoNotOriginateList(callingNumber[slot]), unit: '' },
      ],
    ),
};
