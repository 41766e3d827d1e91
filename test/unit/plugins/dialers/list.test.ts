import { describe, expect, it } from 'vitest';
import type { ListPlugin, ListSource } from '../../../../src/model/contracts/operator.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import { drawMembers } from '../../../../src/plugins/dialers/list/exposure.ts';
import { leaked } from '../../../../src/plugins/dialers/list/leaked.ts';
import { randomNumbers } from '../../../../src/plugins/dialers/list/randomNumbers.ts';
import { sequential } from '../../../../src/plugins/dialers/list/sequential.ts';
import { defaultValues } from '../../../../src/study/laws/defaultValues.ts';
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

  it('has the declared share of the subscribers on it', () => {
    const members = drawMembers(fakeOperatorSite({ subscribers: 50_000 }), { share: 0.2, shape: 0.8 });
    // Four standard errors of a share of 20 % over 50,000 people.
    expect(Math.abs(members.length / 50_000 - 0.2)).toBeLessThan(0.0072);
    expect(new Set(members).size).toBe(members.length);
  });

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
      const site = fakeOperatorSite({ subscribers, seed: operator });
      for (const member of drawMembers(site, { share: 6.4 / lists, shape: 0.8 })) received[member]++;
    }
    const none = share(received, (count) => count === 0);
    expect(none).toBeGreaterThan(0.16);
    expect(none).toBeLessThan(0.24);
    expect(share(received, (count) => count > 40)).toBeLessThan(0.015);
    expect(share(received, (count) => count > 20)).toBeGreaterThan(0.03);
  });
});

describe('leaked', () => {
  it('spares and floods nobody in particular', () => {
    const subscribers = 2000;
    const received = Array.from({ length: subscribers }, () => 0);
    for (let operator = 0; operator < 100; operator++) {
      const site = fakeOperatorSite({ subscribers, seed: operator });
      for (const member of drawMembers(site, { share: 0.064, shape: 20 })) received[member]++;
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
