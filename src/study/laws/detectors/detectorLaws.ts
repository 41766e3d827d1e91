/** Laws of every detector: what it may return, what must not matter to it, that it waits for evidence, and that it forgets. */
import fc from 'fast-check';
import { millisecondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { DetectorPlugin, Evidence } from '../../../model/contracts/detector.ts';
import { callLaw, inWays } from './callLaw.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { made } from './detectorPlay.ts';
import { fakeCalls } from '../fakes/fakeCalls.ts';
import { arrive, end, fakeDetectorSite } from '../fakes/fakeDetectorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';
import { onlyLooking } from './onlyLooking.ts';
import { twoSettings } from '../permissiveSettings.ts';
import type { WayName } from './waysToPlay.ts';

/** Laws from which a detector may be exempt; the text is the reason. */
export interface DetectorExemptions {
  /** Its verdicts hang on which numbers they are, not only on which are the same. */
  readonly relabelling?: string;
  /** The call by itself is evidence enough. */
  readonly firstCall?: string;
}

const functions = ['judge', 'afterRelease', 'afterReport', 'evidence', 'stateBytes'] as const;
const manyNumbers = 300_000;

const isEvidence = ({ name, value, unit }: Evidence): boolean =>
  typeof name === 'string' && name.length > 0 && Number.isFinite(value) && typeof unit === 'string';

/** Bytes of state after `numbers` distinct numbers, half-way and at the end; each calls once and is marked once, 500 a day. */
function bytesOver(plugin: DetectorPlugin, numbers: number): { halfWay: number; atEnd: number } {
  const site = fakeDetectorSite({ rows: 1, expectedNumbers: 1000 });
  const detector = made(plugin, site);
  const gapMs = millisecondsADay / 500;
  const call = {
    gapMs,
    callingNumber: 0,
    calledNumber: 7,
    ingress: 0,
    attestation: 0,
    sim: 0,
    cell: 0,
    ringMs: 5000,
    conversationMs: 4000,
    releaseCause: 200,
    reportKind: 0,
  };
  let halfWay = 0;
  for (let i = 0; i < numbers; i++) {
    call.callingNumber = 1 + i;
    call.sim = 1 + i;
    call.cell = i % 100;
    call.calledNumber = 1 + ((i * 7919) % 1000);
    arrive(site, 0, { call, ordinal: i, timeMs: i * gapMs });
    detector.judge(0);
    end(site, 0, { call, detector });
    if (i === numbers / 2) halfWay = detector.stateBytes();
  }
  return { halfWay, atEnd: detector.stateBytes() };
}

/** It only looks. */
const lookingLaw = (plugin: DetectorPlugin): Law => ({
  name: 'changes nothing of what it observes',
  check: () => {
    const site = fakeDetectorSite({ rows: 2 });
    const detector = onlyLooking(made(plugin, site), site);
    let timeMs = 0;
    const calls = fc.sample(fakeCalls, { seed: lawSeed, numRuns: 20 }).flat();
    for (const [ordinal, call] of calls.entries()) {
      timeMs += call.gapMs;
      arrive(site, ordinal % 2, { call, ordinal, timeMs });
      detector.judge(ordinal % 2);
      detector.evidence(ordinal % 2);
      end(site, ordinal % 2, { call, detector });
    }
  },
});

/** What it returns. */
const formLaws = (plugin: DetectorPlugin): readonly Law[] => [
  {
    name: 'makes a detector with all five functions, which can be asked on a day without calls',
    check: () => {
      const detector = made(plugin, fakeDetectorSite({ rows: 1 }));
      for (const name of functions) demand(typeof detector[name] === 'function', `${name} is missing`);
      const figures: unknown = detector.evidence(0);
      demand(
        Array.isArray(figures) && figures.every(isEvidence),
        'evidence of no call is no list of figures',
      );
      demand(Number.isInteger(detector.stateBytes()), 'stateBytes is no whole number');
    },
  },
  callLaw(plugin, {
    name: 'scores every observable call with an integer from 0 to 1 000 000',
    expects: 'in-range',
    plays: inWays('as-they-are'),
  }),
  callLaw(plugin, {
    name: 'gives evidence without changing its mind',
    expects: 'same',
    plays: inWays('as-they-are', 'asked-for-evidence'),
  }),
  lookingLaw(plugin),
  {
    name: 'gives evidence as named figures with units',
    check: () => {
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
const indifferences: readonly (readonly [name: string, way: WayName])[] = [
  ['scores the same calls the same again', 'as-they-are'],
  ['takes no notice of the row in which a call stands nor of what other rows hold', 'in-other-rows'],
  ['takes no notice at the verdict of what is known only after the call', 'with-the-end-filled-in'],
  ['scores the same calls the same after a year without any', 'a-year-later'],
];
const relabelling = [
  'takes no notice of which numbers they are, only of which are the same',
  'under-other-numbers',
] as const;

const indifferenceLaws = (plugin: DetectorPlugin, exempt: DetectorExemptions): readonly Law[] =>
  (exempt.relabelling === undefined ? [...indifferences, relabelling] : indifferences).map(([name, way]) =>
    callLaw(plugin, { name, expects: 'same', plays: inWays('as-they-are', way) }),
  );

/** What it declares to read is all that it reads. */
const columnLaws = (plugin: DetectorPlugin): readonly Law[] =>
  plugin.reads === undefined
    ? []
    : [
        callLaw(plugin, {
          name: 'reads no other columns of an attempt than those that it declares',
          expects: 'same',
          plays: inWays('as-they-are', 'seeing-all-columns'),
        }),
      ];

/** It waits for evidence. */
const evidenceLaws = (plugin: DetectorPlugin, exempt: DetectorExemptions): readonly Law[] => [
  callLaw(plugin, {
    name: 'suspects nobody where it can see nothing',
    expects: 'no-alarm',
    plays: inWays('seeing-nothing'),
  }),
  ...(exempt.firstCall === undefined
    ? [
        callLaw(plugin, {
          name: 'suspects nobody at the first call of all',
          expects: 'no-alarm',
          plays: inWays('as-they-are'),
          calls: fakeCalls.map((calls) => calls.slice(0, 1)),
        }),
      ]
    : []),
];

/** It is monotone in its settings, and forgets. */
const boundLaws = (plugin: DetectorPlugin): readonly Law[] => [
  callLaw(plugin, {
    name: 'suspects no call more under a more permissive setting',
    expects: 'no-more',
    plays: twoSettings(plugin.parameters).map(({ strict, permissive }) => [
      { id: 'strict', way: 'as-they-are', settings: strict },
      { id: 'permissive', way: 'as-they-are', settings: permissive },
    ]),
  }),
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
    ...columnLaws(plugin),
    ...evidenceLaws(plugin, exempt),
    ...boundLaws(plugin),
  ];
}
