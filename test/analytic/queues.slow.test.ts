import { describe, it } from 'vitest';
import { engsetTable, erlangATable, erlangBTable, erlangCTable } from './printedTables.ts';
import {
  checkEngset,
  checkErlangA,
  checkErlangB,
  checkErlangC,
  checkOneServer,
  serviceLaws,
} from './queueCases.ts';

const calls = 100_000;

describe('the kernel agrees with all printed tables at 99.9 %', () => {
  for (const [erlangs, servers] of erlangBTable) {
    it(`Erlang B: ${erlangs} erlangs on ${servers} circuits`, () => checkErlangB(erlangs, servers, calls));
  }
  for (const [sources, lines, ratePerIdle, timeCongestion, callCongestion] of engsetTable) {
    // Twelve sources on twelve lines are never refused, and all busy once in 44 million service times: nothing to estimate.
    if (Number(callCongestion) === 0) continue;
    it(`Engset: ${sources} sources on ${lines} lines at ${ratePerIdle}: ${timeCongestion}`, () =>
      checkEngset([sources, lines, ratePerIdle], calls));
  }
  for (const [erlangs, servers] of erlangCTable) {
    it(`Erlang C: ${erlangs} erlangs on ${servers} servers`, () => checkErlangC(erlangs, servers, calls));
  }
  for (const [rate, impatience, servers] of erlangATable) {
    it(`Erlang A: ${rate} arrivals on ${servers} servers, patience rate ${impatience}`, () =>
      checkErlangA([rate, impatience, servers], calls));
  }
  for (const law of Object.keys(serviceLaws)) {
    for (const occupancy of [0.5, 0.8])
      it(`M/G/1: ${law} service, occupancy ${occupancy}`, () => checkOneServer(law, occupancy, calls));
  }
});
