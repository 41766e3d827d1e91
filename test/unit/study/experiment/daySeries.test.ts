/** Paths day by day are per subscriber of the design point whose days they are. */
import { describe, expect, it } from 'vitest';
import { daySeries } from '../../../../src/study/experiment/daySeries.ts';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';
import { keysOf, resultAt } from '../store/taskFolders.ts';

type Days = NonNullable<TaskResult['outcomes'][number]['days']>;

/** Two days of a village of so many people, of whom half answer an unwanted call on the first day and nobody on the second. */
function tasksOf(
  subscribers: number,
  days: Partial<Days> = {},
  keyed: readonly { readonly numerator: number; readonly denominator: number }[] = keysOf([]).map((key) => ({
    ...key,
    numerator: subscribers / 2,
    // Rows of a class, and of other metrics, have another denominator.
    denominator:
      key.metric === 'unwanted.answered.perSubscriberDay' && key.class === null ? subscribers * 2 : 7,
  })),
): readonly TaskResult[] {
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
        ...days,
      },
      rows: keyed,
    })),
  })) as unknown as readonly TaskResult[];
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

const of = { designPoint: 'base', level: 0.95 } as const;

describe('paths day by day', () => {
  it('are of each arm and primary measure; what is lost is told per thousand of the control arm’s demands', () => {
    const days = { demandsCompletedInControl: [500, 0], demandsLost: [2, 0] };
    const series = daySeries(tasksOf(100, days), of);
    expect(series.map(({ arm, metric }) => `${arm} ${metric}`)).toEqual(
      ['none', 'cap'].flatMap((arm) =>
        [
          'unwanted.answered.perSubscriberDay',
          'unwanted.rung.perSubscriberDay',
          'wanted.lost.perThousand',
        ].map((metric) => `${arm} ${metric}`),
      ),
    );
    expect(series[2].perDay.map(({ estimate }) => estimate)).toEqual([4, null]);
  });

  it('have no end below nothing', () => {
    const [first] = tasksOf(100);
    const quiet = tasksOf(100, { unwantedAnswered: [0, 0] })[1];
    const [path] = daySeries([first, quiet], of);
    expect(path.perDay[0]).toMatchObject({ estimate: 0.25, low: 0 });
    expect(path.perDay[0].high).toBeGreaterThan(0.5);
    const close = tasksOf(100, { unwantedAnswered: [50.1, 0] })[1];
    expect(daySeries([first, close], of)[0].perDay[0].low).toBeGreaterThan(0.4);
  });

  it('have no ends on a day on which no replication shows any: nothing bounds a rare one', () => {
    const six = [0, 1, 2].flatMap((each) => tasksOf(100 + each));
    const [path] = daySeries(six, of);
    expect(path.perDay[1]).toEqual({ estimate: 0, low: null, high: null });
    expect(path.perDay[0]).toMatchObject({ estimate: 0.5, low: 0.5, high: 0.5 });
  });

  it('have no end above all of the demands that may be lost', () => {
    const lost = (demandsLost: number) =>
      tasksOf(100, { demandsCompletedInControl: [500, 500], demandsLost: [demandsLost, 0] });
    const path = daySeries([lost(500)[0], lost(300)[1]], of)[2];
    expect(path.perDay[0]).toMatchObject({ estimate: 800, low: 0, high: 1000 });
  });

  it('are not there of a single day, nor of an arm of which some task does not tell its days', () => {
    const one = tasksOf(100, {
      unwantedRung: [1],
      unwantedAnswered: [1],
      demandsCompletedInControl: [1],
      demandsLost: [0],
    });
    expect(daySeries(one, of)).toEqual([]);
    const [first, second] = tasksOf(100);
    const silent = {
      ...second,
      outcomes: second.outcomes.map(({ days, ...rest }, i) => (i === 0 ? rest : { ...rest, days })),
    } as TaskResult;
    expect(new Set(daySeries([first, silent], of).map(({ arm }) => arm))).toEqual(new Set(['cap']));
  });
});
