/** A law about the scores of calls: tried with calls drawn at random; what breaks it is shrunk and told as a file that `ringfence run` plays. */
import fc from 'fast-check';
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import { listedCallsText } from './counterexample.ts';
import { scoresOf } from './detectorPlay.ts';
import { firstBreach } from './expectations.ts';
import type { ExpectationName } from './expectations.ts';
import { fakeCalls } from './fakeCalls.ts';
import type { FakeCall } from './fakeCall.ts';
import { lawSeed } from './law.ts';
import type { Law } from './law.ts';
import type { LawPlay } from './lawPlay.ts';
import { waysToPlay } from './waysToPlay.ts';
import type { WayName } from './waysToPlay.ts';

export interface CallLaw {
  readonly name: string;
  readonly expects: ExpectationName;
  /** Of two settings, where the law varies them; else of none. */
  readonly plays: fc.Arbitrary<readonly LawPlay[]>;
  readonly calls?: fc.Arbitrary<readonly FakeCall[]>;
}

/** Plays at the defaults. */
export const inWays = (...ways: readonly WayName[]): fc.Arbitrary<readonly LawPlay[]> =>
  fc.constant(
    ways.map((way, i) => ({ id: ways.indexOf(way) < i ? `${way}-again` : way, way, settings: {} })),
  );

const tries = 60;

export const callLaw = (plugin: DetectorPlugin, law: CallLaw): Law => ({
  name: law.name,
  check: () => {
    const broken = fc.property(law.calls ?? fakeCalls, law.plays, (calls, plays) => {
      const found = firstBreach(
        law.expects,
        plays.map(({ way, settings }) => scoresInWay(plugin, calls, { way, settings })),
      );
      if (found !== null) throw new Error(`call ${found.call}, ${plays[found.play].id}: ${found.says}`);
    });
    const details = fc.check(broken, { seed: lawSeed, numRuns: tries });
    if (!details.failed || details.counterexample === null) return;
    const [calls, plays] = details.counterexample;
    const { name, expects } = law;
    const file = listedCallsText(plugin, { name, expects, calls, plays });
    throw new Error([...foundBy(details), '', ...file].join('\n'));
  },
});

type Found = Pick<
  fc.RunDetailsFailureProperty<unknown>,
  'errorInstance' | 'seed' | 'counterexamplePath' | 'numRuns' | 'numShrinks'
>;

/** What is broken, and how it can be found again. */
function foundBy(details: Found): readonly string[] {
  const { errorInstance, seed, counterexamplePath, numRuns, numShrinks } = details;
  const says = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    says,
    `found by try ${numRuns}, then shrunk ${numShrinks} times (fast-check: seed ${seed}, path ${counterexamplePath})`,
  ];
}

export function scoresInWay(
  plugin: DetectorPlugin,
  calls: readonly FakeCall[],
  { way, settings }: Pick<LawPlay, 'way' | 'settings'>,
): readonly number[] {
  const { play, change = (same: readonly FakeCall[]) => same } = waysToPlay[way];
  return scoresOf(plugin, change(calls), { ...play, values: settings });
}
