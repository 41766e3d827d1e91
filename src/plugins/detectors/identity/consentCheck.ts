/**
 * Consent check (system S14): the registry knows the caller as one that needs consent and finds none of this callee. Hot path: detectors.
 *
 * The registry answers 0 only for callers that need consent; of anybody else it knows nothing, and nothing is held against them.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { certain } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

const hasNot = 0;

export const consentCheck: DetectorPlugin = {
  family: 'detector',
  id: 'consent-check',
  version: 1,
  title: 'Caller that needs the callee’s consent and has none',
  cites: ['MIIT, draft rules on short messages and voice calls, 31 August 2020'],
  needs: ['registry:consent'],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {},
  create: ({ attempt: { callingNumber, calledNumber }, registries }) =>
    judgedAlone(
      (slot) => (registries.hasConsent(callingNumber[slot], calledNumber[slot]) === hasNot ? certain : 0),
      (slot) => [
        {
          name: 'hasConsent',
          value: registries.hasConsent(callingNumber[slot], calledNumber[slot]),
          unit: '',
        },
      ],
    ),
};
