/** The cases of the analytic proof: each plays a station of the printed tables and holds it against its closed form. */
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { expectAgreement } from './agreement.ts';
import {
  engset,
  engsetCallCongestion,
  erlangA,
  erlangB,
  erlangC,
  meanWaitOfOneServer,
} from './closedForms.ts';
import type { Replication } from './stations.ts';
import { playFiniteSources, playLossSystem, playQueue } from './stations.ts';

/** Chosen before the first run and never since. */
const seed = 20_200_803;

/** Service times that a loss system or a line of impatient customers needs to forget its empty start, many times over. */
const lossWarmUp = 20;

function lasting(replication: number, warmUpSeconds: number, measuredSeconds: number): Replication {
  return { seed: seed, replication, warmUpSeconds, measuredSeconds };
}

/** Each check takes the calls expected after the warm-up of a replication. */
export function checkErlangB(erlangs: number, servers: number, calls: number): void {
  const blocking = erlangB(erlangs, servers);
  expectAgreement(
    (replication) => playLossSystem(erlangs, servers, lasting(replication, lossWarmUp, calls / erlangs)),
    {
      callCongestion: blocking,
      timeCongestion: blocking,
      carriedErlangs: erlangs * (1 - blocking),
    },
  );
}

/** Sources, lines, rate of an idle source. */
export function checkEngset(
  [sources, lines, ratePerIdle]: readonly [number, number, number],
  calls: number,
): void {
  const play = playFiniteSources(sources, lines, ratePerIdle);
  const rate = (sources * ratePerIdle) / (1 + ratePerIdle);
  const warmUpSeconds = lossWarmUp * Math.max(1, 1 / ratePerIdle);
  expectAgreement((replication) => play(lasting(replication, warmUpSeconds, calls / rate)), {
    callCongestion: engsetCallCongestion(sources, lines, ratePerIdle),
    timeCongestion: engset(sources, lines, ratePerIdle),
  });
}

/** Ten relaxation times 1 ÷ (√servers − √erlangs)² of the waiting line: what is left of the empty start is e⁻¹⁰. */
function warmUpOfLine(erlangs: number, servers: number): number {
  return 10 / (Math.sqrt(servers) - Math.sqrt(erlangs)) ** 2;
}

export function checkErlangC(erlangs: number, servers: number, calls: number): void {
  const targetWait = 20 / 180;
  const station = { servers, rate: erlangs, impatience: 0, targetWait };
  const warmUpSeconds = warmUpOfLine(erlangs, servers);
  const exact = erlangC(erlangs, servers, targetWait);
  expectAgreement((replication) => playQueue(station, lasting(replication, warmUpSeconds, calls / erlangs)), {
    waits: exact.waits,
    meanWait: exact.meanWait,
    isServedInTime: exact.isServedInTime,
    carriedErlangs: erlangs,
  });
}

/** Arrivals a service time, patience rate, servers. */
export function checkErlangA(
  [rate, impatience, servers]: readonly [number, number, number],
  calls: number,
): void {
  const station = { servers, rate, impatience, targetWait: 0 };
  const warmUpSeconds = lossWarmUp * Math.max(1, 1 / impatience);
  const exact = erlangA(rate, impatience, servers);
  expectAgreement((replication) => playQueue(station, lasting(replication, warmUpSeconds, calls / rate)), {
    waits: exact.waits,
    abandons: exact.abandons,
    meanWait: exact.meanWait,
    carriedErlangs: rate * (1 - exact.abandons),
  });
}

/** Service laws of mean 1 with their squared coefficients of variation. */
export const serviceLaws: Readonly<
  Record<string, { squaredVariation: number; draw: (stream: KeyedStream) => number }>
> = {
  constant: { squaredVariation: 0, draw: () => 1 },
  uniform: { squaredVariation: 1 / 3, draw: (stream) => 2 * stream.nextUnit() },
  'Erlang of two phases': {
    squaredVariation: 1 / 2,
    draw: (stream) => (drawExponential(stream) + drawExponential(stream)) / 2,
  },
  exponential: { squaredVariation: 1, draw: drawExponential },
  // One in five lasts 3 on average, the others 0.5: E[S²] = 2 (0.2 · 9 + 0.8 · 0.25) = 4.
  hyperexponential: {
    squaredVariation: 3,
    draw: (stream) => (stream.nextUnit() < 0.2 ? 3 : 0.5) * drawExponential(stream),
  },
};

export function checkOneServer(law: string, occupancy: number, calls: number): void {
  const { squaredVariation, draw } = serviceLaws[law];
  const station = { servers: 1, rate: occupancy, drawService: draw, impatience: 0, targetWait: 0 };
  // The relaxation time grows about like the second moment of service.
  const warmUpSeconds = (1 + squaredVariation) * warmUpOfLine(occupancy, 1);
  expectAgreement(
    (replication) => playQueue(station, lasting(replication, warmUpSeconds, calls / occupancy)),
    {
      waits: occupancy,
      meanWait: meanWaitOfOneServer(occupancy, squaredVariation),
      carriedErlangs: occupancy,
    },
  );
}
