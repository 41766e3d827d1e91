/** Folds what was played at the points of the range over assumptions into its part of `results.json`. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Task, TaskResult } from '../tasks/messages.ts';
import { rankingsOf } from './rankings.ts';
import { measureKey, pointRatios } from '../results/pointRatios.ts';
import type { AssumptionRange, RangeMeasure } from '../results/rangeOutcome.ts';
import type { Measure } from '../results/results.ts';
import type { PlannedAssumptions } from '../results/studyOutline.ts';
import { indexesAt, pointTasks } from '../tasks/pointTasks.ts';
import { turnoversOf } from './turnovers.ts';

export const assumptionTasks = (resolved: ResolvedScenario): readonly Task[] =>
  pointTasks(resolved, 'assumptions', resolved.assumptionPoints);

/** `base`: measures of the experiment itself at its first design point, whose order of the arms is asked for. */
export function assumptionRange(
  planned: PlannedAssumptions,
  done: ReadonlyMap<number, TaskResult>,
  base: readonly Measure[],
): AssumptionRange {
  const { design, varied, fixed, impossible, points } = planned;
  const { replications } = design;
  const tasks = Array.from({ length: points }, (_, point) =>
    indexesAt(point, replications).map((index) => done.get(index) as TaskResult),
  );
  const values = valuesByArm(tasks);
  const controlArm = tasks.flat()[0]?.outcomes[0].arm;
  const measures = base.flatMap((measure): readonly RangeMeasure[] => {
    const ofArms = values.get(measureKey(measure));
    const perPoint = ofArms?.get(measure.arm);
    if (perPoint === undefined) return [];
    const control = ofArms?.get(controlArm);
    const difference =
      control === undefined || perPoint === control
        ? null
        : endsOf(perPoint.map((value, i) => minus(value, control[i])));
    const { metric, arm, class: group, place } = measure;
    return [
      {
        metric,
        arm,
        class: group,
        place,
        ...endsOf(perPoint),
        versusControl: difference,
        perPoint: group === null && place === null ? perPoint : null,
      },
    ];
  });
  return {
    points,
    impossible,
    replications,
    factor: design.factor,
    varied,
    fixed,
    measures,
    rankings: rankingsOf(measures, base),
    turnovers: turnoversOf(planned, measures, base),
  };
}

type Values = readonly (number | null)[];

/** By measure and arm that has it: the ratio of totals at each point. */
function valuesByArm(points: readonly (readonly TaskResult[])[]): ReadonlyMap<string, Map<string, Values>> {
  const values = new Map<string, Map<string, Values>>();
  const [first] = points.flat();
  first?.outcomes.forEach(({ arm }, ordinal) => {
    const ratios = points.map((tasks) => pointRatios(tasks, ordinal));
    for (const key of new Set(ratios.flatMap((at) => [...at.keys()]))) {
      const perPoint = ratios.map((at) => at.get(key) ?? null);
      const ofArms = values.get(key) ?? new Map<string, Values>();
      values.set(key, ofArms.set(arm, perPoint));
    }
  });
  return values;
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

function endsOf(values: Values): { least: number | null; greatest: number | null } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { least: null, greatest: null };
  return { least: Math.min(...known), greatest: Math.max(...known) };
}
