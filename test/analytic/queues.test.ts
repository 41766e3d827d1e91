import { describe, it } from 'vitest';
import { checkEngset, checkErlangA, checkErlangB, checkErlangC, checkOneServer } from './queueCases.ts';

/** Calls a replication: the whole tables, with more calls, are in queues.slow.test.ts. */
const calls = 10_000;

describe('the kernel agrees with the closed forms at 99.9 %', () => {
  it('Erlang B: 2 erlangs on 4 circuits', () => checkErlangB(2, 4, calls));
  it('Erlang B: 20 erlangs on 25 circuits', () => checkErlangB(20, 25, calls));
  it('Engset: 10 sources on 5 lines', () => checkEngset([10, 5, 0.25], calls));
  it('Engset: 50 sources on 20 lines', () => checkEngset([50, 20, 0.5], calls));
  it('Erlang C: 2 erlangs on 3 servers', () => checkErlangC(2, 3, calls));
  it('Erlang C: 10 erlangs on 12 servers', () => checkErlangC(10, 12, calls));
  it('Erlang A: 10 arrivals on 10 servers', () => checkErlangA([10, 1, 10], calls));
  it('Erlang A: 20 arrivals on 22 servers, half as impatient', () => checkErlangA([20, 0.5, 22], calls));
  it('M/G/1: constant service, occupancy 0.8', () => checkOneServer('constant', 0.8, calls));
  it('M/G/1: hyperexponential service, occupancy 0.5', () => checkOneServer('hyperexponential', 0.5, calls));
});
