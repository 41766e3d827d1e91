/** Random calls that pass a detector under test. */
import fc from 'fast-check';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { FakeCall } from './fakeCall.ts';

/** Calls with few and with many different numbers, withheld ones too, in bursts and after days of silence. */
export const fakeCalls: fc.Arbitrary<readonly FakeCall[]> = fc.array(
  fc.record({
    gapMs: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.nat(5000) },
      { weight: 6, arbitrary: fc.nat(600_000) },
      { weight: 2, arbitrary: fc.nat(7_200_000) },
      { weight: 1, arbitrary: fc.nat(400_000_000) },
    ),
    callingNumber: fc.oneof(fc.nat(1), fc.nat(4), fc.integer({ min: 0, max: 2 ** 30 - 1 })),
    calledNumber: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 ** 30 - 1 })),
    ingress: fc.integer({ min: -1, max: 3 }),
    attestation: fc.integer({ min: -1, max: 3 }),
    sim: fc.integer({ min: -1, max: 6 }),
    cell: fc.integer({ min: -1, max: 2 }),
    ringMs: fc.nat(60_000),
    conversationMs: fc.oneof(fc.constant(0), fc.nat(6000), fc.nat(3_600_000)),
    releaseCause: fc.constantFrom(200, 404, 480, 486, 487, 503, 608),
    reportKind: fc.integer({ min: -1, max: ReportCode.upheld }),
  }),
  { maxLength: 120, size: 'max' },
);
