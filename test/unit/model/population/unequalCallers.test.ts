import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { UnequalCallers } from '../../../../src/model/population/unequalCallers.ts';
import { groupOf } from './groupsOf.ts';

const key = keyOfText('population');
const stream = new KeyedStream();

/** Calls of each person on each of `days`, `callsADay` of all together. */
function play(
  callers: UnequalCallers,
  { people, days, callsADay }: { people: number; days: number; callsADay: number },
): Int32Array[] {
  return Array.from({ length: days }, (_, day) => {
    const calls = new Int32Array(people);
    stream.seek(7, 11, day, 1);
    for (let call = 0; call < callsADay; call++) calls[callers.drawCaller(stream, day)]++;
    return calls;
  });
}

const totalsOf = (days: readonly Int32Array[]): Int32Array =>
  days.reduce((sum, day) => sum.map((calls, person) => calls + day[person]), new Int32Array(days[0].length));

const quantile = (sorted: ArrayLike<number>, p: number): number =>
  sorted[Math.floor(p * (sorted.length - 1))];

describe('unequal callers', () => {
  it('make calls over nine months as facts 0.3 says', () => {
    const people = 4096;
    const callers = new UnequalCallers([groupOf('residents', people)], key);
    const days = play(callers, { people, days: 274, callsADay: Math.round((people * 69.5) / 274) });
    const totals = totalsOf(days).sort();
    const at = [0.25, 0.5, 0.75, 0.95, 0.99].map((p) => quantile(totals, p));
    // Facts 0.3: 27, 54, 95, 185, 239 with mean 69.5. Within 18 %: the gamma has a longer tail at 99 % (263).
    for (const [i, published] of [27, 54, 95, 185, 239].entries()) {
      expect(Math.abs(at[i] / published - 1)).toBeLessThan(0.18);
    }
    expect(quantile(totals, 0.05)).toBeLessThan(12);
  });

  it('vary from day to day by more than chance', () => {
    const people = 4096;
    const callers = new UnequalCallers([groupOf('residents', people)], key);
    const days = play(callers, { people, days: 60, callsADay: 4 * people });
    const totals = totalsOf(days);
    let dispersion = 0;
    for (let person = 0; person < people; person++) {
      const mean = totals[person] / 60;
      const variance = days.reduce((sum, day) => sum + (day[person] - mean) ** 2, 0) / 59;
      dispersion += mean === 0 ? 1 : (variance - mean) / (mean * mean) / people;
    }
    // Relative variance beyond Poisson: 1 ÷ shape = 1/2, less what is inside the 16 strata (about a tenth of it).
    expect(dispersion).toBeGreaterThan(0.4);
    expect(dispersion).toBeLessThan(0.52);
  });

  it('call in proportion to their stratum in a group of any size', () => {
    for (const people of [2, 3, 50, 1000, 2049]) {
      const callers = new UnequalCallers([groupOf('residents', people)], key);
      const [calls] = play(callers, { people, days: 1, callsADay: 20_000 });
      expect(calls.reduce((sum, one) => sum + one, 0)).toBe(20_000);
      expect(calls.filter((one) => one === 0).length).toBeLessThan(people / 4 + 1);
    }
  });

  it('keep their place among callers from day to day, though not exactly', () => {
    const callers = new UnequalCallers([groupOf('residents', 2048)], key);
    const [first, second] = play(callers, { people: 2048, days: 2, callsADay: 100_000 });
    const mean = 100_000 / 2048;
    let product = 0;
    let square = 0;
    for (let person = 0; person < 2048; person++) {
      product += (first[person] - mean) * (second[person] - mean);
      square += (first[person] - mean) ** 2;
    }
    // Variances of gamma(caller) × gamma(day): 2/3 lasting of (1 + 2/3)(1 + 1/2) − 1 = 1.5 in all.
    expect(product / square).toBeGreaterThan(0.3);
    expect(product / square).toBeLessThan(0.6);
  });

  it('share the calls of groups by size and daily calls', () => {
    const groups = [groupOf('a', 1000, { dailyCalls: 2 }), groupOf('b', 3000, { dailyCalls: 4 })];
    const callers = new UnequalCallers(groups, key);
    const [calls] = play(callers, { people: 4000, days: 1, callsADay: 70_000 });
    expect(callers.dailyCalls).toBe(14_000);
    // A seventh, four standard deviations of √(70 000 × 6/49).
    expect(Math.abs(calls.slice(0, 1000).reduce((sum, one) => sum + one, 0) - 10_000)).toBeLessThan(371);
  });

  it('are the same people for the same stream', () => {
    const draw = (): number[] => {
      const callers = new UnequalCallers([groupOf('residents', 5000)], key);
      return Array.from({ length: 100 }, (_, i) => callers.drawCaller(stream.seek(1, 2, i, 3), 5));
    };
    expect(draw()).toEqual(draw());
  });
});
