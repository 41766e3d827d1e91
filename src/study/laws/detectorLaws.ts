/** Laws of every detector: what it may return, what must not matter to it, and that it forgets. */
import fc from 'fast-check';
import type { Detector, DetectorPlugin, Evidence } from '../../model/contracts/detector.ts';
import { defaultValues } from './defaultValues.ts';
import { descriptorLaws } from './descriptorLaws.ts';
import { arrive, end, fakeCalls, fakeDetectorSite } from './fakeDetectorSite.ts';
import type { FakeCall, FakeDetectorSite } from './fakeDetectorSite.ts';
import { demand, lawSeed } from './law.ts';
import type { Law } from './law.ts';

const functions = ['judge', 'afterRelease', 'afterReport', 'evidence', 'stateBytes'] as const;
const highestScore = 1_000_000;
const runs = { seed: lawSeed, numRuns: 60 };

const made = (plugin: DetectorPlugin, site: FakeDetectorSite): Detector =>
  plugin.create(site, defaultValues(plugin.parameters));

interface Play {
  /** Slot of each call. */
  slotOf(ordinal: number): number;
  readonly filler: number;
  readonly asksForEvidence: boolean;
}

const plainPlay: Play = { slotOf: () => 0, filler: -1, asksForEvidence: false };

/** Scores of the calls, one after the other. */
function scoresOf(plugin: DetectorPlugin, calls: readonly FakeCall[], play: Play): readonly number[] {
  const site = fakeDetectorSite({ rows: 8, filler: play.filler });
  const detector = made(plugin, site);
  let timeMs = 0;
  return calls.map((call, ordinal) => {
    const slot = play.slotOf(ordinal);
    timeMs += call.gapMs;
    arrive(site, slot, { call, ordinal, timeMs });
    const score = detector.judge(slot);
    if (play.asksForEvidence) detector.evidence(slot);
    end(site, slot, { call, detector });
    return score;
  });
}

const isEvidence = ({ name, value, unit }: Evidence): boolean =>
  typeof name === 'string' && name.length > 0 && Number.isFinite(value) && typeof unit === 'string';

/** Bytes of state after `numbers` distinct numbers, half-way and at the end; each calls once and is marked once, 500 a day. */
function bytesOver(plugin: DetectorPlugin, numbers: number): { halfWay: number; atEnd: number } {
  const site = fakeDetectorSite({ rows: 1, expectedNumbers: 1000 });
  const detector = made(plugin, site);
  const gapMs = 86_400_000 / 500;
  const call = {
    gapMs,
    callingNumber: 0,
    calledNumber: 7,
    ingress: 0,
    attestation: 0,
    ringMs: 5000,
    conversationMs: 4000,
    releaseCause: 200,
    reportKind: 0,
  };
  let halfWay = 0;
  for (let ordinal = 0; ordinal < numbers; ordinal++) {
    call.callingNumber = ordinal + 1;
    arrive(site, 0, { call, ordinal, timeMs: ordinal * gapMs });
    detector.judge(0);
    end(site, 0, { call, detector });
    if (ordinal === numbers >> 1) halfWay = detector.stateBytes();
  }
  return { halfWay, atEnd: detector.stateBytes() };
}

/** Two ways of playing the same calls must give the same scores. */
const sameScores = (plugin: DetectorPlugin, play: Play): void =>
  fc.assert(
    fc.property(fakeCalls, (calls) => {
      const expected = scoresOf(plugin, calls, plainPlay);
      const found = scoresOf(plugin, calls, play);
      demand(expected.join() === found.join(), `scores ${found.join()} instead of ${expected.join()}`);
    }),
    runs,
  );

export function detectorLaws(plugin: DetectorPlugin): readonly Law[] {
  return [
    ...descriptorLaws(plugin),
    {
      name: 'makes a detector with all five functions',
      check: () => {
        const detector = made(plugin, fakeDetectorSite({ rows: 1 }));
        for (const name of functions) demand(typeof detector[name] === 'function', `${name} is missing`);
      },
    },
    {
      name: 'scores every observable call with an integer from 0 to 1 000 000',
      check: () =>
        fc.assert(
          fc.property(fakeCalls, (calls) => {
            for (const score of scoresOf(plugin, calls, plainPlay))
              demand(Number.isInteger(score) && score >= 0 && score <= highestScore, `score ${score}`);
          }),
          runs,
        ),
    },
    {
      name: 'scores the same calls the same again',
      check: () => sameScores(plugin, plainPlay),
    },
    {
      name: 'takes no notice of the row in which a call stands nor of what other rows hold',
      check: () =>
        sameScores(plugin, {
          slotOf: (ordinal) => (ordinal * 3) % 8,
          filler: 987_654,
          asksForEvidence: false,
        }),
    },
    {
      name: 'gives evidence as named figures with units, without changing its mind',
      check: () => {
        sameScores(plugin, { ...plainPlay, asksForEvidence: true });
        const site = fakeDetectorSite({ rows: 1 });
        const detector = made(plugin, site);
        const [call] = fc.sample(fakeCalls, { seed: lawSeed, numRuns: 20 }).flat();
        arrive(site, 0, { call, ordinal: 0, timeMs: 0 });
        detector.judge(0);
        for (const figure of detector.evidence(0))
          demand(isEvidence(figure), `evidence ${JSON.stringify(figure)}`);
      },
    },
    {
      name: 'needs no more memory for the second half of a million numbers than for the first',
      check: () => {
        const { halfWay, atEnd } = bytesOver(plugin, 1_000_000);
        demand(Number.isInteger(atEnd) && atEnd >= 0, `stateBytes ${atEnd}`);
        demand(atEnd <= halfWay, `${halfWay} bytes half-way, ${atEnd} at the end`);
      },
    },
  ];
}
