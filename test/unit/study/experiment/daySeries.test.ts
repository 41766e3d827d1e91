/** Paths day by day are per subscriber of the design point whose days they are. */
import { describe, expect, it } from 'vitest';
import { daySeries } from '../../../../src/study/experiment/daySeries.ts';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';
import { keysOf, resultAt } from '../store/taskFolders.ts';

/** Two days of a village of so many people, of whom half answer an unwanted call on the first day and nobody on the second. */
function tasksOf(subscribers: number): readonly TaskResult[] {
  const none = [0, 0];
  return [0, 1].map((index) => ({
    ...resultAt(index),
    outcomes: resultAt(index).outcomes.map((outcome) => ({
      ...outcome,
      days: {
        unwantedRung: none,
        unwantedAnswered: [subscribers / 2, 0],
        demandsCompletedInControl: none,
        demandsLost: none,
      },
      rows: keysOf([]).map((key) => ({ ...key, numerator: subscribers / 2, denominator: subscribers * 2 })),
    })),
  }));
}

describe('the path of answered unwanted calls', () => {
  it('is the same for any number of people who answer alike', () => {
    const paths = [100, 4000].map((subscribers) => {
      const [first] = daySeries(tasksOf(subscribers), { designPoint: 'base', level: 0.95 });
      return [first.metric, ...first.perDay.map(({ estimate }) => estimate)];
    });
    expect(paths).toEqual([
      ['unwanted.answered.perSubscriberDay', 0.5, 0],
      ['unwanted.answered.perSubscriberDay', 0.5, 0],
    ]);
  });
});
