/** Folds the outcomes of the tasks, in replication order, into the form of `results.json`. */
import { finalStates } from '../../model/calls/callColumns.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { ringfenceVersion } from './version.ts';
import { summarise } from './summarise.ts';
import type { MeasureSeries } from './summarise.ts';
import type { TaskResult } from './messages.ts';
import { calculation, resultsFormat } from './results.ts';
import type { ArmAuditTotal, Measure, Results, ResultsStatus } from './results.ts';
import { playedArms } from './tasks.ts';
import { pluginHashes } from './pluginHashes.ts';
import { resultClasses } from './resultClasses.ts';

export interface AssemblyNotes {
  readonly status: ResultsStatus;
  readonly planned: number;
  readonly replay: string;
}

/** Results of the replications that are whole (all design points done), from the first on without a gap; null when there is none. */
export function assembleResults(
  resolved: ResolvedScenario,
  done: ReadonlyMap<number, TaskResult>,
  notes: AssemblyNotes,
): Results | null {
  const points = resolved.designPoints;
  const whole = wholeReplications(done, points.length);
  if (whole === 0) return null;
  const measures: Measure[] = [];
  const audit: ArmAuditTotal[] = [];
  points.forEach(({ id }, point) => {
    const tasks = Array.from({ length: whole }, (_, r) => done.get(r * points.length + point) as TaskResult);
    for (const series of seriesOf(tasks))
      measures.push(summarise(series, { designPoint: id, level: resolved.experiment.level }));
    audit.push(...auditOf(id, tasks));
  });
  return { ...head(resolved, whole, notes), measures, audit };
}

/** Replications 0 … n − 1 of which every design point is done. */
export function wholeReplications(done: ReadonlyMap<number, TaskResult>, points: number): number {
  let whole = 0;
  for (;;) {
    for (let point = 0; point < points; point++) if (!done.has(whole * points + point)) return whole;
    whole += 1;
  }
}

function head(
  resolved: ResolvedScenario,
  done: number,
  notes: AssemblyNotes,
): Omit<Results, 'measures' | 'audit'> {
  const { experiment, world } = resolved;
  let subscribers = 0;
  for (const group of world.population) subscribers += Number(group.parameters.subscribers);
  const { days, preHistoryDays, start } = world.clock;
  return {
    format: resultsFormat,
    status: notes.status,
    id: resolved.id,
    title: resolved.title,
    engine: { version: ringfenceVersion, calculation },
    seed: experiment.seed,
    level: experiment.level,
    mode: experiment.mode,
    hashes: { ...resolved.hashes, plugins: pluginHashes(resolved) },
    replay: notes.replay,
    replications: { planned: notes.planned, done },
    designPoints: resolved.designPoints.map(({ id, settings }) => ({ id, settings })),
    arms: playedArms(resolved),
    classes: resultClasses(resolved),
    world: { subscribers, days, preHistoryDays, start, currency: world.currency },
    assumptions: resolved.assumptions,
  };
}

/** Every (arm, metric, class, place) with its totals by replication, and those of the control arm beside it. */
function seriesOf(tasks: readonly TaskResult[]): readonly MeasureSeries[] {
  const [first] = tasks;
  const key = (row: { metric: string; class: string | null; place: string | null }): string =>
    `${row.metric}|${row.class ?? ''}|${row.place ?? ''}`;
  const controlRow = new Map(first.outcomes[0].rows.map((row, i) => [key(row), i]));
  return first.outcomes.flatMap(({ arm, rows }, armOrdinal) =>
    rows.map((row, rowOrdinal): MeasureSeries => {
      const control = controlRow.get(key(row));
      const read = (arms: number, at: number) => tasks.map(({ outcomes }) => outcomes[arms].rows[at]);
      return {
        arm,
        metric: row.metric,
        class: row.class,
        place: row.place,
        totals: read(armOrdinal, rowOrdinal),
        control: armOrdinal === 0 || control === undefined ? null : read(0, control),
      };
    }),
  );
}

function auditOf(designPoint: string, tasks: readonly TaskResult[]): readonly ArmAuditTotal[] {
  return tasks[0].outcomes.map(({ arm }, ordinal) => {
    let attempts = 0;
    const states: Record<string, number> = {};
    for (const name of finalStates) states[name] = 0;
    for (const { outcomes } of tasks) {
      const { audit } = outcomes[ordinal];
      attempts += audit.attempts;
      finalStates.forEach((name, i) => (states[name] += audit.finalStates[i]));
    }
    return { designPoint, arm, attempts, finalStates: states };
  });
}
