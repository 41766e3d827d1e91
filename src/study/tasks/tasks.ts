/** Splits an experiment into tasks: one a (replication, design point), round-robin, so that an interrupted sweep is balanced. */
import { effects } from '../../model/simulation/state/reactions.ts';
import type { World } from '../../model/world/world.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { effectArm } from './effectArms.ts';
import type { Task, TraceTarget } from './messages.ts';

/** One arm as the results name it: in `decompose` every arm but the control is played five times. */
export interface PlayedArm {
  readonly id: string;
  readonly isControl: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Control first, because the others are measured against what it completed. */
export function playedArms(resolved: ResolvedScenario): readonly PlayedArm[] {
  return armsAt(resolved, resolved.designPoints[0].worlds).map(({ id, isControl, settings }) => ({
    id,
    isControl,
    settings,
  }));
}

/** `declared`: the ordinal of the arm as the scenario declares it. */
type FullArm = PlayedArm & Task['arms'][number] & { readonly declared: number };

/** The arms in the order in which they are played; `worlds` are those of the declared arms, in their order. */
export function armsAt(resolved: ResolvedScenario, worlds: readonly World[]): readonly FullArm[] {
  const { mode } = resolved.experiment;
  const declared = resolved.arms.map((arm, i) => ({ ...arm, world: worlds[i], declared: i }));
  const ordered = [...declared.filter((arm) => arm.isControl), ...declared.filter((arm) => !arm.isControl)];
  return ordered.flatMap((arm): FullArm[] => {
    const { isControl, settings, world } = arm;
    const base = { isControl, settings, world, declared: arm.declared };
    if (mode === 'open') return [{ ...base, id: arm.id, effect: 'open' }];
    if (mode === 'closed' || arm.isControl) return [{ ...base, id: arm.id, effect: 'all' }];
    return effects.map((effect) => ({ ...base, id: effectArm(arm.id, effect), effect }));
  });
}

/** The same as a task has them. */
export const taskArms = (resolved: ResolvedScenario, worlds: readonly World[]): Task['arms'] =>
  armsAt(resolved, worlds).map(({ id, world, effect }) => ({ id, world, effect }));

/** Tasks of the replications `from` … `to` − 1. */
export function tasksOf(
  resolved: ResolvedScenario,
  range: { readonly from: number; readonly to: number },
  traces: readonly TraceTarget[],
): readonly Task[] {
  const points = resolved.designPoints;
  const { pairing } = resolved.experiment;
  const arms = points.map(({ worlds }) => taskArms(resolved, worlds));
  const tasks: Task[] = [];
  for (let replication = range.from; replication < range.to; replication++)
    points.forEach(({ id }, point) => {
      const index = replication * points.length + point;
      tasks.push({
        index,
        designPoint: id,
        replication,
        seed: resolved.experiment.seed,
        arms: arms[point],
        traces,
        ...(pairing === 'independent' ? { pairing } : {}),
      });
    });
  return tasks;
}
