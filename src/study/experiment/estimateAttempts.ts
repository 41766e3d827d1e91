/** How many call attempts an experiment can come to at most: known before the first event. */
import { buildEstimate } from '../../model/simulation/estimate.ts';
import type { World } from '../../model/world/world.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { sensitivityTasks } from '../sensitivity/sensitivityTasks.ts';
import { assumptionTasks } from './assumptionRange.ts';
import { pluginLookup } from './plugins.ts';
import { playedArms } from './tasks.ts';

export interface AttemptEstimate {
  readonly total: number;
  readonly perArmAndReplication: number;
  readonly arms: number;
  readonly replications: number;
}

/** Third parties' sources are not asked: they count as silent. */
export function estimateAttempts(resolved: ResolvedScenario): AttemptEstimate {
  const { replications } = resolved.experiment;
  const count = typeof replications === 'number' ? replications : replications.atMost;
  const declared = playedArms(resolved).length;
  // Every arm but the control then has a control of its own.
  const played = resolved.experiment.pairing === 'independent' ? 2 * declared - 1 : declared;
  const arms = played * resolved.designPoints.length;
  const perArmAndReplication = buildEstimate(knownPart(resolved.world, resolved), pluginLookup(new Map()));
  const forRange = played * (assumptionTasks(resolved).length + sensitivityTasks(resolved).length);
  return {
    total: perArmAndReplication * (arms * count + forRange),
    perArmAndReplication,
    arms,
    replications: count,
  };
}

/** The world without rules, which at most keep calls from being made, and without the callers whose parts are third parties'. */
export function knownPart(world: World, { modules }: Pick<ResolvedScenario, 'modules'>): World {
  const foreign = new Set(modules.map(({ reference }) => reference));
  const callers = world.callers.filter((caller) => {
    if (caller.kind === 'wanted') return !foreign.has(caller.use);
    const { pacing, list, callingNumber, script, books, evasion, alternatives } = caller;
    const others = Object.values(alternatives).flat();
    return ![pacing, list, callingNumber, script, books, ...evasion, ...others].some(({ use }) =>
      foreign.has(use),
    );
  });
  return { ...world, callers, rules: [] };
}
