import { describe, expect, it } from 'vitest';
import type { CallOrigin } from '../../../../src/model/contracts/operator/callingNumber.ts';
import { borrowed } from '../../../../src/plugins/dialers/callingNumber/borrowed.ts';
import { fixed } from '../../../../src/plugins/dialers/callingNumber/fixed.ts';
import { foreignIngress } from '../../../../src/plugins/dialers/callingNumber/foreignIngress.ts';
import { impersonating } from '../../../../src/plugins/dialers/callingNumber/impersonating.ts';
import { inboundCode } from '../../../../src/plugins/dialers/callingNumber/inboundCode.ts';
import { neighbour } from '../../../../src/plugins/dialers/callingNumber/neighbour.ts';
import { pool } from '../../../../src/plugins/dialers/callingNumber/pool.ts';
import { randomPerCall } from '../../../../src/plugins/dialers/callingNumber/randomPerCall.ts';
import { simBox } from '../../../../src/plugins/dialers/callingNumber/simBox.ts';
import { snowshoe } from '../../../../src/plugins/dialers/callingNumber/snowshoe.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite, planAttempt } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { callsShown, numbersShown } from './callingNumber/callsShown.ts';

const share = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.filter(is).length / items.length;

/** Four standard errors. */
const tolerance = (p: number, n: number): number => 4 * Math.sqrt((p * (1 - p)) / n);

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
      return strategy.choose(0, { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 });
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

describe('neighbour', () => {
  it('shares all but the last digits with the callee on the declared share of calls', () => {
    const calls = 4000;
    const shown = callsShown({ plugin: neighbour, owned: 0, calls, values: { share: 0.3 } });
    const near = share(shown, ({ number, called }) => Math.abs(number - called) < 10);
    expect(Math.abs(near - 0.3)).toBeLessThan(tolerance(0.3, calls));
    expect(shown.every(({ sim, route, contract }) => sim === -1 && route === 0 && contract === 0)).toBe(true);
  });
});

describe('snowshoe', () => {
  it('uses all numbers alike, each over the carrier that rents it out and under a contract there', () => {
    const shown = callsShown({ plugin: snowshoe, owned: 10, calls: 200 });
    for (let i = 0; i < 10; i++)
      expect(shown.filter(({ number }) => number === 900_000 + i)).toHaveLength(20);
    // The site's carriers are the odd and the even numbers.
    expect(
      shown.every(({ number, carrier, contract }) => carrier === number % 2 && contract === carrier),
    ).toBe(true);
  });
});

describe('impersonating', () => {
  it('shows the number of one firm on all calls, or of as many as declared', () => {
    const firms = (victims: number): number =>
      new Set(numbersShown({ plugin: impersonating, owned: 0, calls: 400, values: { victims } })).size;
    expect(firms(1)).toBe(1);
    // 40 draws from the site's five firms.
    expect(firms(40)).toBe(5);
    const [number] = numbersShown({ plugin: impersonating, owned: 0, calls: 1 });
    expect(number).toBeGreaterThanOrEqual(950_000);
  });
});

describe('inbound-code', () => {
  it('rents codes registered for incoming calls and shows one from each line', () => {
    expect(inboundCode.numberKind).toBe('inbound-only');
    expect(numbersShown({ plugin: inboundCode, owned: 2, calls: 4 })).toEqual([
      900_000, 900_001, 900_000, 900_001,
    ]);
  });
});

describe('sim-box', () => {
  it('calls with each SIM in turn, which shows its own number at its own carrier', () => {
    const shown = callsShown({ plugin: simBox, owned: 4, calls: 8 });
    expect(shown.map(({ number }) => number - 900_000)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    expect(shown.every(({ sim, number, carrier }) => sim === number && carrier === number % 2)).toBe(true);
  });
});

describe('foreign-ingress', () => {
  it('comes from abroad on every call and shows a domestic number on the declared share', () => {
    const calls = 3000;
    const asked: (readonly string[])[] = [];
    const site = fakeOperatorSite();
    Object.assign(site.numbers, {
      randomNumber: (named: readonly string[]) => {
        asked.push(named);
        return 1;
      },
    });
    const values = { blocks: ['home'], foreignBlocks: ['abroad'] };
    const strategy = foreignIngress.create(site, defaultValues(foreignIngress.parameters, values));
    const origin: CallOrigin = { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 };
    for (let call = 0; call < calls; call++) {
      planAttempt(site, 0, { call, line: 0, lead: call, pass: 0 });
      strategy.choose(0, origin);
    }
    expect(origin.route).toBe(1);
    const domestic = share(asked, ([name]) => name === 'home');
    expect(Math.abs(domestic - 0.9)).toBeLessThan(tolerance(0.9, calls));
  });
});

describe('borrowed', () => {
  const made = (lent: number, rentPerDay: number) => {
    const site = fakeOperatorSite({ owned: 0, lent });
    const strategy = borrowed.create(site, defaultValues(borrowed.parameters, { rentPerDay }));
    const shown = (call: number): number => {
      planAttempt(site, 0, { call, line: call % 4, lead: call, pass: 0 });
      return strategy.choose(0, { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 });
    };
    return { strategy, numbers: [0, 1, 2, 3].map(shown) };
  };

  it('goes round the lent numbers along the list, and withholds its number where none is lent', () => {
    expect(made(3, 10).numbers).toEqual([920_000, 920_001, 920_002, 920_000]);
    expect(made(0, 10).numbers).toEqual([0, 0, 0, 0]);
  });

  it('says what all of them cost a day, in 1/10 000 of the currency', () => {
    expect([made(3, 10), made(3, 0.1), made(1, 0)].map(({ strategy }) => strategy.rentPerDay)).toEqual([
      300_000, 3000, 0,
    ]);
  });
});
