/** What of a call is behaviour: it may tell unwanted calls from wanted ones, as it does in life; how well is reported. */
import { hoursADay, millisecondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import type { AuditRows } from './auditRows.ts';

export interface BehaviourColumn {
  readonly id: string;
  readonly says: string;
  /** Value of every row; −1 unknown. */
  of(rows: AuditRows): Float64Array;
}

const plain = (
  id: 'route' | 'attestation' | 'ring_ms' | 'conversation_ms' | 'release_cause' | 'line',
  says: string,
): BehaviourColumn => ({
  id,
  says,
  of: ({ columns, rows }) => Float64Array.from(columns[id].subarray(0, rows)),
});

/** More than there are of numbers. */
const numbers = 2 ** 31;

/** Something that is counted of the calling number, row after row; anew in every recording. */
const counted = (
  id: string,
  says: string,
  count: (rows: AuditRows) => (row: number) => number,
): BehaviourColumn => ({
  id,
  says,
  of: (rows) => {
    const next = count(rows);
    return Float64Array.from({ length: rows.rows }, (_, row) => next(row));
  },
});

/** Cells that a SIM has called from before, the present one among them; −1 without a SIM. */
const cellsOfSim: BehaviourColumn = counted(
  'cells-of-sim',
  'radio cells from which the SIM has called so far',
  ({ columns, recording }) => {
    const seen = new Map<number, Set<number>>();
    return (row) => {
      const sim = columns.sim[row];
      if (sim <= 0) return -1;
      const simThere = recording[row] * numbers + sim;
      const cells = seen.get(simThere) ?? new Set<number>();
      seen.set(simThere, cells.add(columns.cell[row]));
      return cells.size;
    };
  },
);

/** Whether the SIM in which the call begins is the number that it shows; −1 without one. */
const showsItsSim: BehaviourColumn = {
  id: 'shows-its-sim',
  says: 'from a leased line, from a SIM under another number, or under its own',
  of: ({ columns, rows }) =>
    Float64Array.from({ length: rows }, (_, row) =>
      columns.sim[row] < 0
        ? -1
        : columns.sim[row] === 0
          ? 0
          : columns.sim[row] === columns.calling_number[row]
            ? 2
            : 1,
    ),
};

export const behaviourColumns: readonly BehaviourColumn[] = [
  plain('route', 'route on which the call came'),
  plain('attestation', 'caller authentication'),
  plain('line', 'line of the account'),
  plain('ring_ms', 'ringing time'),
  plain('conversation_ms', 'length of the conversation'),
  plain('release_cause', 'why the call ended'),
  showsItsSim,
  cellsOfSim,
  {
    id: 'hour',
    says: 'hour of the day',
    of: ({ timeMs, rows }) =>
      Float64Array.from(timeMs.subarray(0, rows), (ms) => {
        const hour = Math.floor(ms / millisecondsAnHour) % hoursADay;
        return hour < 0 ? hour + hoursADay : hour;
      }),
  },
  counted('calls-before', 'calls of the number before this one', ({ callingHistory, units }) => {
    const calls = new Float64Array(units.callingHistory.count);
    return (row) => calls[callingHistory[row]]++;
  }),
  counted('gap-seconds', 'seconds since the number’s last call', ({ callingHistory, timeMs, units }) => {
    const last = new Float64Array(units.callingHistory.count).fill(NaN);
    return (row) => {
      const before = last[callingHistory[row]];
      last[callingHistory[row]] = timeMs[row];
      return Number.isNaN(before) ? -1 : Math.max(0, Math.floor((timeMs[row] - before) / 1000));
    };
  }),
  counted(
    'answered-share',
    'share of the number’s calls before this one that were answered',
    ({ callingHistory, columns, units }) => {
      const calls = new Float64Array(units.callingHistory.count);
      const answered = new Float64Array(units.callingHistory.count);
      return (row) => {
        const unit = callingHistory[row];
        const share = calls[unit] === 0 ? -1 : answered[unit] / calls[unit];
        const talk = columns.conversation_ms[row];
        if (talk >= 0) calls[unit]++;
        if (talk > 0) answered[unit]++;
        return share;
      };
    },
  ),
];

/** Bins of a column. */
export const behaviourBins = 16;

/** Values in bins that hold about as many rows each; equal values share a bin. */
export function binned(values: Float64Array): Int16Array {
  const sorted = values.slice().sort();
  const edges = Array.from(
    { length: behaviourBins - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / behaviourBins)],
  );
  return Int16Array.from(values, (value) => {
    let bin = 0;
    while (bin < edges.length && value >= edges[bin]) bin++;
    return bin;
  });
}
