/** Puts the answers of an experiment together, out of its measures. */
import type { Measure } from '../results/results.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import type { Answers } from '../results/answerForms.ts';
import { comparedArms } from '../tasks/effectArms.ts';
import { decompositionOf } from './decomposition.ts';
import { measureIndex } from '../results/measureIndex.ts';
import { standingsOf } from './standings.ts';
import { tradeOffsOf } from './tradeOffs.ts';

/** `level`: of the intervals. */
export function answersOf(
  { head, reading }: StudyOutline,
  measures: readonly Measure[],
  level: number,
): Answers {
  const { classes } = head;
  const find = measureIndex(measures);
  const designPoints = head.designPoints.map(({ id }) => id);
  const arms = comparedArms(head);
  const compared = { designPoints, arms: arms.map(({ id }) => id), level };
  const taken = { designPoints, arms: arms.map(({ declared }) => declared), level };
  return {
    ...reading,
    standings: standingsOf(find, compared),
    tradeOffs: tradeOffsOf(find, {
      ...compared,
      classes: classes.filter(({ isUnwanted }) => !isUnwanted).map(({ id }) => id),
      weights: reading.weights,
    }),
    decomposition:
      head.mode === 'decompose'
        ? decompositionOf(find, { ...taken, classes: classes.map(({ id }) => id) })
        : [],
  };
}
