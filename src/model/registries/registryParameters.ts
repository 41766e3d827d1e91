/** Parameters of the registries that a world may declare; one that is not declared answers 'unknown'. */
import type { ParameterTable } from '../contracts/parameter.ts';

/** Consents that operators have registered, each with its date and proof. */
export const consentRegistryParameters: ParameterTable = {
  proofKept: {
    type: 'seconds',
    default: 12_960_000,
    minimum: 0,
    maximum: 315_360_000,
    unit: 's',
    says: 'how long an operator keeps the proof of a consent; of an older one the registry finds none',
    source: 'MIIT, draft rules on short messages and voice calls, 31 August 2020: at least five months',
  },
  givenWithin: {
    type: 'seconds',
    default: 31_536_000,
    minimum: 0,
    maximum: 315_360_000,
    unit: 's',
    says: 'consents were given at any time, all equally likely, within so long before the first measured day',
    source: 'assumed',
  },
};

/** Numbers of which the owner has declared that nobody calls from them. */
export const doNotOriginateParameters: ParameterTable = {
  share: {
    type: 'share',
    default: 1,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'share of the numbers in service in blocks for incoming calls only whose owners have declared them',
    source: 'assumed',
  },
};
