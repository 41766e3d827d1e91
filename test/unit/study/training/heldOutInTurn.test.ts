import { beforeAll, expect, it } from 'vitest';
import { learnedModel } from '../../../../src/study/models/learnedModelOf.ts';
import { evaluate, judgedBy } from '../../../../src/study/training/evaluate.ts';
import { dealFolds, turnsOf } from '../../../../src/study/training/folds.ts';
import { heldOutInTurn } from '../../../../src/study/training/heldOutInTurn.ts';
import { teach } from '../../../../src/study/training/teach.ts';
import type { Turn } from '../../../../src/study/training/turn.ts';
import { usualSettings } from '../../../../src/study/training/usualSettings.ts';
import { whereRejected } from '../../../../src/study/training/whereRejected.ts';
import { madeUpExamples } from './madeUpExamples.ts';

/** A rule that holds for all operators alike. */
const examples = madeUpExamples({
  operators: 6,
  replications: 1,
  callsEach: 60,
  chance: ([a]) => (a > 0.5 ? 0.9 : 0.1),
});
const settings = {
  ...usualSettings('logistic-regression'),
  kind: 'logistic-regression' as const,
  classWeight: 'balanced' as const,
  seed: 1,
};

/** As if every third example were rejected, whatever the point. */
const rejected = Uint8Array.from({ length: examples.count }, (_, row) => (row % 3 === 0 ? 1 : 0));

async function turn(at: number): Promise<Turn> {
  const folds = dealFolds(examples, 'operator', { seed: 1, turn: at });
  const taught = await teach(examples, folds, { settings, forgetDays: 30, afterStep: async () => {} });
  return { folds, taught, rejected: taught.operatingPoints.map(() => rejected) };
}

let turns: readonly Turn[];
beforeAll(async () => {
  const planned = turnsOf(examples, 'operator');
  turns = await Promise.all(Array.from({ length: planned }, (_, at) => turn(at)));
});

it('of one turn is what the turn says of itself', () => {
  const [one] = turns;
  const { operatingPoints, turns: count, ...evaluation } = heldOutInTurn(examples, [one]);
  const measured = whereRejected(one, examples);
  expect([count, evaluation]).toEqual([1, measured.heldOut]);
  expect(operatingPoints).toEqual(
    measured.operatingPoints.map((point) => ({ ...point, alarmAt: [point.alarmAt] })),
  );
});

it('of all turns has every operator and each call once, judged by the model of its turn', () => {
  const all = heldOutInTurn(examples, turns);
  expect([all.turns, all.calls, all.unwantedCallers, all.callers]).toEqual([5, examples.count, 6, 12]);
  const scores = new Float64Array(examples.count);
  for (const { taught, folds } of turns) {
    const { probability } = judgedBy(learnedModel(taught.form), examples, folds.rows[2]);
    for (const [i, row] of folds.rows[2].entries()) scores[row] = probability[i];
  }
  const inOrder = evaluate({
    probability: scores,
    isUnwanted: examples.isUnwanted,
    cluster: examples.caller,
  });
  expect(all.rocArea.estimate).toBeCloseTo(inOrder.rocArea.estimate ?? NaN, 12);
  expect(all.brierScore).toBeCloseTo(inOrder.brierScore, 12);
  expect(all.truePositiveShare.estimate).toBe(inOrder.truePositiveShare.estimate);
});

it('alarms in each turn from its own score on, and rejects what its own model rejects', () => {
  const all = heldOutInTurn(examples, turns);
  for (const [i, point] of all.operatingPoints.entries()) {
    expect(point.alarmAt).toEqual(turns.map(({ taught }) => taught.operatingPoints[i].alarmAt));
    const alarms = turns.reduce((sum, { taught, folds }) => {
      const unwanted = folds.rows[2].reduce((count, row) => count + examples.isUnwanted[row], 0);
      return sum + unwanted * (taught.operatingPoints[i].truePositiveShare.estimate ?? NaN);
    }, 0);
    expect(all.unwantedCalls * (point.truePositiveShare.estimate ?? NaN)).toBeCloseTo(alarms, 6);
    const wanted = examples.count - all.unwantedCalls;
    const rejectedWanted = rejected.filter((is, row) => is === 1 && examples.isUnwanted[row] === 0).length;
    expect(point.whereRejected.falsePositiveShare.estimate).toBe(rejectedWanted / wanted);
  }
});

it('knows of two operators and more, so that there is an interval where one turn has none', () => {
  const ends = ({ low, high }: { low: number | null; high: number | null }): number =>
    (high ?? 1) - (low ?? 0);
  const single = turns.filter(({ taught }) => taught.heldOut.unwantedCallers === 1);
  expect(single.length).toBeGreaterThan(0);
  for (const { taught } of single) expect(taught.heldOut.rocArea.low).toBe(null);
  expect(ends(heldOutInTurn(examples, turns).rocArea)).toBeLessThan(0.2);
});
