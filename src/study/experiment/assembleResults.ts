/** Folds the outcomes of the tasks, in replication order, into the form of `results.json`. */
import { finalStates } from '../../model/calls/callColumns.ts';
import { foldedFingerprint } from '../../model/measures/fingerprints.ts';
import { gameOf } from '../game/gameOf.ts';
import { sensitivityOf } from '../sensitivity/sensitivityOf.ts';
import { assumptionRange } from './assumptionRange.ts';
import { summariseFamily } from './summarise.ts';
import type { MeasureSeries } from './summarise.ts';
import type { TaskResult } from './messages.ts';
import type { ArmAuditTotal, AssumptionRange, Measure, Results, ResultsStatus } from './results.ts';
import { mostReplications } from './studyOutline.ts';
import type { StudyOutline } from './studyOutline.ts';

export interface AssemblyNotes {
  readonly status: ResultsStatus;
  /** Level of every interval: higher than the experiment's when a stopping rule looked several times. */
  readonly intervalLevel: number;
  /** What was played for the range over assumptions; null when it is not there, or not whole. */
  readonly assumptions: ReadonlyMap<number, TaskResult> | null;
  /** The same of the sensitivity analysis; absent where nobody asks for it. */
  readonly sensitivity?: ReadonlyMap<number, TaskResult> | null;
}

/** Results of the replications that are whole (all design points done), from the first on without a gap; null when there is none. */
export function assembleResults(
  outline: StudyOutline,
  done: ReadonlyMap<number, TaskResult>,
  notes: AssemblyNotes,
): Results | null {
  const { format, designPoints, arms, classes, callers, world, assumptions, ...study } = outline.head;
  const whole = wholeReplications(done, designPoints.length);
  if (whole === 0) return null;
  const { measures, audit } = summarised(outline, { done, whole, level: notes.intervalLevel });
  const moved = notes.sensitivity ?? null;
  const sensitivity = moved === null ? null : sensitivityOf(outline, moved);
  const game = gameOf(outline, measures, { replications: whole, level: notes.intervalLevel });
  return {
    format,
    status: notes.status,
    ...study,
    replications: { planned: mostReplications(outline), done: whole },
    designPoints,
    arms,
    classes,
    callers,
    world,
    assumptions,
    assumptionRange: rangeOf(outline, notes, measures),
    ...(sensitivity === null ? {} : { sensitivity }),
    ...(game === null ? {} : { game }),
    measures,
    audit,
  };
}

interface Summarised {
  readonly done: ReadonlyMap<number, TaskResult>;
  /** Replications. */
  readonly whole: number;
  readonly level: number;
}

function summarised(
  { head: { designPoints }, populations }: StudyOutline,
  { done, whole, level }: Summarised,
): Pick<Results, 'measures' | 'audit'> {
  const measures: Measure[] = [];
  const audit: ArmAuditTotal[] = [];
  designPoints.forEach(({ id }, point) => {
    const tasks = Array.from(
      { length: whole },
      (_, r) => done.get(r * designPoints.length + point) as TaskResult,
    );
    measures.push(...measuresOf(tasks, { designPoint: id, level }));
    audit.push(...auditOf(id, tasks, populations[point]));
  });
  return { measures, audit };
}

function rangeOf(
  { assumptions: planned, head: { designPoints } }: StudyOutline,
  { assumptions }: AssemblyNotes,
  measures: readonly Measure[],
): AssumptionRange | null {
  if (planned === null || assumptions === null) return null;
  const [base] = designPoints;
  return assumptionRange(
    planned,
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
