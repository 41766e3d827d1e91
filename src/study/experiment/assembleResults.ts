/** Folds the outcomes of the tasks, in replication order, into the form of `results.json`. */
import { finalStates } from '../../model/calls/callColumns.ts';
import { foldedFingerprint } from '../../model/measures/fingerprints.ts';
import { gameOf } from '../game/gameOf.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { ringfenceVersion } from './version.ts';
import { assumptionRange } from './assumptionRange.ts';
import { summariseFamily } from './summarise.ts';
import type { MeasureSeries } from './summarise.ts';
import type { TaskResult } from './messages.ts';
import { calculation, resultsFormat } from './results.ts';
import type { ArmAuditTotal, AssumptionRange, Measure, Results, ResultsStatus } from './results.ts';
import { armsAt, playedArms } from './tasks.ts';
import { pluginHashes } from './pluginHashes.ts';
import { resultCallers } from './resultCallers.ts';
import { resultClasses } from './resultClasses.ts';

export interface AssemblyNotes {
  readonly status: ResultsStatus;
  readonly planned: number;
  readonly replay: string;
  /** Level of every interval: higher than the experiment's when a stopping rule looked several times. */
  readonly intervalLevel: number;
  /** What was played for the range over assumptions; null when it is not there, or not whole. */
  readonly assumptions: ReadonlyMap<number, TaskResult> | null;
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
  points.forEach(({ id, worlds }, point) => {
    const tasks = Array.from({ length: whole }, (_, r) => done.get(r * points.length + point) as TaskResult);
    measures.push(...measuresOf(tasks, { designPoint: id, level: notes.intervalLevel }));
    const callers = armsAt(resolved, worlds).map(({ world }) => world.callers.map((caller) => caller.id));
    audit.push(...auditOf(id, tasks, callers));
  });
  const game = gameOf(resolved, measures, { replications: whole, level: notes.intervalLevel });
  return {
    ...head(resolved, whole, notes),
    assumptionRange: rangeOf(resolved, notes, measures),
    ...(game === null ? {} : { game }),
    measures,
    audit,
  };
}

function rangeOf(
  { assumptionPoints, designPoints }: ResolvedScenario,
  { assumptions }: AssemblyNotes,
  measures: readonly Measure[],
): AssumptionRange | null {
  if (assumptionPoints === null || assumptions === null) return null;
  const [base] = designPoints;
  return assumptionRange(
    assumptionPoints,
    assumptions,
    measures.filter(({ designPoint }) => designPoint === base.id),
  );
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
): Omit<Results, 'assumptionRange' | 'game' | 'measures' | 'audit'> {
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
    callers: resultCallers(world),
    world: { subscribers, days, preHistoryDays, start, currency: world.currency },
    assumptions: resolved.assumptions,
  };
}

/** In the order arm, class, metric as the arms' rows have it; sites that an arm lacks are no rows of it. */
function measuresOf(
  tasks: readonly TaskResult[],
  of: { designPoint: string; level: number },
): readonly Measure[] {
  const families = new Map<string, MeasureSeries[]>();
  const order = new Map<string, string[]>();
  tasks[0].outcomes.forEach(({ arm, rows }, armOrdinal) => {
    const keys = rows.map((row, at) => {
      const key = `${row.metric}|${row.class ?? ''}|${row.place ?? ''}`;
      const totals = tasks.map(({ outcomes }) => outcomes[armOrdinal].rows[at]);
      const series = { arm, metric: row.metric, class: row.class, place: row.place, totals };
      families.set(key, [...(families.get(key) ?? []), series]);
      return key;
    });
    order.set(arm, keys);
  });
  const summaries = new Map([...families].map(([key, arms]) => [key, summariseFamily(arms, of)]));
  return [...order].flatMap(([arm, keys]) =>
    keys.map((key) => summaries.get(key)?.find((measure) => measure.arm === arm) as Measure),
  );
}

/** `callers`: by arm, the ids of the declarations. */
function auditOf(
  designPoint: string,
  tasks: readonly TaskResult[],
  callers: readonly (readonly string[])[],
): readonly ArmAuditTotal[] {
  return tasks[0].outcomes.map(({ arm }, ordinal) => {
    let attempts = 0;
    const states: Record<string, number> = {};
    for (const name of finalStates) states[name] = 0;
    for (const { outcomes } of tasks) {
      const { audit } = outcomes[ordinal];
      attempts += audit.attempts;
      finalStates.forEach((name, i) => (states[name] += audit.finalStates[i]));
    }
    const fingerprints = callers[ordinal].map((id, caller) => {
      const each = tasks.map(({ outcomes }) => outcomes[ordinal].audit.fingerprints[caller]);
      return [id, foldedFingerprint(each)] as const;
    });
    return {
      designPoint,
      arm,
      attempts,
      finalStates: states,
      fingerprints: Object.fromEntries(fingerprints),
    };
  });
}
