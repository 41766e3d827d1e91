/** Any list of calls for any detectors, as a file of listed calls writes it: numbers that come again, gaps from none to days, what is seen and what is not. */
import fc from 'fast-check';
import { attestations } from '../../src/model/calls/callCodes.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { reportWords } from '../../src/study/laws/detectors/counterexample.ts';
import type { WayName } from '../../src/study/laws/detectors/waysToPlay.ts';
import { partArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

/** Ways to play the same calls that change no score. */
const ways: readonly WayName[] = [
  'as-they-are',
  'asked-for-evidence',
  'in-other-rows',
  'with-the-end-filled-in',
  'seeing-all-columns',
];

/** Those that judge without others beside them. */
const alone = detectorCatalogue.filter(({ parameters }) => !('members' in parameters));

const milliseconds = fc.constantFrom(0, 1, 1000, 60_000, 3_600_000, 90_000_000);

const callArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    callingNumber: fc.constantFrom(0, 1, 2, 3, 1_000_000, 2 ** 30 - 1),
    calledNumber: fc.constantFrom(-1, 1, 2, 3, 4, 5, 2 ** 30 - 1),
    gapMs: milliseconds,
    ingress: fc.constantFrom(-1, 0, 1, 65_535),
    attestation: fc.constantFrom(...attestations),
    sim: fc.constantFrom(-1, 0, 1, 2),
    cell: fc.constantFrom(-1, 0, 1),
    ringMs: milliseconds,
    conversationMs: milliseconds,
    releaseCause: fc.constantFrom(100, 200, 486, 603, 608, 699),
    report: fc.constantFrom(...reportWords),
  },
  { requiredKeys: ['callingNumber', 'calledNumber', 'gapMs'] },
);

/** One detector, played in every way. */
export const listedCallsArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    detector: partArbitrary(alone, 4),
    calls: fc.array(callArbitrary, { minLength: 1, maxLength: 60 }),
  })
  .map(({ detector, calls }) => ({
    'ringfence-calls': 1,
    plays: Object.fromEntries(ways.map((way) => [way, { ...detector, way }])),
    calls,
  }));
