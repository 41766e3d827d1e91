/**
 * How models that are learned in the same way do, turn by turn on the calls that each of them has not learned from. One deal holds out a few operators, of
 * which an interval says little; over all turns every operator was held out.
 */
import { learnedModel } from '../models/learnedModelOf.ts';
import { callsOf, evaluate, judgedBy } from './evaluate.ts';
import type { Evaluation } from './evaluate.ts';
import type { Examples } from './examples.ts';
import { alarmedWhere, alarmsAt, alarmScoreOf } from './operatingPoints.ts';
import type { OperatingPoint } from './operatingPoints.ts';
import type { Turn } from './turn.ts';

/** Of each turn the score that was chosen on its own validation fold. */
export interface TurnedPoint extends Omit<OperatingPoint, 'alarmAt'> {
  readonly alarmAt: readonly OperatingPoint['alarmAt'][];
}

export interface HeldOutInTurn extends Evaluation {
  readonly turns: number;
  readonly operatingPoints: readonly TurnedPoint[];
}

/** The held-out calls of all turns together, each judged by the model of its turn. */
export function heldOutInTurn(examples: Examples, turns: readonly Turn[]): HeldOutInTurn {
  const held = turns.map(({ folds }) => folds.rows[2]);
  const judged = turns.map(({ taught }, turn) => judgedBy(learnedModel(taught.form), examples, held[turn]));
  const calls = callsOf(examples, allOf(Int32Array, held));
  const points = turns[0].taught.operatingPoints.map(({ wantedAtMost }, i) => {
    const chosen = turns.map(({ taught }) => taught.operatingPoints[i]);
    const alarms = chosen.map((point, turn) => alarmsAt(alarmScoreOf(point), judged[turn]));
    const rejected = turns.map((turn, t) => held[t].map((row) => turn.rejected[i][row]));
    return {
      wantedAtMost,
      alarmAt: chosen.map(({ alarmAt }) => alarmAt),
      ...alarmedWhere(allOf(Uint8Array, alarms), calls),
      whereRejected: alarmedWhere(allOf(Uint8Array, rejected), calls),
    };
  });
  const probability = allOf(
    Float64Array,
    judged.map((turn) => turn.probability),
  );
  return { ...evaluate({ probability, ...calls }), turns: turns.length, operatingPoints: points };
}

interface Cells {
  set(from: ArrayLike<number>, at: number): void;
}

/** The lists one after another. */
function allOf<List extends Cells>(
  list: new (length: number) => List,
  lists: readonly ArrayLike<number>[],
): List {
  const all = new list(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of lists) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
