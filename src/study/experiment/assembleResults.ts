/** Folds the outcomes of the tasks, in replication order, into the form of `results.json`. */
import { finalStates } from '../../model/calls/callCodes.ts';
import { foldedFingerprint } from '../../model/measures/fingerprints.ts';
import { answersOf } from '../answers/answersOf.ts';
import { gameOf } from '../game/gameOf.ts';
import { sensitivityOf } from '../sensitivity/sensitivityOf.ts';
import { assumptionRange } from './assumptionRange.ts';
import { daySeries } from './daySeries.ts';
import { summariseFamily } from './summarise.ts';
import type { MeasureSeries } from './seriesOfMeasure.ts';
import type { PointSeries } from './summarise.ts';
import type { TaskResult } from '../tasks/messages.ts';
import type { AssumptionRange } from '../results/rangeOutcome.ts';
import type { ArmAuditTotal, Measure, Results, ResultsStatus } from '../results/results.ts';
import { measureKey } from '../results/pointRatios.ts';
import { mostReplications } from '../results/studyOutline.ts';
import { stillNeeded } from './stillNeeded.ts';
import type { StudyOutline } from '../results/studyOutline.ts';

export interface AssemblyNotes {
  readonly status: ResultsStatus;
  /** Level of every interval: higher than the experiment's when a stopping rule looked several times. */
  readonly intervalLevel: number;
  /** What was played for the range over assumptions; null when it is not there, or not whole. */
  readonly assumptions: ReadonlyMap<number, TaskResult> | null;
  /** Pairs of a game that grows, by index; absent where there is none. */
  readonly game?: ReadonlyMap<number, TaskResult>;
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
  const { measures, series, audit } = summarised(outline, { done, whole, level: notes.intervalLevel });
  const moved = notes.sensitivity ?? null;
  const sensitivity = moved === null ? null : sensitivityOf(outline, moved);
  const answers = answersOf(outline, measures, notes.intervalLevel);
  const game = gameOf(outline, {
    done,
    doneGame: notes.game ?? new Map(),
    replications: whole,
    level: notes.intervalLevel,
  });
  return {
    format,
    status: notes.status,
    ...study,
    replications: {
      planned: mostReplications(outline),
      done: whole,
      ...(notes.status === 'inconclusive' ? { stillNeeded: stillNeeded(outline, measures) } : {}),
    },
    designPoints,
    arms,
    classes,
    callers,
    world,
    assumptions,
    assumptionRange: rangeOf(outline, notes, measures),
    ...(sensitivity === null ? {} : { sensitivity }),
    answers,
    ...(game === null ? {} : { game }),
    measures,
    ...(series.length === 0 ? {} : { series }),
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
  { head: { designPoints, pairing }, populations, reading }: StudyOutline,
  { done, whole, level }: Summarised,
): Required<Pick<Results, 'measures' | 'series' | 'audit'>> {
  const points = designPoints.map(({ id }, point) => ({
    id,
    tasks: Array.from({ length: whole }, (_, r) => done.get(r * designPoints.length + point) as TaskResult),
  }));
  return {
    measures: measuresOf(points, {
      level,
      equivalence: reading.equivalence,
      isPaired: pairing === undefined,
    }),
    series: points.flatMap(({ id, tasks }) => daySeries(tasks, { designPoint: id, level })),
    audit: points.flatMap(({ id, tasks }, point) => auditOf(id, tasks, populations[point])),
  };
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
function wholeReplications(done: ReadonlyMap<number, TaskResult>, points: number): number {
  let whole = 0;
  for (;;) {
    for (let point = 0; point < points; point++) if (!done.has(whole * points + point)) return whole;
    whole += 1;
  }
}

interface PlayedPoint {
  readonly id: string;
  readonly tasks: readonly TaskResult[];
}

interface MeasureTerms {
  readonly level: number;
  readonly equivalence: Readonly<Record<string, number>>;
  readonly isPaired: boolean;
}

/** In the order design point, arm, then class, metric, place as the arms' rows have it; sites that an arm lacks are no rows of it. */
function measuresOf(
  points: readonly PlayedPoint[],
  { level, equivalence, isPaired }: MeasureTerms,
): readonly Measure[] {
  const families = new Map<string, PointSeries[]>();
  for (const point of points)
    for (const [key, arms] of seriesAt(point)) {
      const hasControl = arms[0].arm === point.tasks[0].outcomes[0].arm;
      families.set(key, [...(families.get(key) ?? []), { designPoint: point.id, arms, hasControl }]);
    }
  const found = new Map<string, Measure>();
  for (const [key, family] of families) {
    const delta = equivalence[family[0].arms[0].metric] ?? 0;
    for (const measure of summariseFamily(family, { level, delta, isPaired }).flat())
      found.set(`${measure.designPoint}|${measure.arm}|${key}`, measure);
  }
  return points.flatMap(({ id, tasks: [first] }) =>
    first.outcomes.flatMap(({ arm, rows }) =>
      rows.map((row) => found.get(`${id}|${arm}|${measureKey(row)}`) as Measure),
    ),
  );
}

/** By measure: its totals in every arm of one design point. */
function seriesAt({ tasks }: PlayedPoint): ReadonlyMap<string, readonly MeasureSeries[]> {
  const series = new Map<string, MeasureSeries[]>();
  tasks[0].outcomes.forEach(({ arm, rows }, ordinal) =>
    rows.forEach((row, at) => {
      const totals = tasks.map(({ outcomes }) => outcomes[ordinal].rows[at]);
      const { metric, class: group, place } = row;
      const ofArm = { arm, metric, class: group, place, totals };
      series.set(measureKey(row), [...(series.get(measureKey(row)) ?? []), ofArm]);
    }),
  );
  return series;
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
