/** Folds what was played at the points of a sensitivity analysis into its part of `results.json`. */
import type { TaskResult } from '../tasks/messages.ts';
import type { PlannedSensitivity, StudyOutline } from '../results/studyOutline.ts';
import { elementaryEffects } from '../scenario/experiment/morris.ts';
import type { Place } from '../scenario/experiment/morris.ts';
import { sensitivityPlan } from '../scenario/experiment/plan.ts';
import type { SensitivityOutcome, SensitivityResponse } from '../results/sensitivityOutcome.ts';
import { responsesByArm } from './sensitivityTasks.ts';
import { sobolIndices } from '../scenario/experiment/sobolIndices.ts';

type Responses = readonly (number | null)[];

/** Null where it was not asked for. `done` holds every task of the plan. */
export function sensitivityOf(
  { head, sensitivity }: StudyOutline,
  done: ReadonlyMap<number, TaskResult>,
): SensitivityOutcome | null {
  if (sensitivity === null) return null;
  const [control, ...others] = [...responsesByArm(sensitivity, done)];
  const { design, varied, isWorld } = sensitivity;
  const of = { level: head.level, seed: head.seed };
  const response = (arm: string, values: Responses, isDifference: boolean): SensitivityResponse => ({
    arm,
    isDifference,
    effects: effectsOf(sensitivity, values, of),
  });
  return {
    design: design.design,
    metric: design.metric,
    replications: design.replications,
    factor: design.factor,
    points: isWorld.length,
    impossible: isWorld.filter((is) => !is).length,
    varied,
    responses:
      control === undefined
        ? []
        : [
            response(control[0], control[1], false),
            ...others.map(([arm, values]) => response(arm, lessControl(values, control[1]), true)),
          ],
  };
}

const lessControl = (values: Responses, control: Responses): Responses =>
  values.map((value, i) => {
    const other = control[i];
    return value === null || other === null ? null : value - other;
  });

function effectsOf(
  { design, varied }: PlannedSensitivity,
  values: Responses,
  of: { readonly level: number; readonly seed: number },
): SensitivityResponse['effects'] {
  if (design.design === 'tornado') {
    const swings = varied.map(({ path }, i) => ({
      path,
      atLow: values[1 + 2 * i],
      atHigh: values[2 + 2 * i],
    }));
    return { design: design.design, asWritten: values[0], swings };
  }
  if (design.design === 'morris') {
    // Morris' design leaves no dimension as written.
    const plan = sensitivityPlan(design, varied.length, of.seed) as readonly Place[];
    const effects = elementaryEffects(plan, values, of.level);
    const moves = varied.map(({ path }, i) => ({ path, ...effects[i] }));
    return { design: design.design, walks: design.walks, moves };
  }
  const { indices, rows } = sobolIndices(values, varied.length, of);
  return { design: design.design, rows, shares: varied.map(({ path }, i) => ({ path, ...indices[i] })) };
}
