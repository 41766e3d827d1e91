import { describe, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { playArms } from '../builders/playArms.ts';
import { poissonCaller } from '../builders/poissonCaller.ts';
import { smallWorld } from '../builders/smallWorld.ts';
import { expectAgreement } from './agreement.ts';
import { erlangB } from './closedForms.ts';

const setupSeconds = 3;
const callsPerSecond = 0.1;

interface Traffic {
  readonly circuits: number;
  /** How long a call holds its circuit, mean. */
  readonly meanHoldingSeconds: number;
  readonly caller: Readonly<Record<string, unknown>>;
}

/**
 * A day of pure chance traffic, in which nothing but the circuits couples one call to another. The exchange starts empty, which changes
 * the day's congestion by about one holding time in 86,400 s: a tenth of the interval's half-width at most.
 */
function check({ circuits, meanHoldingSeconds, caller }: Traffic): void {
  const world = smallWorld({
    circuits,
    couplings: ['congestion'],
    residents: { unreachable: 0, voicemail: 0, ringMedianSeconds: 2 },
    callers: { traffic: { use: poissonCaller.id, callsPerSecond, ...caller } },
    catalogue: { ...builtInCatalogue, caller: [poissonCaller] },
  });
  const plugins = new Map([[poissonCaller.id, poissonCaller]]);
  const erlangs = callsPerSecond * meanHoldingSeconds;
  const congestion = erlangB(erlangs, circuits);
  expectAgreement(
    (replication) => {
      const [{ rows }] = playArms({ arms: [{ world }], plugins, seed: 2020, replication });
      const valueOf = (metric: string): number => {
        const row = rows.find((each) => each.metric === metric);
        return (row?.numerator ?? Number.NaN) / (row?.denominator ?? Number.NaN);
      };
      return {
        callCongestion: valueOf('network.callCongestion.share'),
        carriedErlangs: valueOf('network.carriedErlangs'),
        offeredErlangs: valueOf('network.offeredErlangs'),
      };
    },
    { callCongestion: congestion, carriedErlangs: erlangs * (1 - congestion), offeredErlangs: erlangs },
  );
}

describe('the telephone model agrees with Erlang B at 99.9 %', () => {
  for (const circuits of [2, 4, 8])
    it(`when nobody answers and every call holds one of ${circuits} circuits for 30 s`, () =>
      check({
        circuits,
        meanHoldingSeconds: setupSeconds + 27,
        caller: { patienceSeconds: 27, answerFactor: 0 },
      }));

  for (const circuits of [2, 4, 8])
    it(`when everybody answers, after an unequal time, and talks unequally long on ${circuits} circuits`, () => {
      const meanRingSeconds = 2 * Math.exp(0.5 ** 2 / 2);
      const meanTalkSeconds = 10 * Math.exp(0.8 ** 2 / 2);
      check({
        circuits,
        meanHoldingSeconds: setupSeconds + meanRingSeconds + meanTalkSeconds,
        caller: { patienceSeconds: 60, answerFactor: 1000, talkMedianSeconds: 10, talkLogDeviation: 0.8 },
      });
    });
});
