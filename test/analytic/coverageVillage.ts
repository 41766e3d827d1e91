/** A village of three hundred people and two robots, under which intervals are asked how often they hold: long runs of a control arm and of one with a cap. */
import { runExperiment } from '../../src/study/experiment/runExperiment.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';

export const villageReplications = 1000;

/** `others`: declarations of callers beside the robots, as lines of a scenario without their indentation. */
const village = (others: readonly string[]): string => `ringfence: 1
id: village
world:
  clock: {start: 2020-08-03, days: 1, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+861380", digits: 3, kind: mobile, carrier: carrier-a, allocated: 0.8}
  network: {use: single-exchange, circuits: 100}
  population:
    village: {subscribers: 300, blocks: [mobile-a]}
  callers:
    robots: {class: robot, operators: 2, script: {use: turns}, ${dialer}}
${others.map((line) => `    ${line}\n`).join('')}experiment:
  seed: 11
  replications: ${villageReplications}
  control: none
  arms:
    none: {}
    cap: {set: {screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: 60, alarmAt: 0.5, then: reject}]}}
`;

/** What every operator of the village has. */
export const dialer: string =
  'use: operator, pacing: {use: fixed-per-day, lines: 1, attemptsPerDay: 300}, ' +
  'list: {use: random-numbers, blocks: [mobile-a]}, callingNumber: {use: pool, numbers: 3}, books: {use: standard}';

export async function playedVillage(others: readonly string[]): ReturnType<typeof runExperiment> {
  const { resolved } = resolveScenario({ text: village(others), file: 'village.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error('not resolved');
  return runExperiment(resolved, {
    jobs: 2,
    signal: new AbortController().signal,
    traces: [],
    replay: '',
    progress: () => undefined,
  });
}
