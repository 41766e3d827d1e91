/** Any numbering of a village: its blocks, with any of their terms and purposes. */
import fc from 'fast-check';
import { blockPurposes } from '../../src/model/world/world.ts';
import { blockParameters } from '../../src/study/reading/fixedParameters.ts';
import { termsArbitrary, without } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

/** People need numbers: how many of a block are in service is drawn where few of them live. */
const terms = termsArbitrary(without(blockParameters, ['digits', 'secondHandShare', 'allocated']), 2);
const scarceTerms = termsArbitrary(without(blockParameters, ['digits', 'secondHandShare']), 2);

/** `isGraph`: numbers from abroad have a carrier there. */
export const numberingArbitrary = (isGraph: boolean): fc.Arbitrary<Plain> =>
  fc
    .record({
      secondHandShare: fc.constantFrom(0, 0, 0.5, 0.5, 1),
      digits: fc.constantFrom(2, 2, 2, 0),
      people: terms,
      firms: scarceTerms,
      codes: scarceTerms,
      purpose: fc.constantFrom(...blockPurposes),
      kind: fc.constantFrom('code', 'code', 'toll-free'),
    })
    .map(({ secondHandShare, digits, people, firms, codes, purpose, kind }) => ({
      'mobile-a': {
        prefix: '+861380',
        digits: 3,
        kind: 'mobile',
        carrier: 'carrier-a',
        secondHandShare,
        ...people,
      },
      'mobile-b': { prefix: '+861860', digits: 3, kind: 'mobile', carrier: 'carrier-b', secondHandShare },
      landline: { prefix: '+86101', digits: 3, kind: 'geographic', carrier: 'carrier-b', ...firms },
      service: { prefix: '+86950', digits, kind, carrier: 'carrier-b', ...codes, purpose },
      inbound: { prefix: '+86955', digits: 2, kind: 'code', carrier: 'carrier-a', purpose: 'inbound-only' },
      foreign: { prefix: '+44', digits: 3, kind: 'foreign', carrier: isGraph ? 'abroad' : 'carrier-b' },
      unassigned: { prefix: '+86000', digits: 3, kind: 'invalid', carrier: 'carrier-b' },
    }));
