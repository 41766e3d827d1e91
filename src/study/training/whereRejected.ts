/**
 * What the chosen alarms come to where each of them rejects its call: a number that is rejected is not answered, and of one that nobody answers the model
 * thinks the worse. Measured on the held-out calls as the alarms themselves are. What callers do about it is not in a recording: reattempts are not counted.
 */
import { alarmMillionthsOf, highestScore } from '../../model/contracts/score.ts';
import { learnedModel } from '../models/learnedModelOf.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { callsOf } from './evaluate.ts';
import type { Evaluation } from './evaluate.ts';
import type { Examples } from './examples.ts';
import type { Folds } from './folds.ts';
import { alarmedWhere } from './operatingPoints.ts';
import type { ChosenPoint, OperatingPoint } from './operatingPoints.ts';
import { rejectedCalls } from './rejectedCalls.ts';
import type { TaughtModel } from './teach.ts';

/** A taught model of which it is known, too, what its alarms come to where they reject. */
export interface MeasuredModel extends TaughtModel {
  readonly operatingPoints: readonly OperatingPoint[];
  readonly heldOutUnseen: (Evaluation & { readonly operatingPoints: readonly OperatingPoint[] }) | null;
}

export interface Recorded {
  readonly read: ReadRows;
  readonly examples: Examples;
  readonly folds: Folds;
}

/** Null when it was interrupted. */
export async function whereRejected(
  taught: TaughtModel,
  { read, examples, folds: { rows, cut } }: Recorded,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (calls: number) => void },
): Promise<MeasuredModel | null> {
  const alarms = await rejectedCalls(read, {
    model: learnedModel(taught.form),
    alarmMillionths: taught.operatingPoints.map(({ alarmAt }) =>
      alarmAt === null ? highestScore + 1 : alarmMillionthsOf(alarmAt),
    ),
    fromMs: cut === null ? -Infinity : cut.cutMs,
    signal,
    progress,
  });
  if (alarms === null) return null;
  const measured = (points: readonly ChosenPoint[], fold: Int32Array): readonly OperatingPoint[] => {
    const calls = callsOf(examples, fold);
    return points.map((point, i) => ({
      ...point,
      whereRejected: alarmedWhere(
        Uint8Array.from(fold, (row) => alarms[i][row]),
        calls,
      ),
    }));
  };
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
