import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAWeek, millisecondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { DetectorPlugin, DetectorSite } from '../../src/model/contracts/detector.ts';
import type { Parameter } from '../../src/model/contracts/parameter.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { detectorLaws } from '../../src/study/laws/detectors/detectorLaws.ts';
import type { DetectorExemptions } from '../../src/study/laws/detectors/detectorLaws.ts';
import type { Law } from '../../src/study/laws/law.ts';

const usual = fc.readConfigureGlobal();

describe('the catalogue of detectors', () => {
  it('has every id once', () => {
    const ids = detectorCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the detectors that scenarios name', () => {
    expect(detectorCatalogue.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['none', 'volume-cap', 'crowd-labels']),
    );
  });
});

/** Laws that a detector does not keep by its nature, and why. */
const exemptions: Readonly<Record<string, DetectorExemptions>> = {
  'unallocated-number': { firstCall: 'the number shown is the evidence' },
  'neighbour-match': { firstCall: 'the two numbers are the evidence' },
  'attestation-share': { firstCall: 'the attestation is the evidence' },
  'trained-model': { firstCall: 'of a number never seen it says what it learned of such numbers' },
  'honeypot-lines': { relabelling: 'which dead lines it listens on is drawn for each number' },
  'distinct-callees': { relabelling: 'it counts callees by a hash' },
  'sequential-sweep': { relabelling: 'it looks for numbers that follow each other' },
};

/** Half of the time of all laws: `detectorMemory.slow.test.ts` plays it. */
const isLong = ({ name }: Law): boolean => name.includes('300 000 numbers');

for (const plugin of detectorCatalogue) {
  describe(`detector ${plugin.id}`, () => {
    const laws = detectorLaws(plugin, exemptions[plugin.id]).filter((law) => !isLong(law));
    for (const { name, check } of laws) it(name, check);
  });
}

const brokenOf = (laws: readonly Law[]): readonly string[] =>
  laws.flatMap(({ name, check }) => {
    try {
      check();
      return [];
    } catch {
      return [name];
    }
  });

describe('an exemption from a law', () => {
  beforeAll(() => fc.configureGlobal({ ...usual, endOnFailure: true })); // that it is broken is enough, not how little breaks it
  afterAll(() => fc.configureGlobal(usual));

  for (const [id, exempt] of Object.entries(exemptions))
    it(`of ${id} is needed`, () => {
      const plugin = detectorCatalogue.find((candidate) => candidate.id === id) as DetectorPlugin;
      const kept = new Set(detectorLaws(plugin, exempt).map(({ name }) => name));
      const spared = detectorLaws(plugin).filter(({ name }) => !kept.has(name));
      expect(spared.length).toBe(Object.keys(exempt).length);
      expect(brokenOf(spared)).toEqual(spared.map(({ name }) => name));
    });
});

interface Asked {
  readonly slot: number;
  /** How many calls it has seen. */
  readonly seen: number;
  readonly site: DetectorSite;
  /** Its setting. */
  readonly limitCalls: number;
}

/** What a broken detector does instead. */
interface Fault {
  readonly judge?: (asked: Asked) => number;
  readonly stateBytes?: (seen: number) => number;
}

const limit: Parameter = {
  type: 'count',
  default: 20,
  minimum: 1,
  maximum: 1000,
  unit: 'calls',
  says: 'a limit',
  source: 'assumed',
  permissive: 'up',
};

/** A detector that breaks one promise. */
const broken = ({ judge = () => 0, stateBytes = () => 0 }: Fault): DetectorPlugin => ({
  family: 'detector',
  id: 'broken',
  version: 1,
  title: 'Breaks a promise',
  cites: [],
  needs: [],
  parameters: { limit },
  create: (site, values) => {
    let seen = 0;
    return {
      judge: (slot) => judge({ slot, seen: seen++, site, limitCalls: Number(values.limit) }),
      afterRelease: () => {},
      afterReport: () => {},
      evidence: () => [],
      stateBytes: () => stateBytes(seen),
    };
  },
});

const millisecondsAYear = 52 * daysAWeek * millisecondsADay;

/** Each breaks the laws that stand beside it, and no other. */
const faults: readonly (readonly [string, Fault, readonly string[]])[] = [
  [
    'a score that is no integer',
    { judge: () => 0.5 },
    ['scores every observable call with an integer from 0 to 1 000 000'],
  ],
  [
    'a score that depends on the row',
    { judge: ({ slot }) => slot },
    ['takes no notice of the row in which a call stands nor of what other rows hold'],
  ],
  [
    'a verdict by what is known only after the call',
    { judge: ({ slot, site }) => (site.release.isAnswered[slot] === 1 ? 400_000 : 0) },
    ['takes no notice at the verdict of what is known only after the call'],
  ],
  [
    'a score that depends on the year',
    { judge: ({ slot, site }) => (site.attempt.timeMs[slot] < millisecondsAYear ? 1 : 0) },
    ['scores the same calls the same after a year without any'],
  ],
  [
    'a score that depends on a digit of the number',
    { judge: ({ slot, site }) => (site.attempt.callingNumber[slot] >>> 3) & 1 },
    ['takes no notice of which numbers they are, only of which are the same'],
  ],
  [
    'an alarm where nothing can be seen',
    { judge: ({ slot, seen, site }) => (seen > 0 && site.attempt.attestation[slot] < 0 ? 900_000 : 0) },
    ['suspects nobody where it can see nothing'],
  ],
  [
    'an alarm at the first call',
    {
      judge: ({ slot, seen, site }) => (seen === 0 && site.attempt.callingNumber[slot] > 0 ? 900_000 : 0),
    },
    ['suspects nobody at the first call of all'],
  ],
  [
    'a limit that works the wrong way round',
    { judge: ({ seen, limitCalls }) => Math.min(400_000, seen * limitCalls) },
    ['suspects no call more under a more permissive setting'],
  ],
  [
    'memory that grows with every number',
    { stateBytes: (seen) => seen * 8 },
    ['needs no more memory for the second half of 300 000 numbers than for the first'],
  ],
];

describe('the laws of detectors', () => {
  beforeAll(() => fc.configureGlobal({ ...usual, endOnFailure: true }));
  afterAll(() => fc.configureGlobal(usual));

  it('hold for a detector that breaks none', () => {
    expect(brokenOf(detectorLaws(broken({})))).toEqual([]);
  });

  for (const [what, fault, laws] of faults)
    it(`are broken by ${what}`, () => {
      // Whatever else is broken, no memory at all is kept within bounds.
      const tried = detectorLaws(broken(fault)).filter(
        (law) => fault.stateBytes !== undefined || !isLong(law),
      );
      expect(brokenOf(tried)).toEqual(laws);
    });
});
