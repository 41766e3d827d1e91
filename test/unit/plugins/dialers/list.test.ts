import { describe, expect, it } from 'vitest';
import { IntentClass } from '../../../../src/model/contracts/operator/script.ts';
import type { ListPlugin, ListSource } from '../../../../src/model/contracts/operator/list.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import { collectedFirms } from '../../../../src/plugins/dialers/list/collectedFirms.ts';
import { consented } from '../../../../src/plugins/dialers/list/consented.ts';
import { leaked } from '../../../../src/plugins/dialers/list/leaked.ts';
import { randomNumbers } from '../../../../src/plugins/dialers/list/randomNumbers.ts';
import { sequential } from '../../../../src/plugins/dialers/list/sequential.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import type {
  FakeOperatorOptions,
  FakeOperatorSite,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { membersOf } from './list/membersOf.ts';

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
