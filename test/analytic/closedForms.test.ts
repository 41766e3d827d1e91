import { describe, expect, it } from 'vitest';
import {
  engset,
  engsetCallCongestion,
  erlangA,
  erlangB,
  erlangC,
  meanWaitOfOneServer,
} from './closedForms.ts';
import { circuitsNeeded, engsetTable, erlangATable, erlangBTable, erlangCTable } from './printedTables.ts';

/** The value written with as many digits as the printed one. */
function printedLike(value: number, printed: string): string {
  if (printed.includes('e')) return value.toExponential(/\.(\d+)e/.exec(printed)?.[1].length ?? 0);
  const digits = printed.replace(/^0\.0*|\./g, '').length;
  return Number(printed) === 0 ? value.toFixed(10) : value.toPrecision(digits);
}

function expectPrinted(value: number, printed: string): void {
  expect(Number(printedLike(value, printed))).toBe(Number(printed));
}

describe('the closed forms give the printed tables, to the last digit', () => {
  it.each(erlangBTable)('Erlang B: %d erlangs on %d circuits', (erlangs, servers, blocking) => {
    expectPrinted(erlangB(erlangs, servers), blocking);
  });

  it.each(circuitsNeeded)('circuits needed for %d erlangs', (erlangs, needed) => {
    const found = [0.05, 0.02, 0.01, 0.001].map((limit) => {
      let servers = 0;
      while (erlangB(erlangs, servers) > limit) servers++;
      return servers;
    });
    expect(found).toEqual(needed);
  });

  for (const [erlangs, servers, waits, meanWait, isServedInTime] of erlangCTable) {
    it(`Erlang C: ${erlangs} erlangs on ${servers} servers`, () => {
      const exact = erlangC(erlangs, servers, 20 / 180);
      expectPrinted(exact.waits, waits);
      expectPrinted(exact.meanWait, meanWait);
      expectPrinted(exact.isServedInTime, isServedInTime);
    });
  }

  for (const [sources, lines, ratePerIdle, timeCongestion, callCongestion] of engsetTable) {
    it(`Engset: ${sources} sources on ${lines} lines at ${ratePerIdle}`, () => {
      expectPrinted(engset(sources, lines, ratePerIdle), timeCongestion);
      expectPrinted(engsetCallCongestion(sources, lines, ratePerIdle), callCongestion);
    });
  }

  for (const [rate, impatience, servers, waits, abandons, meanWait] of erlangATable) {
    it(`Erlang A: ${rate} arrivals on ${servers} servers, patience rate ${impatience}`, () => {
      const exact = erlangA(rate, impatience, servers);
      expectPrinted(exact.waits, waits);
      expectPrinted(exact.abandons, abandons);
      expectPrinted(exact.meanWait, meanWait);
    });
  }

  it('one server: exponential service gives Erlang C, constant service half its wait', () => {
    const exponential = erlangC(0.8, 1, 0).meanWait;
    expect(meanWaitOfOneServer(0.8, 1)).toBeCloseTo(exponential, 12);
    expect(meanWaitOfOneServer(0.8, 0)).toBeCloseTo(exponential / 2, 12);
  });
});
