/** The published shares of signed calls and of robocalls by attestation, met by the shipped scenario. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { attestations } from '../../src/model/calls/callCodes.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import type { World } from '../../src/model/world/world.ts';
import { playArms } from '../builders/playArms.ts';

const file = fileURLToPath(new URL('../../scenarios/attestation.yaml', import.meta.url));

interface Counts {
  readonly robots: number[];
  readonly all: number[];
}

/** One robot more or less whose customer is known moves the share of B by a tenth: those of few replications say little (of 32 of one seed 0.28, of 128 0.24). */
const replications = 128;

/** Calls between carriers without defences, by attestation as verified at the end. */
function playAll(): Counts {
  const { resolved } = resolveScenario({ path: file }, builtInCatalogue);
  if (resolved === undefined) throw new Error('the scenario is faulty');
  const counts: Counts = { robots: attestations.map(() => 0), all: attestations.map(() => 0) };
  for (let replication = 0; replication < replications; replication++)
    play(resolved.arms[0].world, replication, counts);
  return counts;
}

function play(world: World, replication: number, counts: Counts): void {
  playArms({
    arms: [{ world }],
    replication,
    isKept: false,
    atStart: ({ calls: { attempt, truth }, plan, observer }) => {
      observer.afterCall = (slot) => {
        if (attempt.ingress[slot] === plan.carrierOf(attempt.calledNumber[slot])) return;
        counts.all[attempt.attestation[slot]] += 1;
        if (truth.operator.at(slot) >= 0) counts.robots[attempt.attestation[slot]] += 1;
      };
    },
  });
}

describe('attestation', () => {
  const { robots, all } = playAll();
  const total = all.reduce((sum, count) => sum + count, 0);
  const names: readonly string[] = attestations;
  const share = (code: string): number => robots[names.indexOf(code)] / all[names.indexOf(code)];

  it('has as many calls between carriers signed as measured from February to June 2024', () => {
    const signed = 1 - all[0] / total;
    expect(signed).toBeGreaterThan(0.347);
    expect(signed).toBeLessThan(0.457);
  });

  // June 2023, TransNexus (facts E).
  const published: readonly (readonly [string, number, number])[] = [
    ['b', 0.229, 0.05],
    ['c', 0.186, 0.03],
    ['none', 0.052, 0.01],
  ];
  it.each(published)('of calls attested %s has a share of %d from robots, within %d', (code, of, within) => {
    expect(Math.abs(share(code) - of)).toBeLessThan(within);
  });

  it('gives hardly any call of the scenario’s robots the full attestation', () => {
    // 0.0003.
    expect(share('a')).toBeLessThan(0.002);
  });
});
