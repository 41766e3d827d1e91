/**
 * Splits calls by time: a model is judged on calls after a moment, the cut, and learned from what was known then. Callers go on calling across it, so the
 * calls of those who never called before it are told apart.
 *
 * What was known: calls before the cut whose label nobody learned of only later. Labels mostly come from reports, days after the call; a
 * model that has them already at the cut is judged too well. Calls that were marked or complained about after the cut, and calls of the last days
 * before it where labels take so long, are in no fold.
 *
 * The last quarter of what was known is the validation fold: three parts to one, as callers are dealt out.
 */
import { millisecondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import type { Examples } from './examples.ts';
import type { DealtSplit, Folds } from './folds.ts';

export interface AskedCut {
  /** Share of the calls that lie before the cut, where no day is asked for. */
  readonly share: number;
  /** The day that begins with the cut; the first is 1. */
  readonly day?: number | undefined;
  /** Days from a call until its label is known, at the most. */
  readonly labelDays: number;
}

/** Callers or replications dealt out, or a cut in time. */
export type AskedSplit = DealtSplit | AskedCut;

const trainingShare = 3 / 4;

export function timeFolds(examples: Examples, { share, day, labelDays }: AskedCut): Folds {
  const { count, timeMs, reportedMs, caller, firstCallMs } = examples;
  const all = Int32Array.from({ length: count }, (_, row) => row);
  const cutMs = day === undefined ? momentAfter(timeMs, share) : (day - 1) * millisecondsADay;
  const knownFromMs = cutMs - labelDays * millisecondsADay;
  const known = all.filter(
    (row) => timeMs[row] < cutMs && timeMs[row] <= knownFromMs && !(reportedMs[row] >= cutMs),
  );
  const validationFromMs = momentAfter(
    Float64Array.from(known, (row) => timeMs[row]),
    trainingShare,
  );
  const heldOut = all.filter((row) => timeMs[row] >= cutMs);
  const rows = [
    known.filter((row) => timeMs[row] < validationFromMs),
    known.filter((row) => timeMs[row] >= validationFromMs),
    heldOut,
  ];
  return {
    rows,
    operators: rows.map((fold) => operatorsIn(examples, fold)),
    replications: rows.map((fold) => [...valuesIn(examples.replication, fold)].toSorted((a, b) => a - b)),
    leftOut: count - known.length - heldOut.length,
    cut: {
      cutMs,
      validationFromMs,
      labelDays,
      unseen: heldOut.filter((row) => firstCallMs[caller[row]] >= cutMs),
    },
  };
}

/** When the first call comes that has this share of them before it; calls of one instant stay together. */
const momentAfter = (timesMs: Float64Array, share: number): number =>
  timesMs.toSorted()[Math.floor(share * timesMs.length)];

function operatorsIn({ callers, caller }: Examples, rows: Int32Array): readonly string[] {
  const present = valuesIn(caller, rows);
  return callers.filter(({ isOperator }, i) => isOperator && present.has(i)).map(({ name }) => name);
}

function valuesIn(values: Int32Array, rows: Int32Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows) found.add(values[row]);
  return found;
}
