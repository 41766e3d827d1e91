/**
 * What the chosen alarms come to where each of them rejects its call: a number that is rejected is not answered, and of one that nobody answers the model
 * thinks the worse. Measured on the held-out calls as the alarms themselves are. What callers do about it is not in a recording: reattempts are not counted.
 */
import { learnedModel } from '../models/learnedModelOf.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { callsOf } from './evaluate.ts';
import type { Evaluation } from './evaluate.ts';
import type { Examples } from './examples.ts';
import type { TimeCut } from './folds.ts';
import { alarmedWhere, alarmScoreOf } from './operatingPoints.ts';
import type { ChosenPoint, OperatingPoint } from './operatingPoints.ts';
import { rejectedCalls } from './rejectedCalls.ts';
import type { TaughtModel } from './teach.ts';
import type { Turn } from './turn.ts';

/** A taught model of which it is known, too, what its alarms come to where they reject. */
export interface MeasuredModel extends TaughtModel {
  readonly operatingPoints: readonly OperatingPoint[];
  readonly heldOutUnseen: (Evaluation & { readonly operatingPoints: readonly OperatingPoint[] }) | null;
}

/** One list an operating point: 1 for each example that it rejects, from the cut on if there is one; null when it was interrupted. */
export const alarmsWhereRejected = (
  read: ReadRows,
  { form, operatingPoints }: TaughtModel,
  {
    cut,
    ...watching
  }: {
    readonly cut: TimeCut | null;
    readonly signal: AbortSignal;
    readonly progress: (calls: number) => void;
  },
): Promise<readonly Uint8Array[] | null> =>
  rejectedCalls(read, {
    model: learnedModel(form),
    alarmMillionths: operatingPoints.map(alarmScoreOf),
    fromMs: cut === null ? -Infinity : cut.cutMs,
    ...watching,
  });

/** What the alarms come to on some of the examples where those of them reject that `rejected` tells. */
const alarmedWhereRejected = (
  rejected: Uint8Array,
  examples: Examples,
  rows: Int32Array,
): OperatingPoint['whereRejected'] =>
  alarmedWhere(
    Uint8Array.from(rows, (row) => rejected[row]),
    callsOf(examples, rows),
  );

export function whereRejected({ taught, folds, rejected }: Turn, examples: Examples): MeasuredModel {
  const { rows, cut } = folds;
  const measured = (points: readonly ChosenPoint[], fold: Int32Array): readonly OperatingPoint[] =>
    points.map((point, i) => ({
      ...point,
      whereRejected: alarmedWhereRejected(rejected[i], examples, fold),
    }));
  const { operatingPoints, heldOutUnseen: unseen } = taught;
  return {
    ...taught,
    operatingPoints: measured(operatingPoints, rows[2]),
    heldOutUnseen:
      unseen === null || cut === null
        ? null
        : { ...unseen, operatingPoints: measured(unseen.operatingPoints, cut.unseen) },
  };
}
