/** The formulas of teletraffic that the kernel is checked against. Times are in mean service times unless said otherwise. */

/** Erlang B: share of bids refused by `servers` circuits offered `erlangs` of Poisson traffic, by Erlang's recursion. */
export function erlangB(erlangs: number, servers: number): number {
  let blocking = 1;
  for (let count = 1; count <= servers; count++)
    blocking = (erlangs * blocking) / (count + erlangs * blocking);
  return blocking;
}

/** Erlang C: probability of waiting, mean wait, and share that waits at most `targetWait`. */
export function erlangC(
  erlangs: number,
  servers: number,
  targetWait: number,
): { waits: number; meanWait: number; isServedInTime: number } {
  const blocking = erlangB(erlangs, servers);
  const spare = servers - erlangs;
  const waits = (servers * blocking) / (servers - erlangs * (1 - blocking));
  return { waits, meanWait: waits / spare, isServedInTime: 1 - waits * Math.exp(-spare * targetWait) };
}

/** Engset: `sources` sources of `ratePerIdle` calls a service time each while idle, on `lines` lines: share of time all lines are busy. */
export function engset(sources: number, lines: number, ratePerIdle: number): number {
  let weight = 1;
  let total = 1;
  for (let busy = 1; busy <= lines; busy++) {
    weight *= ((sources - busy + 1) / busy) * ratePerIdle;
    total += weight;
  }
  return weight / total;
}

/** Engset's share of bids refused: what an arriving source sees of the others. */
export function engsetCallCongestion(sources: number, lines: number, ratePerIdle: number): number {
  return engset(sources - 1, lines, ratePerIdle);
}

/** Erlang A: `rate` arrivals a service time, patience exponential with rate `impatience`: a birth–death chain solved state by state. */
export function erlangA(
  rate: number,
  impatience: number,
  servers: number,
): { waits: number; abandons: number; meanWait: number } {
  let weight = 1;
  let total = 1;
  let waiting = 0;
  let queue = 0;
  for (let state = 0; state < servers || weight > total * 1e-18; state++) {
    if (state >= servers) {
      waiting += weight;
      queue += (state - servers) * weight;
    }
    weight *= rate / (Math.min(state + 1, servers) + Math.max(0, state + 1 - servers) * impatience);
    total += weight;
  }
  const meanQueue = queue / total;
  return { waits: waiting / total, abandons: (impatience * meanQueue) / rate, meanWait: meanQueue / rate };
}

/** Pollaczek–Khinchine: mean wait in an M/G/1 queue with mean service 1 and squared coefficient of variation `squaredVariation`. */
export function meanWaitOfOneServer(occupancy: number, squaredVariation: number): number {
  return (occupancy * (1 + squaredVariation)) / (2 * (1 - occupancy));
}
