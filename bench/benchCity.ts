/** The world of all claims of speed, at any size: `scenarios/bench-city.yaml` with its integers replaced. */
import { readFileSync } from 'node:fs';
import { metricCatalogue } from '../src/model/measures/catalogue.ts';
import { simulateReplication } from '../src/model/simulation/simulate.ts';
import type { ArmOutcome } from '../src/model/simulation/simulate.ts';
import type { TraceSink } from '../src/model/traces/traceBatch.ts';
import { watchCells } from '../src/model/simulation/arm.ts';
import { builtInCatalogue, pluginLookup } from '../src/study/experiment/plugins.ts';
import { resolveScenario } from '../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../src/study/scenario/resolved.ts';

const scenario = new URL('../scenarios/bench-city.yaml', import.meta.url);

/** The city of a million is the measure: robots, organisations and circuits grow with the people. */
function scaled(text: string, subscribers: number): string {
  const scale = subscribers / 1_000_000;
  const atLeastOne = (count: number): number => Math.max(1, Math.round(count * scale));
  return text
    .replace(/subscribers: \d+/, `subscribers: ${subscribers}`)
    .replace(/circuits: (\d+)/, (_, count: string) => `circuits: ${atLeastOne(Number(count))}`)
    .replace(/operators: (\d+)/g, (_, count: string) => `operators: ${atLeastOne(Number(count))}`)
    .replace(/callers: (\d+)/g, (_, count: string) => `callers: ${atLeastOne(Number(count))}`);
}

export function benchCity(subscribers: number): ResolvedScenario {
  const text = scaled(readFileSync(scenario, 'utf8'), subscribers);
  const metrics = metricCatalogue.map(({ id }) => id);
  const { resolved, failures } = resolveScenario({ text, file: 'bench-city.yaml' }, builtInCatalogue, {
    metrics,
  });
  if (resolved === undefined) throw new Error(JSON.stringify(failures, null, 2));
  return resolved;
}

/** Plays one replication in this thread. */
export function playCity(
  city: ResolvedScenario,
  replication: number,
  sink: TraceSink | null = null,
): readonly ArmOutcome[] {
  const arms = city.arms.map(({ id, world }) => ({ id, world, effect: 'all' as const }));
  return simulateReplication(
    { seed: city.experiment.seed, replication, arms },
    {
      plugins: pluginLookup(new Map()),
      progress: { at: () => undefined },
      watch: { cells: new Int32Array(watchCells) },
      isTraced: sink !== null,
      traceOf: () => sink,
    },
  );
}

/** Attempts over all arms. */
export const attemptsOf = (outcomes: readonly ArmOutcome[]): number =>
  outcomes.reduce((sum, { audit }) => sum + audit.attempts, 0);
