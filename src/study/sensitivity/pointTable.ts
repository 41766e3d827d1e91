/** The table of points: what every assumption was at each point that was played beside an experiment, and what came out there, as CSV. */
import { measureKey, pointRatios } from '../results/pointRatios.ts';
import { tableCell } from '../results/tableCell.ts';
import type { PlannedAssumptions, PlannedSensitivity, StudyOutline } from '../results/studyOutline.ts';
import { sensitivityPlan } from '../scenario/experiment/plan.ts';
import { valueAt } from '../scenario/experiment/plausibleRange.ts';
import type { TaskResult } from '../tasks/messages.ts';
import { indexesAt } from '../tasks/pointTasks.ts';

/** Finished tasks beside the experiment, by index. */
export interface PlayedBeside {
  readonly doneAssumptions: ReadonlyMap<number, TaskResult>;
  readonly doneSensitivity: ReadonlyMap<number, TaskResult>;
}

/** What one arm was and came to at one point. */
interface PointRow {
  readonly part: 'assumptions' | 'sensitivity';
  /** From 1, as in the names of the points. */
  readonly point: number;
  readonly arm: string;
  /** By path; what is not there is as written. */
  readonly inputs: ReadonlyMap<string, number>;
  /** By metric, over all classes and places. */
  readonly outputs: ReadonlyMap<string, number | null>;
}

export const pointTableHead = 'part,point,arm';

/**
 * A row for each point that is finished and each arm: columns `part`, `point`, `arm`, then a parameter each by its path, then a metric
 * each. An empty parameter is as the arm has it written, an empty metric has no data.
 */
export function pointTable({ head, assumptions, sensitivity }: StudyOutline, played: PlayedBeside): string {
  const rows = [
    ...(assumptions === null ? [] : assumptionRows(assumptions, played.doneAssumptions)),
    ...(sensitivity === null ? [] : sensitivityRows(sensitivity, played.doneSensitivity, head.seed)),
  ];
  const varied = [assumptions?.varied ?? [], sensitivity?.varied ?? []].flat();
  const paths = [...new Set(varied.map(({ path }) => path))];
  const metrics = [...new Set(rows.flatMap(({ outputs }) => [...outputs.keys()]))];
  const lines = rows.map(({ part, point, arm, inputs, outputs }) => {
    const cells = [...paths.map((path) => inputs.get(path)), ...metrics.map((metric) => outputs.get(metric))];
    return [part, point, tableCell(arm), ...cells.map((cell) => cell ?? '')].join(',');
  });
  return `${[pointTableHead, ...[...paths, ...metrics].map(tableCell)].join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function assumptionRows(
  { design, varied, values }: PlannedAssumptions,
  done: PlayedBeside['doneAssumptions'],
): readonly PointRow[] {
  return values.flatMap((at, point) => {
    const inputs = new Map(varied.map(({ path }, i) => [path, at[i]]));
    return armsAtPoint(finishedAt(done, point, design.replications)).map(({ arm, outputs }) => ({
      part: 'assumptions' as const,
      point: point + 1,
      arm,
      inputs,
      outputs,
    }));
  });
}

function sensitivityRows(
  { design, varied, ranges }: PlannedSensitivity,
  done: PlayedBeside['doneSensitivity'],
  seed: number,
): readonly PointRow[] {
  return sensitivityPlan(design, varied.length, seed).flatMap((places, point) =>
    armsAtPoint(finishedAt(done, point, design.replications)).map(({ arm, outputs }, ordinal) => ({
      part: 'sensitivity' as const,
      point: point + 1,
      arm,
      inputs: new Map(
        varied.flatMap(({ path }, i): readonly (readonly [string, number])[] => {
          const range = ranges[ordinal][i];
          const place = places[i];
          return range === null || place === null ? [] : [[path, valueAt(range, place)]];
        }),
      ),
      outputs,
    })),
  );
}

/** All replications of a point, or none: a ratio over some of them would be that of another point. */
function finishedAt(
  done: ReadonlyMap<number, TaskResult>,
  point: number,
  replications: number,
): readonly TaskResult[] {
  const finished = indexesAt(point, replications).map((index) => done.get(index));
  return finished.flatMap((task) => task ?? []).length === replications ? (finished as TaskResult[]) : [];
}

function armsAtPoint(tasks: readonly TaskResult[]): readonly Pick<PointRow, 'arm' | 'outputs'>[] {
  const [first] = tasks;
  return (first?.outcomes ?? []).map(({ arm, rows }, ordinal) => {
    const ratios = pointRatios(tasks, ordinal);
    const overall = rows.filter((row) => row.class === null && row.place === null);
    return {
      arm,
      outputs: new Map(overall.map((row) => [row.metric, ratios.get(measureKey(row)) ?? null])),
    };
  });
}
