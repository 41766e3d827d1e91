import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntentClass } from '../../../../src/model/contracts/operator.ts';
import type { ListPlugin, ListSource } from '../../../../src/model/contracts/operator.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import { collectedFirms } from '../../../../src/plugins/dialers/list/collectedFirms.ts';
import { consented } from '../../../../src/plugins/dialers/list/consented.ts';
import { leaked } from '../../../../src/plugins/dialers/list/leaked.ts';
import { Members } from '../../../../src/plugins/dialers/list/members.ts';
import type { MembershipSettings } from '../../../../src/plugins/dialers/list/members.ts';
import { randomNumbers } from '../../../../src/plugins/dialers/list/randomNumbers.ts';
import { sequential } from '../../../../src/plugins/dialers/list/sequential.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../../../../src/study/laws/fakeOperatorSite.ts';
import type { FakeOperatorOptions, FakeOperatorSite } from '../../../../src/study/laws/fakeOperatorSite.ts';

interface Made {
  readonly site: FakeOperatorSite;
  readonly list: ListSource;
}

function make(plugin: ListPlugin, values: ParameterValues, options: FakeOperatorOptions = {}): Made {
  const site = fakeOperatorSite(options);
  return { site, list: plugin.create(site, defaultValues(plugin.parameters, values)) };
}

/** Numbers of the next calls, which all end with `cause`. */
function numbersCalled({ site, list }: Made, calls: number, cause: number): readonly number[] {
  const numbers: number[] = [];
  for (let call = 0; call < calls; call++) {
    const lead = list.nextLead(call);
    if (lead < 0) break;
    numbers.push(list.calledNumber(lead));
    planAttempt(site, 0, { call, line: 0, lead, pass: list.passOf(lead) });
    endAttempt(site, 0, { cause, conversationMs: 0 });
    list.afterOutcome(0);
  }
  return numbers;
}

/** Everybody on the list of an operator, in its order of calling. */
function membersOf(
  options: FakeOperatorOptions,
  settings: Partial<MembershipSettings> & { readonly shape: number; readonly share: number },
): readonly number[] {
  const members = new Members(fakeOperatorSite(options), { reach: 1, ...settings });
  return Array.from({ length: members.size }, (_, lead) => members.memberAt(lead));
}

const share = (counts: readonly number[], is: (count: number) => boolean): number =>
  counts.filter(is).length / counts.length;

describe('random-numbers', () => {
  it('spreads over the whole block', () => {
    const numbers = numbersCalled(make(randomNumbers, {}), 5000, 480);
    // 1,000 numbers, 5,000 draws: a number is missed with probability e⁻⁵, so about 993 are hit.
    expect(new Set(numbers).size).toBeGreaterThan(980);
  });
});

describe('sequential', () => {
  it('calls every number of the block once, in dialling order, before it begins again', () => {
    const numbers = numbersCalled(make(sequential, {}), 1001, 480);
    expect(new Set(numbers.slice(0, 1000)).size).toBe(1000);
    expect(numbers.slice(1, 1000).filter((number, i) => number !== numbers[i] + 1)).toHaveLength(1);
    expect(numbers[1000]).toBe(numbers[0]);
  });

  it('has called a lead once more in each round', () => {
    const { list } = make(sequential, {});
    const passes = Array.from({ length: 2500 }, () => list.passOf(list.nextLead(0)));
    expect([passes[0], passes[999], passes[1000], passes[2499]]).toEqual([0, 0, 1, 2]);
  });
});

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

describe('collected', () => {
  const everybody = { deadShare: 0, share: 1, passes: 2, repeated: false };

  it('calls those again who did not answer, and leaves after its passes', () => {
    const numbers = numbersCalled(make(collected, everybody, { subscribers: 50 }), 1000, 480);
    expect(numbers).toHaveLength(100);
    expect(numbers.slice(50)).toEqual(numbers.slice(0, 50));
  });

  it('calls nobody again who answered, and no number that is not in service', () => {
    for (const cause of [200, 404])
      expect(numbersCalled(make(collected, everybody, { subscribers: 50 }), 1000, cause)).toHaveLength(50);
  });

  it('begins a new campaign when it is repeated', () => {
    const made = make(collected, { ...everybody, repeated: true }, { subscribers: 50 });
    expect(numbersCalled(made, 120, 200)).toHaveLength(120);
    expect(made.list.passOf(0)).toBe(2);
  });

  it('is out of date for the declared share of entries', () => {
    const numbers = numbersCalled(
      make(collected, { share: 1, deadShare: 0.3 }, { subscribers: 4000 }),
      4000,
      404,
    );
    expect(share(numbers, (number) => number < 500_000)).toBeCloseTo(0.3, 1);
  });

  it('spares one in five and floods fewer than one in a hundred, as the diaries say', () => {
    // Ofcom, facts A1: four in five get at least one call in four weeks, 8 on average among them, fewer than 1 % over 40.
    const subscribers = 3000;
    const lists = 160;
    const received = Array.from({ length: subscribers }, () => 0);
    for (let operator = 0; operator < lists; operator++) {
      for (const member of membersOf({ subscribers, seed: operator }, { share: 6.4 / lists, shape: 0.8 }))
        received[member]++;
    }
    const none = share(received, (count) => count === 0);
    expect(none).toBeGreaterThan(0.16);
    expect(none).toBeLessThan(0.24);
    expect(share(received, (count) => count > 40)).toBeLessThan(0.015);
    expect(share(received, (count) => count > 20)).toBeGreaterThan(0.03);
  });
});

describe('collected-firms', () => {
  it('has only the people whose numbers are published, and most of them', () => {
    const made = make(collectedFirms, { deadShare: 0, passes: 1, repeated: false }, { subscribers: 5000 });
    const people = numbersCalled(made, 5000, 480).map((number) => number - 500_000);
    expect(people).toHaveLength(250);
    expect(Math.max(...people)).toBeLessThan(400);
  });
});

describe('a list whose operator respects registers', () => {
  const everybody = { deadShare: 0, share: 1, passes: 1, repeated: false };
  const called = (values: ParameterValues): readonly number[] =>
    numbersCalled(make(collected, { ...everybody, ...values }, { subscribers: 400 }), 1000, 480);

  it('calls nobody on the do-not-call register', () => {
    expect(called({ registers: 'do-not-call' })).toHaveLength(360);
    expect(called({ registers: 'do-not-call' }).some((number) => number % 10 === 3)).toBe(false);
  });

  it('calls only those who consented where consent is needed, and leaves out the register as well where both are', () => {
    expect(called({ registers: 'consent' }).every((number) => number % 4 === 1)).toBe(true);
    expect(called({ registers: 'consent' })).toHaveLength(100);
    expect(called({ registers: 'both' })).toHaveLength(80);
  });

  it('calls everybody when it ignores them', () => {
    expect(called({})).toHaveLength(400);
  });

  it('ends when nobody may be called', () => {
    const nobody = make(randomNumbers, { registers: 'consent' });
    const { list } = make(randomNumbers, { registers: 'consent' });
    expect(list.nextLead(0)).toBeGreaterThanOrEqual(0);
    Object.assign(nobody.site.leads, { hasConsented: () => false });
    expect(nobody.list.nextLead(0)).toBe(-1);
  });

  it('leaves alone for good those who refused, where refusals are heeded', () => {
    const numbers = (refusalsHeeded: boolean): number => {
      const values = { ...everybody, repeated: true, refusalsHeeded };
      const made = make(collected, values, { subscribers: 10 });
      made.site.own.intentClass[0] = IntentClass.d;
      return numbersCalled(made, 25, 200).length;
    };
    expect([numbers(true), numbers(false)]).toEqual([10, 25]);
  });
});

describe('consented', () => {
  it('calls only people who consented, in an order of its own, and is free', () => {
    const made = make(consented, {}, { subscribers: 1000 });
    const numbers = numbersCalled(made, 250, 200);
    expect(new Set(numbers).size).toBe(250);
    expect(numbers.every((number) => number % 4 === 1)).toBe(true);
    expect(made.list.terms?.price).toBe(0);
  });
});

describe('what a list costs', () => {
  it('is in 1/10 000 of the currency', () => {
    expect(make(collected, { price: 0.1 }).list.terms?.price).toBe(1000);
    expect(make(randomNumbers, {}).list.terms).toEqual({ price: 0, interestFactor: 1, isDialectTold: false });
  });
});

describe('leaked', () => {
  it('spares and floods nobody in particular', () => {
    const subscribers = 2000;
    const received = Array.from({ length: subscribers }, () => 0);
    for (let operator = 0; operator < 100; operator++) {
      for (const member of membersOf({ subscribers, seed: operator }, { share: 0.064, shape: 20 }))
        received[member]++;
    }
    const mean = received.reduce((sum, count) => sum + count, 0) / subscribers;
    const variance = received.reduce((sum, count) => sum + (count - mean) ** 2, 0) / subscribers;
    expect(variance / mean).toBeLessThan(1.2);
  });

  it('stops when everybody on it was called twice', () => {
    const made = make(leaked, { share: 0.5, deadShare: 0 }, { subscribers: 400 });
    const numbers = numbersCalled(made, 5000, 486);
    expect(numbers).toHaveLength(2 * new Set(numbers).size);
  });
});
