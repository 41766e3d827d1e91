/**
 * Foreign ingress with a domestic number: a call from abroad shows a number of this country. Hot path: detectors.
 *
 * Roaming subscribers do that as well; no registry of roamers exists, so they are the false alarms of this detector.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { certain } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

const is = 1;
/** Route 0 is domestic, −1 is not known. */
const lastDomesticRoute = 0;

export const foreignIngress: DetectorPlugin = {
  family: 'detector',
  id: 'foreign-ingress',
  version: 1,
  title: 'Domestic number on a call that comes from abroad',
  cites: ['Ofcom, CLI guidance, in force 29 January 2025', 'BOE, order TDF/149/2025'],
  needs: ['registry:allocation'],
  reads: ['callingNumber', 'route'],
  parameters: {},
  create: ({ attempt: { callingNumber, route }, registries }) =>
    judgedAlone(
      (slot) =>
        route[slot] > lastDomesticRoute && registries.isDomestic(callingNumber[slot]) === is ? certain : 0,
      (slot) => [
        { name: 'route', value: route[slot], unit: '' },
        { name: 'isDomestic', value: registries.isDomestic(callingNumber[slot]), unit: '' },
      ],
    ),
};
