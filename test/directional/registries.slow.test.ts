/** What registries do in the shipped scenarios, one replication of each, against exact expectations or 99.9 % bounds. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playArms } from '../builders/playArms.ts';
import { classCounts } from '../builders/classCounts.ts';

interface Played {
  readonly rejected: number;
  readonly attempts: number;
}

/** Attempts and rejections of each arm by class of the results. */
function play(scenario: string): ReadonlyMap<string, ReadonlyMap<string, Played>> {
  const path = fileURLToPath(new URL(`../../scenarios/${scenario}.yaml`, import.meta.url));
  const { resolved } = resolveScenario({ path }, builtInCatalogue);
  if (resolved === undefined) throw new Error('the scenario is faulty');
  const played = playArms({ arms: resolved.arms.map(({ world }) => ({ world })), isTraced: false });
  return new Map(resolved.arms.map(({ id, world }, i) => [id, classCounts(world, played[i].arm)]));
}

const shareOf = (
  arms: ReadonlyMap<string, ReadonlyMap<string, Played>>,
  arm: string,
  caller: string,
): number => {
  const { rejected, attempts } = (arms.get(arm) as ReadonlyMap<string, Played>).get(caller) as Played;
  return rejected / attempts;
};

describe('consent with proof', () => {
  const arms = play('consent');
  /** Consents are spread evenly over 360 days; 99.9 % of a binomial share of some 800 calls stays within 0.06. */
  const within = 0.06;

  it.each([
    ['proof-one-month', 1 - 30 / 360],
    ['proof-five-months', 1 - 150 / 360],
    ['proof-one-year', 0],
  ])('refuses under %s a share of %d of the calls of a firm that has every consent', (arm, refused) => {
    expect(Math.abs(shareOf(arms, arm, 'firm-with-consent') - refused)).toBeLessThan(within);
  });

  it('refuses most calls of robots however long proofs are kept, and none of a wanted caller', () => {
    for (const arm of ['proof-one-month', 'proof-five-months', 'proof-one-year']) {
      expect(shareOf(arms, arm, 'robot')).toBeGreaterThan(0.5);
      expect(shareOf(arms, arm, 'courier')).toBe(0);
    }
  });
});

describe('the purpose of number ranges', () => {
  const arms = play('number-purpose');
  const shares = (arm: string): readonly number[] =>
    ['code-renter', 'code-forger', 'hotline', 'bank'].map((caller) => shareOf(arms, arm, caller));

  it('stops whoever dials out with a code for incoming calls, the honest hotline too, and nobody else', () => {
    expect(shares('purpose')).toEqual([1, 1, 1, 0]);
  });

  it('stops at the carrier of the codes only those who call from there', () => {
    expect(shares('purpose-at-the-origin')).toEqual([1, 0, 1, 0]);
  });

  it('lets the register stop only numbers that are in service', () => {
    const [renter, forger, hotline, bank] = shares('do-not-originate');
    expect([renter, hotline, bank]).toEqual([1, 1, 0]);
    expect(Math.abs(forger - 0.5)).toBeLessThan(0.06);
  });

  it('lets it stop half as many when half of the owners are in it', () => {
    expect(Math.abs(shares('do-not-originate-half')[1] - 0.25)).toBeLessThan(0.06);
  });
});
