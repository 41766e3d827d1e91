import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../src/model/contracts/detector.ts';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { detectorLaws } from '../../src/study/laws/detectorLaws.ts';
import type { DetectorExemptions } from '../../src/study/laws/detectorLaws.ts';

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
  'number-age': { firstCall: 'a number that was never seen is what it suspects' },
  'unallocated-number': { firstCall: 'the number shown is the evidence' },
  'neighbour-match': { firstCall: 'the two numbers are the evidence' },
  'attestation-policy': { firstCall: 'the attestation is the evidence' },
  'honeypot-lines': { relabelling: 'which dead lines it listens on is drawn for each number' },
  'distinct-callees': { relabelling: 'it counts callees by a hash' },
  'sequential-sweep': { relabelling: 'it looks for numbers that follow each other' },
};

for (const plugin of detectorCatalogue) {
  describe(`detector ${plugin.id}`, () => {
    for (const { name, check } of detectorLaws(plugin, exemptions[plugin.id])) it(name, check);
  });
}

describe('an exemption from a law', () => {
  beforeAll(() => fc.configureGlobal({ endOnFailure: true })); // that it is broken is enough, not how little breaks it
  afterAll(() => fc.resetConfigureGlobal());

  for (const [id, exempt] of Object.entries(exemptions))
    it(`of ${id} is needed`, () => {
      const plugin = detectorCatalogue.find((candidate) => candidate.id === id);
      expect(plugin && brokenLaws(plugin).length).toBe(Object.keys(exempt).length);
    });
});

/** A detector that breaks one promise: its judge is given the slot and how many calls it has seen. */
const broken = (
  judge: (slot: number, seen: number) => number,
  stateBytes: (seen: number) => number,
): DetectorPlugin => ({
  family: 'detector',
  id: 'broken',
  version: 1,
  title: 'Breaks a promise',
  cites: [],
  needs: [],
  parameters: {},
  create: () => {
    let seen = 0;
    return {
      judge: (slot) => judge(slot, seen++),
      afterRelease: () => {},
      afterReport: () => {},
      evidence: () => [],
      stateBytes: () => stateBytes(seen),
    };
  },
});

const brokenLaws = (plugin: DetectorPlugin): readonly string[] =>
  detectorLaws(plugin).flatMap(({ name, check }) => {
    try {
      check();
      return [];
    } catch {
      return [name];
    }
  });

describe('the laws of detectors', () => {
  it('are broken by a score that is no integer', () => {
    expect(
      brokenLaws(
        broken(
          () => 0.5,
          () => 0,
        ),
      ),
    ).toEqual(['scores every observable call with an integer from 0 to 1 000 000']);
  });

  it('are broken by a score that depends on the row', () => {
    expect(
      brokenLaws(
        broken(
          (slot) => slot,
          () => 0,
        ),
      ),
    ).toEqual(['takes no notice of the row in which a call stands nor of what other rows hold']);
  });

  it('are broken by memory that grows with every number', () => {
    expect(
      brokenLaws(
        broken(
          () => 0,
          (seen) => seen * 8,
        ),
      ),
    ).toEqual(['needs no more memory for the second half of 300 000 numbers than for the first']);
  });
});
