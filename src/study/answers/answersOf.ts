/** Puts the answers of an experiment together, out of its measures. */
import type { Measure } from '../results/results.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import type { Answers } from '../results/answerForms.ts';
import { decompositionOf } from './decomposition.ts';
import { measureIndex } from './measureSeries.ts';
import { standingsOf } from './standings.ts';
import { tradeOffsOf } from './tradeOffs.ts';

/** `level`: of the intervals. */
export function answersOf(
  { head, reading }: StudyOutline,
  measures: readonly Measure[],
  level: number,
): Answers {
  const { mode, classes } = head;
  const find = measureIndex(measures);
  const designPoints = head.designPoints.map(({ id }) => id);
  const played = head.arms.map(({ id }) => id);
  const isTaken = mode === 'decompose';
  // Of the five arms of one rule the closed loop is what would happen.
  const arms = isTaken ? played.filter((id, i) => i === 0 || id.endsWith('.all')) : played;
  const declared = arms.map((id, i) => (isTaken && i > 0 ? id.slice(0, -'.all'.length) : id));
  const ids = classes.map(({ id }) => id);
  const compared = { designPoints, arms, level };
  return {
    ...reading,
    standings: standingsOf(find, compared),
    tradeOffs: tradeOffsOf(find, {
      ...compared,
      classes: classes.filter(({ isUnwanted }) => !isUnwanted).map(({ id }) => id),
      weights: reading.weights,
    }),
    decomposition: isTaken ? decompositionOf(find, { ...compared, arms: declared, classes: ids }) : [],
  };
}
