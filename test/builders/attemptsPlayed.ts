/** One replication of a scenario's first design point: what is estimated beforehand, and what it comes to. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { World } from '../../src/model/world/world.ts';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import type { AttemptEstimate } from '../../src/study/experiment/estimateAttempts.ts';
import { builtInCatalogue, pluginLookup } from '../../src/study/parts/plugins.ts';
import { armsAt } from '../../src/study/tasks/tasks.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { playArms } from './playArms.ts';
import type { ArmSketch } from './playArms.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** `file` is a name in `scenarios`. */
export function shippedScenario(file: string): ResolvedScenario {
  const path = `${folder}${file}`;
  const { resolved, failures } = resolveScenario(
    { text: readFileSync(path, 'utf8'), file: path, folder },
    builtInCatalogue,
  );
  if (resolved === undefined) throw new Error(`${file}: ${JSON.stringify(failures)}`);
  return resolved;
}

/** Of the experiment only the first replication of its first design point. */
function onePoint(resolved: ResolvedScenario): ResolvedScenario {
  const designPoints = resolved.designPoints.slice(0, 1);
  const experiment = { ...resolved.experiment, replications: 1, game: null };
  const beside = { assumptionPoints: null, sensitivityPoints: null, gameWorlds: null };
  return { ...resolved, ...beside, designPoints, experiment };
}

export interface EstimatedAndPlayed {
  readonly estimate: AttemptEstimate;
  readonly played: number;
}

/** The pre-history included. */
export function estimatedAndPlayed(resolved: ResolvedScenario): EstimatedAndPlayed {
  const one = onePoint(resolved);
  const arms = armsAt(one, one.designPoints[0].worlds);
  const played = attemptsIn(arms) + preHistoryOf(arms[0].world);
  return { estimate: estimateAttempts(one), played };
}

/** Mean attempts by the estimate ÷ played ones. */
export function estimateOverPlayed(resolved: ResolvedScenario): number {
  const { estimate, played } = estimatedAndPlayed(resolved);
  return estimate.total / played;
}

const attemptsIn = (arms: readonly ArmSketch[]): number =>
  playArms({ arms, isTraced: false }).reduce((sum, { audit }) => sum + audit.attempts, 0);

/** The time before as time that is measured: without people who call people, without screening, without rules. */
function preHistoryOf(world: World): number {
  if (world.clock.preHistoryDays === 0) return 0;
  const plugins = pluginLookup(new Map());
  const before: World = {
    ...world,
    clock: { ...world.clock, days: world.clock.preHistoryDays, preHistoryDays: 0 },
    callers: world.callers.filter(
      (caller) => caller.kind === 'operator' || plugins.caller(caller.use).membersFrom !== '',
    ),
    rules: [],
    screening: { origin: [], transit: [], terminating: [], handset: [] },
  };
  return attemptsIn([{ world: before }]);
}
