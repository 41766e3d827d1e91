import { describe, expect, it } from 'vitest';
import type { CallingNumberPlugin } from '../../../../src/model/contracts/operator.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { fixed } from '../../../../src/plugins/dialers/callingNumber/fixed.ts';
import { pool } from '../../../../src/plugins/dialers/callingNumber/pool.ts';
import { randomPerCall } from '../../../../src/plugins/dialers/callingNumber/randomPerCall.ts';
import { defaultValues } from '../../../../src/study/laws/defaultValues.ts';
import { fakeOperatorSite, planAttempt } from '../../../../src/study/laws/fakeOperatorSite.ts';

interface Showing {
  readonly plugin: CallingNumberPlugin;
  readonly owned: number;
  readonly calls: number;
  readonly values?: ParameterValues;
}

/** Numbers shown on calls to one lead after the other, from four lines in turn. */
function numbersShown({ plugin, owned, calls, values = {} }: Showing): readonly number[] {
  const site = fakeOperatorSite({ owned });
  const strategy = plugin.create(site, defaultValues(plugin.parameters, values));
  return Array.from({ length: calls }, (_, call) => {
    planAttempt(site, 0, { call, line: call % 4, lead: call, pass: 0 });
    return strategy.choose(0);
  });
}

describe('fixed', () => {
  it('shows one number from all lines when one is rented', () => {
    expect(numbersShown({ plugin: fixed, owned: 1, calls: 4 })).toEqual([900_000, 900_000, 900_000, 900_000]);
  });

  it('shows a number of its own on each line when there are as many', () => {
    const numbers = numbersShown({ plugin: fixed, owned: 4, calls: 8 });
    expect(numbers).toEqual([...numbers.slice(0, 4), ...numbers.slice(0, 4)]);
    expect(new Set(numbers).size).toBe(4);
  });
});

describe('pool', () => {
  it('goes round its numbers along the list', () => {
    const numbers = numbersShown({ plugin: pool, owned: 3, calls: 6 });
    expect(numbers).toEqual([900_000, 900_001, 900_002, 900_000, 900_001, 900_002]);
  });

  it('shows a lead that is called again another number', () => {
    const site = fakeOperatorSite({ owned: 3 });
    const strategy = pool.create(site, defaultValues(pool.parameters));
    const shown = [0, 1].map((pass) => {
      planAttempt(site, 0, { call: pass, line: 0, lead: 5, pass });
      return strategy.choose(0);
    });
    expect(shown).toEqual([900_002, 900_000]);
  });

  it('uses all its numbers about equally at random', () => {
    const numbers = numbersShown({ plugin: pool, owned: 5, calls: 10_000, values: { order: 'random' } });
    const counts = [0, 1, 2, 3, 4].map((i) => numbers.filter((number) => number === 900_000 + i).length);
    // 2,000 expected, standard deviation 40.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
  });
});

describe('random-per-call', () => {
  it('hardly ever shows the same number twice in a row', () => {
    const numbers = numbersShown({ plugin: randomPerCall, owned: 0, calls: 2000 });
    const repeated = numbers.slice(1).filter((number, i) => number === numbers[i]).length;
    // One in 1,000 by chance.
    expect(repeated).toBeLessThan(10);
    expect(new Set(numbers).size).toBeGreaterThan(800);
  });
});
