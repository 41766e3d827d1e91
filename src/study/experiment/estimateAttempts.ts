/** How many call attempts an experiment may come to, on the upper side: known before the first event. */
import { estimateWorld } from '../../model/simulation/building/estimate.ts';
import type { ArmAttempts, WorldAttempts } from '../../model/simulation/building/estimate.ts';
import type { World } from '../../model/world/world.ts';
import { gameTasks } from '../game/gameTasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { sensitivityTasks } from '../sensitivity/sensitivityTasks.ts';
import { assumptionTasks } from './assumptionRange.ts';
import { pluginLookup } from '../parts/plugins.ts';
import { armsAt, playedArms } from '../tasks/tasks.ts';

export interface AttemptEstimate {
  readonly total: number;
  /**
   * Not passed but with a chance of about one in a thousand million a class and replication: every day is busy for every class, nobody takes a call of any
   * dialer with agents, which then dials as fast as its lines can, and chance is on the side of more calls.
   */
  readonly atMost: number;
  /** Mean over arms and design points, with its part of the pre-history, which the arms of a replication have in common. */
  readonly perArmAndReplication: number;
  readonly arms: number;
  readonly replications: number;
  /** Of the total, for a range over assumptions, a sensitivity analysis or a game that grows. */
  readonly beside: number;
}

/**
 * Mean number of the call attempts of an experiment, on the upper side, known before the first event. A rare day that is busy for a whole class, such
 * as one of public alerts, comes to many times as much. Third parties' sources are not asked: they count as silent.
 */
export function estimateAttempts(resolved: ResolvedScenario): AttemptEstimate {
  const { replications, pairing } = resolved.experiment;
  const count = typeof replications === 'number' ? replications : replications.atMost;
  const declared = playedArms(resolved).length;
  // Every arm but the control then has a control of its own.
  const played = pairing === 'independent' ? 2 * declared - 1 : declared;
  const arms = played * resolved.designPoints.length;
  const ask = asker(resolved);
  const [mean, most] = (['mean', 'most'] as const).map((which) =>
    sumOf(resolved, (world) => ask(world)[which]),
  );
  return {
    total: mean.perReplication * count + mean.beside,
    atMost: most.perReplication * count + most.beside,
    perArmAndReplication: mean.perReplication / arms,
    arms,
    replications: count,
    beside: mean.beside,
  };
}

interface Sum {
  /** Of all arms at all design points. */
  readonly perReplication: number;
  readonly beside: number;
}

function sumOf(resolved: ResolvedScenario, ask: Ask): Sum {
  const isIndependent = resolved.experiment.pairing === 'independent';
  const ofPoints = resolved.designPoints.map(({ worlds }) => {
    const [control, ...others] = armsAt(resolved, worlds).map(({ world }) => ask(world));
    const all = together([control, ...others]);
    return isIndependent ? all + others.length * (control.preHistory + control.measured) : all;
  });
  return {
    perReplication: ofPoints.reduce((sum, each) => sum + each, 0),
    beside: attemptsBeside(resolved, ask),
  };
}

type Ask = (world: World) => ArmAttempts;

/** Worlds that differ only in what their calls meet are asked once. */
function asker(resolved: ResolvedScenario): (world: World) => WorldAttempts {
  const known = new Map<string, WorldAttempts>();
  return (world) => {
    const { clock, network, population, callers } = world;
    const mayRefuse = refuses(world);
    const key = JSON.stringify([clock, network.parameters, population, callers, mayRefuse]);
    const found =
      known.get(key) ?? estimateWorld(knownPart(world, resolved), pluginLookup(new Map()), mayRefuse);
    known.set(key, found);
    return found;
  };
}

/** Whoever is refused at once dials again at once. */
const refuses = ({ rules, screening }: World): boolean =>
  rules.length > 0 ||
  Object.values(screening)
    .flat()
    .some(({ then, isShadow }) => !isShadow && then !== 'allow' && then !== 'label');

/** Arms that share a pre-history: that of the control. */
const together = (arms: readonly ArmAttempts[]): number =>
  arms.reduce((sum, { measured }) => sum + measured, arms[0].preHistory);

/** Points of a range are as large as the world as written, on average; of a game as many pairs as it may come to ask for. */
function attemptsBeside(resolved: ResolvedScenario, ask: Ask): number {
  const [{ worlds }] = resolved.designPoints;
  const atPoint = together(armsAt(resolved, worlds).map(({ world }) => ask(world)));
  const pairs = gameTasks(resolved).map(({ arms }) => together(arms.map(({ world }) => ask(world))));
  const points = assumptionTasks(resolved).length + sensitivityTasks(resolved).length;
  return points * atPoint + pairs.reduce((sum, each) => sum + each, 0);
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
