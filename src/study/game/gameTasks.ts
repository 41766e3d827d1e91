/**
 * Pairs of arm and strategy as tasks, for a game whose growth decides which of them are played. The operators as written (`base`) are the
 * experiment's own design point and have no tasks here.
 */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { World } from '../../model/world/world.ts';
import type { Task } from '../tasks/messages.ts';
import { mostReplications } from '../results/studyOutline.ts';
import { taskArms } from '../tasks/tasks.ts';
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { strategyPointId } from '../scenario/experiment/strategyPoints.ts';
import type { Pair } from './doubleOracle.ts';

/** `row`: arm, the control first; `column`: strategy, 0 is `base`. */
export interface PlayedPair extends Pair {
  readonly replication: number;
}

/** Of all that may ever be asked for, so that it hangs neither on what came out nor on how many replications there are to be. */
export function pairIndex(
  { row, column, replication }: PlayedPair,
  { arms, strategies }: { readonly arms: number; readonly strategies: number },
): number {
  return (replication * (strategies - 1) + column - 1) * arms + row;
}

/** Which arms a task of the game plays, by ordinal, and against which strategy. */
export function pairPlayed(
  index: number,
  game: GameDesign,
  arms: number,
): { readonly arms: readonly number[]; readonly strategy: string | undefined } {
  const names = Object.keys(game.strategies);
  return {
    arms: armsBeside(index % arms, game),
    strategy: names[Math.floor(index / arms) % names.length],
  };
}

/** Every pair in every replication, by index; which are played is decided on the way. */
export function gameTasks(resolved: ResolvedScenario): readonly Task[] {
  const { gameWorlds, experiment } = resolved;
  const { game, seed } = experiment;
  if (gameWorlds === null || game === null) return [];
  const names = Object.keys(game.strategies);
  const points = gameWorlds.map((worlds) => armsOf(resolved, worlds, game));
  return Array.from({ length: mostReplications(experiment) }, (_, replication) =>
    points.flatMap((pairs, strategy) =>
      pairs.map((arms, row): Task => {
        const pair = { row, column: strategy + 1, replication };
        const index = pairIndex(pair, { arms: pairs.length, strategies: names.length + 1 });
        return { index, designPoint: strategyPointId(names[strategy]), replication, seed, arms, traces: [] };
      }),
    ),
  ).flat();
}

/** What is played for an arm: demands lost are counted against the control, which then plays in front. */
const armsBeside = (row: number, game: GameDesign): readonly number[] =>
  isAgainstControl(game) && row > 0 ? [0, row] : [row];

function armsOf(
  resolved: ResolvedScenario,
  worlds: readonly World[],
  game: GameDesign,
): readonly Task['arms'][] {
  const all = taskArms(resolved, worlds);
  return all.map((_, row) => armsBeside(row, game).map((ordinal) => all[ordinal]));
}

const counted = new Set(metricCatalogue.filter((metric) => metric.isAgainstControl).map(({ id }) => id));

const isAgainstControl = ({ loss }: GameDesign): boolean =>
  Object.entries(loss).some(([metric, weight]) => weight > 0 && counted.has(metric));
