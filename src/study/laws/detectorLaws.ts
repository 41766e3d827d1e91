/** Laws of every detector: what it may return, what must not matter to it, that it waits for evidence, and that it forgets. */
import fc from 'fast-check';
import type { DetectorPlugin, Evidence } from '../../model/contracts/detector.ts';
import { detectorRuns } from './counterexample.ts';
import { descriptorLaws } from './descriptorLaws.ts';
import { made, scoresOf } from './detectorPlay.ts';
import type { Play } from './detectorPlay.ts';
import { arrive, end, fakeCalls, fakeDetectorSite, silentRegistries } from './fakeDetectorSite.ts';
import type { FakeCall } from './fakeDetectorSite.ts';
import { demand, lawSeed } from './law.ts';
import type { Law } from './law.ts';
import { twoSettings } from './permissiveSettings.ts';
import { relabelledCalls, relabelledPlay } from './relabelling.ts';

/** Laws from which a detector may be exempt; the text is the reason. */
export interface DetectorExemptions {
  /** Its verdicts hang on which numbers they are, not only on which are the same. */
  readonly relabelling?: string;
  /** The call by itself is evidence enough. */
  readonly firstCall?: string;
}

const functions = ['judge', 'afterRelease', 'afterReport', 'evidence', 'stateBytes'] as const;
const highestScore = 1_000_000;
const alarm = 500_000;
const millisecondsAYear = 52 * 7 * 86_400_000;
const manyNumbers = 300_000;

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
  for (let i = 0; i < numbers; i++) {
    call.callingNumber = 1 + i;
    call.calledNumber = 1 + ((i * 7919) % 1000);
    arrive(site, 0, { call, ordinal: i, timeMs: i * gapMs });
    detector.judge(0);
    end(site, 0, { call, detector });
    if (i === numbers / 2) halfWay = detector.stateBytes();
  }
  return { halfWay, atEnd: detector.stateBytes() };
}

/** The calls played in another way must give the same scores. */
function sameScores(
  plugin: DetectorPlugin,
  play: Play,
  change: (calls: readonly FakeCall[]) => readonly FakeCall[] = (calls) => calls,
): void {
  fc.assert(
    fc.property(fakeCalls, (calls) => {
      const expected = scoresOf(plugin, calls);
      const found = scoresOf(plugin, change(calls), play);
      demand(expected.join() === found.join(), `scores ${found.join()} instead of ${expected.join()}`);
    }),
    detectorRuns,
  );
}

/** What it returns. */
const formLaws = (plugin: DetectorPlugin): readonly Law[] => [
  {
    name: 'makes a detector with all five functions, which can be asked on a day without calls',
    check: () => {
      const detector = made(plugin, fakeDetectorSite({ rows: 1 }));
      for (const name of functions) demand(typeof detector[name] === 'function', `${name} is missing`);
      demand(detector.evidence(0).every(isEvidence), 'evidence of no call is no list of figures');
      demand(Number.isInteger(detector.stateBytes()), 'stateBytes is no whole number');
    },
  },
  {
    name: 'scores every observable call with an integer from 0 to 1 000 000',
    check: () =>
      fc.assert(
        fc.property(fakeCalls, (calls) => {
          for (const score of scoresOf(plugin, calls))
            demand(Number.isInteger(score) && score >= 0 && score <= highestScore, `score ${score}`);
        }),
        detectorRuns,
      ),
  },
  {
    name: 'gives evidence as named figures with units, without changing its mind',
    check: () => {
      sameScores(plugin, { asksForEvidence: true });
      const site = fakeDetectorSite({ rows: 1 });
      const detector = made(plugin, site);
      const [call] = fc.sample(fakeCalls, { seed: lawSeed, numRuns: 20 }).flat();
      arrive(site, 0, { call, ordinal: 0, timeMs: 0 });
      detector.judge(0);
      for (const figure of detector.evidence(0))
        demand(isEvidence(figure), `evidence ${JSON.stringify(figure)}`);
    },
  },
];

/** What must not matter to it. */
const indifferenceLaws = (plugin: DetectorPlugin, exempt: DetectorExemptions): readonly Law[] => [
  { name: 'scores the same calls the same again', check: () => sameScores(plugin, {}) },
  {
    name: 'takes no notice of the row in which a call stands nor of what other rows hold',
    check: () => sameScores(plugin, { slotOf: (ordinal) => (ordinal * 3) % 8, filler: 987_654 }),
  },
  {
    name: 'takes no notice at the verdict of what is known only after the call',
    check: () => sameScores(plugin, { poison: 1 }),
  },
  {
    name: 'scores the same calls the same after a year without any',
    check: () => sameScores(plugin, { startMs: millisecondsAYear }),
  },
  ...(exempt.relabelling === undefined
    ? [
        {
          name: 'takes no notice of which numbers they are, only of which are the same',
          check: () => sameScores(plugin, relabelledPlay, relabelledCalls),
        },
      ]
    : []),
];

/** It waits for evidence. */
const evidenceLaws = (plugin: DetectorPlugin, exempt: DetectorExemptions): readonly Law[] => [
  {
    name: 'suspects nobody where it can see nothing',
    check: () => {
      const unseen = { callingNumber: 0, calledNumber: -1, ingress: -1, attestation: -1, reportKind: -1 };
      const calls = fc
        .sample(fakeCalls, { seed: lawSeed, numRuns: 20 })
        .flat()
        .map((call) => ({ ...call, ...unseen }));
      for (const score of scoresOf(plugin, calls, { registries: silentRegistries }))
        demand(score < alarm, `score ${score} with nothing to see`);
    },
  },
  ...(exempt.firstCall === undefined
    ? [
        {
          name: 'suspects nobody at the first call of all',
          check: () =>
            fc.assert(
              fc.property(fakeCalls, (calls) => {
                for (const score of scoresOf(plugin, calls.slice(0, 1)))
                  demand(score < alarm, `score ${score} at the first call`);
              }),
              detectorRuns,
            ),
        },
      ]
    : []),
];

/** It is monotone in its settings, and forgets. */
const boundLaws = (plugin: DetectorPlugin): readonly Law[] => [
  {
    name: 'suspects no call more under a more permissive setting',
    check: () =>
      fc.assert(
        fc.property(fakeCalls, twoSettings(plugin.parameters), (calls, { strict, permissive }) => {
          const more = scoresOf(plugin, calls, { values: strict });
          const fewer = scoresOf(plugin, calls, { values: permissive });
          for (const [i, score] of fewer.entries())
            demand(score <= more[i], `score ${score} of call ${i}, ${more[i]} under the stricter setting`);
        }),
        detectorRuns,
      ),
  },
  {
    name: 'needs no more memory for the second half of 300 000 numbers than for the first',
    check: () => {
      const { halfWay, atEnd } = bytesOver(plugin, manyNumbers);
      demand(Number.isInteger(atEnd) && atEnd >= 0, `stateBytes ${atEnd}`);
      demand(atEnd <= halfWay, `${halfWay} bytes half-way, ${atEnd} at the end`);
    },
  },
];

/** `exempt` names laws that do not hold by the detector’s nature, with the reason. */
export function detectorLaws(plugin: DetectorPlugin, exempt: DetectorExemptions = {}): readonly Law[] {
  return [
    ...descriptorLaws(plugin),
    ...formLaws(plugin),
    ...indifferenceLaws(plugin, exempt),
    ...evidenceLaws(plugin, exempt),
    ...boundLaws(plugin),
  ];
}
