import { describe, expect, it } from 'vitest';
import { toolbox } from '../../../../src/model/tools/toolbox.ts';

describe('the toolbox', () => {
  it('has the elementary functions that plug-ins may use', () => {
    const { log, exp, pow, normalQuantile } = toolbox;
    expect([log(1), exp(0), pow(2, 10), normalQuantile(0.5)]).toEqual([0, 1, 1024, 0]);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 9);
  });

  it('counts by calendar window and over a sliding one', () => {
    const today = toolbox.windowCounter(8, 86_400);
    const lastDay = toolbox.slidingCounter(8, 86_400, 24);
    for (const second of [80_000, 90_000]) {
      today.add(7, second);
      lastDay.add(7, second);
    }
    expect([today.countOf(7, 90_000), lastDay.countOf(7, 90_000)]).toEqual([1, 2]);
  });

  it('makes tables that let stale rows go instead of growing', () => {
    const forgetful = toolbox.numberTable(8, () => true);
    const faithful = toolbox.numberTable(8);
    for (let number = 1; number <= 1000; number++) {
      forgetful.rowOrAdd(number);
      faithful.rowOrAdd(number);
    }
    expect(faithful.count).toBe(1000);
    expect(forgetful.bytes()).toBeLessThan(faithful.bytes() / 50);
  });
});
