/** The experiment of the gate's power: small, with as many calls as its margins need. Every detector is an arm, so that all play the same calls. */
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { detectors } from './detectors.ts';

/** Enough that the skewness of so few values does not widen the bounds much: at 20 it leaves 4 null twins of 100 undecided. */
export const replications = 32;

const arms = detectors
  .map(
    ({ id }) =>
      `    ${id}: {set: {screening.terminating: [{id: own, use: ${id}, alarmAt: 0.5, then: reject}]}}`,
  )
  .join('\n');

/** Three robots with a number each, six hundred calls a day; couriers, whose calls are wanted. */
const text = (seed: number): string => `ringfence: 1
id: gate-power
title: {en: Power of the gate}
world:
  clock: {start: 2020-08-03, days: 1, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+861380", digits: 4, kind: mobile, carrier: carrier-a, allocated: 0.8}
  network: {use: single-exchange, circuits: 1000}
  population:
    town: {subscribers: 7000, blocks: [mobile-a]}
  callers:
    couriers: {use: courier, callers: 18, attemptsPerDay: 135}
    robots:
      use: operator
      operators: 3
      pacing: {use: fixed-per-day, lines: 2, attemptsPerDay: 600, hours: ["09:00", "20:00"]}
      list: {use: random-numbers, blocks: [mobile-a]}
      callingNumber: {use: fixed}
      script: {use: turns}
      books: {use: standard}
experiment:
  seed: ${seed}
  replications: ${replications}
  control: none
  arms:
    none: {}
${arms}
  gate:
    margins: {unwanted.rejected.share: 0.005}
`;

const catalogue = {
  ...builtInCatalogue,
  detector: [...builtInCatalogue.detector, ...detectors.map(({ plugin }) => plugin)],
};

export function experimentOf(seed: number): ResolvedScenario {
  const { resolved, failures } = resolveScenario({ text: text(seed), file: 'gate-power.yaml' }, catalogue);
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return resolved;
}
