/** The world of all claims of speed, at any size: `scenarios/bench-city.yaml` with its integers replaced. */
import { readFileSync } from 'node:fs';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { simulateReplication } from '../../model/simulation/simulate.ts';
import type { ArmOutcome } from '../../model/simulation/simulate.ts';
import { watchCells } from '../../model/simulation/state/arm.ts';
import { singleExchangeParameters } from '../../model/world/networkParameters.ts';
import { builtInCatalogue, pluginLookup } from '../parts/plugins.ts';
import { resolveScenario } from '../scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

const scenario = new URL('../../../scenarios/bench-city.yaml', import.meta.url);

const mostCircuits = Number(singleExchangeParameters.circuits.maximum);

/**
 * Text of the scenario. The city of a million is the measure: robots, organisations and circuits grow with the people, circuits as far as an exchange
 * may have them, which no city fills.
 */
export function benchCityText(subscribers: number): string {
  const scale = subscribers / 1_000_000;
  const atLeastOne = (count: number): number => Math.max(1, Math.round(count * scale));
  return readFileSync(scenario, 'utf8')
    .replace(/subscribers: \d+/, `subscribers: ${subscribers}`)
    .replace(
      /circuits: (\d+)/,
      (_, count: string) => `circuits: ${Math.min(mostCircuits, atLeastOne(Number(count)))}`,
    )
    .replace(/operators: (\d+)/g, (_, count: string) => `operators: ${atLeastOne(Number(count))}`)
    .replace(/callers: (\d+)/g, (_, count: string) => `callers: ${atLeastOne(Number(count))}`);
}

export function benchCity(subscribers: number): ResolvedScenario {
  const source = { text: benchCityText(subscribers), file: 'bench-city.yaml' };
  const metrics = metricCatalogue.map(({ id }) => id);
  const { resolved, failures } = resolveScenario(source, builtInCatalogue, { metrics });
  if (resolved === undefined) throw new Error(JSON.stringify(failures, null, 2));
  return resolved;
}

/** Plays one replication in this thread, without a trace. */
export function playCity(city: ResolvedScenario, replication: number): readonly ArmOutcome[] {
  const arms = city.arms.map(({ id, world }) => ({ id, world, effect: 'all' as const }));
  return simulateReplication(
    { seed: city.experiment.seed, replication, arms },
    {
      plugins: pluginLookup(new Map()),
      progress: { at: () => undefined },
      watch: { cells: new Int32Array(watchCells) },
      isTraced: false,
      traceOf: () => null,
    },
  );
}

/** Attempts over all arms. */
export const attemptsOf = (outcomes: readonly ArmOutcome[]): number =>
  outcomes.reduce((sum, { audit }) => sum + audit.attempts, 0);
