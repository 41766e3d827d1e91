/** A law about the scores of calls: tried with calls drawn at random; what breaks it is shrunk and told as a file that `ringfence run` plays. */
import fc from 'fast-check';
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { listedCallsText } from './counterexample.ts';
import { scoresOf } from './detectorPlay.ts';
import { firstBreach } from '../expectations.ts';
import type { ExpectationName } from '../expectations.ts';
import { fakeCalls } from '../fakes/fakeCalls.ts';
import type { FakeCall } from '../fakes/fakeCall.ts';
import { lawSeed } from '../law.ts';
import type { Law } from '../law.ts';
import type { LawPlay } from './lawPlay.ts';
import { waysToPlay } from './waysToPlay.ts';
import type { WayName } from './waysToPlay.ts';

export interface CallLaw {
  readonly name: string;
  readonly expects: ExpectationName;
  /** Drawn where the law varies the settings. */
  readonly plays: readonly LawPlay[] | fc.Arbitrary<readonly LawPlay[]>;
  readonly calls?: fc.Arbitrary<readonly FakeCall[]>;
}

/** Plays at the defaults. */
export const inWays = (...ways: readonly WayName[]): readonly LawPlay[] =>
  ways.map((way, i) => ({ id: ways.indexOf(way) < i ? `${way}-again` : way, way, settings: {} }));

const tries = 60;

/** Those of every law of every detector: to draw them takes about as long as to play them, so they are drawn once. */
let sameCalls: readonly (readonly FakeCall[])[] | undefined;

type Tried = [calls: readonly FakeCall[], plays: readonly LawPlay[]];

/** What a law is tried with. */
function triesOf({ calls, plays }: CallLaw): {
  readonly calls: fc.Arbitrary<readonly FakeCall[]>;
  readonly plays: fc.Arbitrary<readonly LawPlay[]>;
  readonly examples: Tried[];
} {
  if (plays instanceof fc.Arbitrary) return { calls: calls ?? fakeCalls, plays, examples: [] };
  const always = fc.constant(plays);
  if (calls !== undefined) return { calls, plays: always, examples: [] };
  sameCalls ??= fc.sample(fakeCalls, { seed: lawSeed, numRuns: tries });
  return { calls: fakeCalls, plays: always, examples: sameCalls.map((drawn) => [drawn, plays]) };
}

export const callLaw = (plugin: DetectorPlugin, law: CallLaw): Law => ({
  name: law.name,
  check: () => {
    const tried = triesOf(law);
    const broken = fc.property(tried.calls, tried.plays, (calls, plays) => {
      const found = firstBreach(
        law.expects,
        plays.map(({ way, settings }) => scoresInWay(plugin, calls, { way, settings })),
      );
      if (found !== null) throw new Error(`call ${found.call}, ${plays[found.play].id}: ${found.says}`);
    });
    const details = fc.check(broken, { seed: lawSeed, numRuns: tries, examples: tried.examples });
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

function scoresInWay(
  plugin: DetectorPlugin,
  calls: readonly FakeCall[],
  { way, settings }: Pick<LawPlay, 'way' | 'settings'>,
): readonly number[] {
  const { play, change = (same: readonly FakeCall[]) => same } = waysToPlay[way];
  return scoresOf(plugin, change(calls), { ...play, values: settings });
}
