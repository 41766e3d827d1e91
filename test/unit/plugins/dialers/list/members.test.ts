import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Members } from '../../../../../src/plugins/dialers/list/members.ts';
import { fakeOperatorSite } from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { membersOf } from './membersOf.ts';

describe('the members of a list', () => {
  const anySettings = fc.record({
    subscribers: fc.integer({ min: 1, max: 3000 }),
    seed: fc.integer(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    reach: fc.double({ min: 0, max: 1, noNaN: true }),
    shape: fc.double({ min: 0.2, max: 20, noNaN: true }),
  });

  it('are the declared share of the subscribers, or all within reach, to within one person, and nobody is on it twice', () => {
    fc.assert(
      fc.property(anySettings, ({ subscribers, seed, ...settings }) => {
        const members = membersOf({ subscribers, seed }, settings);
        const expected = Math.min(settings.share, settings.reach) * subscribers;
        expect(Math.abs(members.length - expected)).toBeLessThanOrEqual(1);
        expect(new Set(members).size).toBe(members.length);
        // The site's subscribers are ordered by exposure, so the ids of those within reach are the lowest.
        const beyond = Math.floor(settings.reach * subscribers + 0.5);
        expect(members.every((member) => member >= 0 && member < beyond)).toBe(true);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('are the same for the same operator, in an order that is its own', () => {
    const settings = { share: 0.3, shape: 0.8 };
    const members = membersOf({ subscribers: 900, seed: 5 }, settings);
    expect(membersOf({ subscribers: 900, seed: 5 }, settings)).toEqual(members);
    expect(membersOf({ subscribers: 900, seed: 6 }, settings)).not.toEqual(members);
  });

  it('are on the lists of two operators together more often than by chance, and that by as much as people are unequal', () => {
    const subscribers = 20_000;
    const overlap = (shape: number): number => {
      const settings = { share: 0.1, shape };
      const first = new Set(membersOf({ subscribers, seed: 1 }, settings));
      return membersOf({ subscribers, seed: 2 }, settings).filter((member) => first.has(member)).length;
    };
    // By chance 200, standard deviation below 14. Exponential exposure: E[(1 − exp(−cw))²] with mean 0.1 is 2c² ÷ ((1 + c)(1 + 2c)), c = 1/9.
    const expected = (subscribers * 2) / 81 / ((10 / 9) * (11 / 9));
    expect(Math.abs(overlap(20) - 200)).toBeLessThan(56);
    expect(Math.abs(overlap(1) - expected)).toBeLessThan(80);
    expect(overlap(0.5)).toBeGreaterThan(overlap(1));
  });

  it('begin with the exposed as often as they end with them', () => {
    const subscribers = 20_000;
    const members = membersOf({ subscribers }, { share: 0.2, shape: 0.5 });
    const mean = (ranks: readonly number[]): number =>
      ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    const half = members.length / 2;
    // Ranks spread over less than 20,000: the difference of two means over 2,000 has a standard deviation below 183.
    expect(Math.abs(mean(members.slice(0, half)) - mean(members.slice(half)))).toBeLessThan(732);
  });

  it('need no table in proportion to the people: a few hundred numbers for two million members', () => {
    const site = fakeOperatorSite({ subscribers: 10_000_000 });
    const members = new Members(site, { share: 0.2, reach: 1, shape: 0.8 });
    expect(members.size).toBe(2_000_000);
    expect(new Set([0, 1, 1_999_999].map((lead) => members.memberAt(lead))).size).toBe(3);
    const cells = Object.values(members).filter((value) => value instanceof Int32Array);
    expect(cells.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(600);
  });
});
