/**
 * Whether what a finished task came to can be folded into its study. Everybody can calculate a hash, so form and hash do not tell: the
 * arms, what was counted of each, and the rows in their order must be those of the study, or results would be put together crosswise.
 */
import { finalStates } from '../../model/calls/callCodes.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { rowKeys } from '../../model/measures/measureRows.ts';
import type { RowKey, RowSubjects } from '../../model/measures/measureRows.ts';
import type { MetricScope } from '../../model/measures/metric.ts';
import type { ArmOutcome } from '../../model/simulation/simulate.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import { printable, shortened } from '../failures/printable.ts';
import { pairPlayed } from '../game/gameTasks.ts';
import type { TaskRecord } from '../tasks/taskRecord.ts';

type FitRecord = Pick<TaskRecord, 'kind' | 'index' | 'outcomes'>;

/** Holds the tasks of one study against its outline, and those of one design point against each other. */
export class RecordFit {
  readonly #outline: StudyOutline;
  /** What was counted in an arm, of the first of all tasks that must have counted the same: by its place among `#lists`. */
  readonly #counted: Map<string, number> = new Map();
  /** Each list of rows once: thousands of points count the same. */
  readonly #lists: Map<string, number> = new Map();

  constructor(outline: StudyOutline) {
    this.#outline = outline;
  }

  /** Null, or in words why the task is none of this study. */
  misfit(record: FitRecord): string | null {
    const planned = this.#armsOf(record);
    const played = record.outcomes.map(({ arm }) => arm);
    const ids = planned.map(({ id }) => id);
    if (played.length !== ids.length || played.some((id, i) => id !== ids[i]))
      return `holds the arms ${shown(played.join(', '))}, expected ${ids.join(', ')}`;
    for (const [ordinal, outcome] of record.outcomes.entries()) {
      const { id, callers, where } = planned[ordinal];
      const fault = outcomeFault(outcome, callers) ?? this.#difference(outcome, where);
      if (fault !== null) return `arm ${id} ${fault}`;
    }
    return null;
  }

  #armsOf({ kind, index }: FitRecord): readonly PlannedArm[] {
    const { head, populations, game } = this.#outline;
    const beside = `${kind} ${this.#besidePoint({ kind, index })}`;
    if (kind === 'game' && game !== null) {
      const { arms, strategy } = pairPlayed(index, game, head.arms.length);
      return arms.map((row) => besideAt(head.arms[row], `game ${strategy}`));
    }
    if (kind !== 'replication') return head.arms.map((arm) => besideAt(arm, beside));
    const point = index % head.designPoints.length;
    return head.arms.map(({ id }, ordinal) => ({
      id,
      callers: populations[point][ordinal].length,
      where: `point ${point}, ${id}`,
    }));
  }

  /** Of a task beside the experiment's own: its point, of which the same is counted in every replication. */
  #besidePoint({ kind, index }: Pick<FitRecord, 'kind' | 'index'>): number {
    const { assumptions, sensitivity } = this.#outline;
    const planned = kind === 'assumptions' ? assumptions : sensitivity;
    return Math.floor(index / (planned?.design.replications ?? 1));
  }

  /** Numbers of the same design point belong together by their places in the lists. */
  #difference({ rows, days }: ArmOutcome, where: string): string | null {
    const isAsBefore =
      this.#isAsBefore(`rows, ${where}`, rows.map(exactly).join('\n')) &&
      (days === undefined || this.#isAsBefore(`days, ${where}`, String(days.unwantedRung.length)));
    return isAsBefore ? null : 'counts something else than in another task of the same design point';
  }

  #isAsBefore(what: string, counted: string): boolean {
    const list = this.#lists.get(counted) ?? this.#lists.size;
    this.#lists.set(counted, list);
    const before = this.#counted.get(what) ?? list;
    this.#counted.set(what, before);
    return before === list;
  }
}

interface PlannedArm {
  readonly id: string;
  /** Declared ones; null where nobody asks which way they went. */
  readonly callers: number | null;
  /** The same for tasks of which the same was counted. */
  readonly where: string;
}

const besideAt = ({ id }: { readonly id: string }, beside: string): PlannedArm => ({
  id,
  callers: null,
  where: `${beside}, ${id}`,
});

function outcomeFault({ rows, audit, days }: ArmOutcome, callers: number | null): string | null {
  if (audit.finalStates.length !== finalStates.length)
    return `counts ${audit.finalStates.length} final states, expected ${finalStates.length}`;
  if (callers !== null && audit.fingerprints.length !== callers)
    return `holds ${audit.fingerprints.length} fingerprints, expected ${callers}`;
  const lengths = Object.values(days ?? {}).map(({ length }: readonly number[]) => length);
  if (new Set(lengths).size > 1) return `counts days in lists of ${lengths.join(', ')}, expected one length`;
  return rowFault(rows);
}

const exactly = ({ metric, class: of, place }: RowKey): string => JSON.stringify([metric, of, place]);

const keyText = ({ metric, class: of, place }: RowKey): string =>
  shown([metric, ...(of === null ? [] : [`of ${of}`]), ...(place === null ? [] : [`at ${place}`])].join(' '));

/** Names of a record may be anything. */
const shown = (text: string): string => shortened(printable(text), 200);

/** The rows must be all those of the catalogue, each once and in its order, for whatever classes and places they name. */
function rowFault(rows: readonly RowKey[]): string | null {
  const keys = rowKeys(subjectsOf(rows));
  const at = keys.findIndex((key, i) => rows[i] === undefined || exactly(key) !== exactly(rows[i]));
  if (at >= 0)
    return `has ${rows[at] === undefined ? 'no row' : keyText(rows[at])} where ${keyText(keys[at])} belongs`;
  return rows.length > keys.length ? `has ${keyText(rows[keys.length])} behind the last row` : null;
}

/** What the first metric of each kind names. */
function subjectsOf(rows: readonly RowKey[]): RowSubjects {
  const unwanted = named(rowsOfScope(rows, 'unwanted'), 'class');
  const operators = named(rowsOfScope(rows, 'operators'), 'class');
  const placed = (scope: MetricScope): readonly string[] => named(rowsOfScope(rows, scope), 'place');
  const idIn = (place: string): string => place.slice(place.indexOf('/') + 1);
  return {
    classes: named(rows, 'class').map((id) => ({
      id,
      isUnwanted: operators.includes(id),
      mayBeUnwanted: unwanted.includes(id),
    })),
    sites: placed('site'),
    rules: placed('rule').map(idIn),
    trunks: placed('trunk').map(idIn),
    weeks: placed('week').length,
  };
}

function rowsOfScope(rows: readonly RowKey[], scope: MetricScope): readonly RowKey[] {
  const first = metricCatalogue.find((metric) => metric.scope === scope)?.id;
  return rows.filter(({ metric }) => metric === first);
}

const named = (rows: readonly RowKey[], field: 'class' | 'place'): readonly string[] => [
  ...new Set(rows.map((row) => row[field]).filter((name) => name !== null)),
];
