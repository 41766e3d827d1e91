/** Any list of calls for a detector, as a file of listed calls writes it: numbers that come again, once or many times, gaps from none to days, what is seen and what is not. */
import fc from 'fast-check';
import { attestations } from '../../src/model/calls/callCodes.ts';
import type { DetectorPlugin } from '../../src/model/contracts/detector.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { reportWords } from '../../src/study/laws/detectors/counterexample.ts';
import type { WayName } from '../../src/study/laws/detectors/waysToPlay.ts';
import { needFiles, partArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

/** Ways to play the same calls that change no score. */
const ways: readonly WayName[] = [
  'as-they-are',
  'asked-for-evidence',
  'in-other-rows',
  'with-the-end-filled-in',
  'seeing-all-columns',
];

/** Those that judge without others beside them, and without a file. */
export const judgeAlone: readonly DetectorPlugin[] = detectorCatalogue.filter(
  ({ id, parameters }) => !('members' in parameters) && !needFiles.includes(id),
);

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

/** One call, or many like it: to one callee, or on through the numbering plan. */
const runArbitrary: fc.Arbitrary<readonly Plain[]> = fc
  .record({ call: callArbitrary, times: fc.constantFrom(1, 1, 6, 40), step: fc.constantFrom(0, 1) })
  .map(({ call, times, step }) =>
    Array.from({ length: times }, (_, i) => ({
      ...call,
      calledNumber: Math.min(Number(call.calledNumber) + i * step, 2 ** 30 - 1),
    })),
  );

/** This detector, played in every way. */
export const listedCallsArbitrary = (detector: DetectorPlugin): fc.Arbitrary<Plain> =>
  fc
    .record({
      part: partArbitrary([detector], 4),
      runs: fc.array(runArbitrary, { minLength: 1, maxLength: 10, size: 'max' }),
    })
    .map(({ part, runs }) => ({
      'ringfence-calls': 1,
      plays: Object.fromEntries(ways.map((way) => [way, { ...part, way }])),
      calls: runs.flat(),
    }));
