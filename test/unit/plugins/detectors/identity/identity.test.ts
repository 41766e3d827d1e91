import { describe, expect, it } from 'vitest';
import type { DetectorPlugin, Registries } from '../../../../../src/model/contracts/detector.ts';
import { attestationShare } from '../../../../../src/plugins/detectors/identity/attestationShare.ts';
import { consentCheck } from '../../../../../src/plugins/detectors/identity/consentCheck.ts';
import { doNotCall } from '../../../../../src/plugins/detectors/identity/doNotCall.ts';
import { doNotOriginate } from '../../../../../src/plugins/detectors/identity/doNotOriginate.ts';
import { foreignIngress } from '../../../../../src/plugins/detectors/identity/foreignIngress.ts';
import { neighbourMatch } from '../../../../../src/plugins/detectors/identity/neighbourMatch.ts';
import { purposeOfRange } from '../../../../../src/plugins/detectors/identity/purposeOfRange.ts';
import { unallocatedNumber } from '../../../../../src/plugins/detectors/identity/unallocatedNumber.ts';
import { detectorUnderTest } from '../detectorBench.ts';
import type { Seen } from '../detectorBench.ts';

const alarm = 500_000;
const certain = 1_000_000;

/** Scores of one call at sites whose registry says no, yes, and nothing. */
const answers = (
  plugin: DetectorPlugin,
  registry: (answer: number) => Partial<Registries>,
  seen: Seen = {},
): readonly number[] =>
  [0, 1, -1].map((answer) => detectorUnderTest(plugin, {}, registry(answer)).call(7, 0, seen));

describe('detectors that ask a registry', () => {
  it('alarm at a number that is not in service, never at one of which nothing is known', () => {
    expect(answers(unallocatedNumber, (answer) => ({ isAllocated: () => answer }))).toEqual([certain, 0, 0]);
  });

  it('alarm at a number on the do-not-originate list', () => {
    expect(answers(doNotOriginate, (answer) => ({ isOnDoNotOriginateList: () => answer }))).toEqual([
      0,
      certain,
      0,
    ]);
  });

  it('alarm at a number whose range may not call out', () => {
    expect(answers(purposeOfRange, (answer) => ({ isOutboundPermitted: () => answer }))).toEqual([
      certain,
      0,
      0,
    ]);
  });

  it('alarm at a domestic number from abroad, and only from there', () => {
    const from = (route: number): readonly number[] =>
      answers(foreignIngress, (answer) => ({ isDomestic: () => answer }), { route });
    expect([from(0), from(1), from(-1)]).toEqual([
      [0, 0, 0],
      [0, certain, 0],
      [0, 0, 0],
    ]);
  });

  it('alarm at a caller that needs consent and has none', () => {
    expect(answers(consentCheck, (answer) => ({ hasConsent: () => answer }))).toEqual([certain, 0, 0]);
  });

  it('say what the registry answered', () => {
    const { call, figure } = detectorUnderTest(unallocatedNumber, {}, { isAllocated: () => 0 });
    call(7, 0);
    expect(figure('isAllocated')).toBe(0);
  });
});

describe('do-not-call', () => {
  const listed: Partial<Registries> = { isOnDoNotCallList: (callee) => (callee < 100 ? 1 : 0) };

  it('alarms at the call to one listed callee more than the limit', () => {
    const { call, figure } = detectorUnderTest(doNotCall, {}, listed);
    expect([1, 2, 3, 4].map((callee) => call(7, 0, { callee }))).toEqual([0, 250_000, 400_000, alarm]);
    expect(figure('listedCalleesToday')).toBe(4);
  });

  it('leaves a friend alone who calls one listed callee all day', () => {
    const { call } = detectorUnderTest(doNotCall, {}, listed);
    expect(Array.from({ length: 20 }, (_, i) => call(7, i, { callee: 1 })).every((s) => s === 0)).toBe(true);
  });

  it('counts neither callees who consented nor callees off the list', () => {
    const consented = detectorUnderTest(doNotCall, {}, { ...listed, hasConsent: () => 1 });
    const off = detectorUnderTest(doNotCall, {}, listed);
    for (let i = 1; i < 20; i++)
      expect([consented.call(7, 0, { callee: i }), off.call(7, 0, { callee: 100 + i })]).toEqual([0, 0]);
  });
});

describe('neighbour-match', () => {
  it('alarms where at most the last four digits differ, the more the fewer', () => {
    const { call, figure } = detectorUnderTest(neighbourMatch, { lastDigits: 4 });
    const scores = [12_345_678, 12_345_688, 12_349_999, 12_355_678, 22_345_678].map((callee) =>
      call(12_345_679, 0, { callee }),
    );
    expect(scores).toEqual([800_000, 666_666, alarm, 444_444, 333_333]);
    expect(figure('differingLastDigits')).toBe(8);
  });

  it('takes a number that shows the called one itself, or none, for no neighbour', () => {
    const { call } = detectorUnderTest(neighbourMatch, {});
    expect([call(5000, 0, { callee: 5000 }), call(0, 0, { callee: 5000 })]).toEqual([0, 0]);
  });
});

describe('attestation-share', () => {
  it('alarms at B and C by the published shares, not at A, unsigned or unseen calls', () => {
    const { call } = detectorUnderTest(attestationShare, {});
    const scores = [-1, 0, 1, 2, 3].map((attestation) => call(7, 0, { attestation }));
    expect(scores).toEqual([0, 257_425, 250_000, 604_221, 553_571]);
  });
});
