/** Totals by replication, as a baseline keeps them. */
import { describe, expect, it } from 'vitest';
import type { TaskResult } from '../../../../../src/study/tasks/messages.ts';
import {
  firstOf,
  hasData,
  ratioOfSeries,
  seriesName,
  seriesOf,
} from '../../../../../src/study/gate/baselines/series.ts';

const clusters = { sizes: [2], counts: [5] };

/** Of two design points, played one after the other in each replication. */
function played(isTold: (replication: number) => boolean): ReadonlyMap<number, TaskResult> {
  return new Map(
    Array.from({ length: 6 }, (_, index) => {
      const replication = Math.floor(index / 2);
      const row = { metric: 'm', class: null, place: null, numerator: index, denominator: 10 };
      const told = isTold(replication) ? { clusters } : {};
      const rows = [
        { ...row, ...told },
        { ...row, class: 'robot', numerator: 100 + index },
      ];
      return [index, { index, traceRows: 0, outcomes: [{ arm: 'none', rows }] } as unknown as TaskResult];
    }),
  );
}

describe('series of what was played', () => {
  it('go by design point, arm and row, and have one value a replication', () => {
    const found = seriesOf(
      ['a', 'b'],
      played(() => true),
      3,
    );
    expect(found.map(({ designPoint, class: of }) => [designPoint, of])).toEqual([
      ['a', null],
      ['a', 'robot'],
      ['b', null],
      ['b', 'robot'],
    ]);
    expect(found.map(({ numerators }) => numerators)).toEqual([
      [0, 2, 4],
      [100, 102, 104],
      [1, 3, 5],
      [101, 103, 105],
    ]);
    expect(found[0].denominators).toEqual([10, 10, 10]);
  });

  it('have their callers only where every replication tells them', () => {
    expect(
      seriesOf(
        ['a', 'b'],
        played(() => true),
        3,
      )[0].clusters,
    ).toEqual([clusters, clusters, clusters]);
    expect(
      seriesOf(
        ['a', 'b'],
        played((r) => r !== 1),
        3,
      )[0],
    ).not.toHaveProperty('clusters');
  });
});

describe('what comes in pieces', () => {
  const one = { paid: 1, expected: 1, squares: 1, greatest: 1 };
  const playedOf = (metric: string, pieces: object = { pieces: one }) => {
    const row = { metric, class: null, place: null, numerator: 1, denominator: 10, ...pieces };
    const task = { index: 0, traceRows: 0, outcomes: [{ arm: 'none', rows: [row] }] };
    return seriesOf(['a'], new Map([[0, task as unknown as TaskResult]]), 1)[0];
  };

  it('is kept of what a gate can judge', () => {
    expect(playedOf('harm.money.perSubscriberDay').pieces).toEqual([one]);
    expect(playedOf('harm.money.perSubscriberDay', {})).not.toHaveProperty('pieces');
    expect(playedOf('operator.profit.perDay')).not.toHaveProperty('pieces');
  });
});

describe('a series', () => {
  const key = { designPoint: 'base', arm: 'cap', metric: 'm', class: null, place: null };
  const series = { ...key, numerators: [1, 2, 3], denominators: [4, 0, 8] };

  it('has the ratio of its totals, and none without data', () => {
    expect(ratioOfSeries(series)).toBe(0.5);
    expect(ratioOfSeries({ ...series, denominators: [0, 0, 0] })).toBeNull();
    expect([hasData(series), hasData({ ...series, denominators: [0, 0, 0] })]).toEqual([true, false]);
    expect(hasData({ ...series, denominators: [0, 0, 1] })).toBe(true);
  });

  it('of the first replications has those alone', () => {
    const first = { ...key, numerators: [1, 2], denominators: [4, 0] };
    expect(firstOf(series, 2)).toEqual(first);
    const pieces = [1, 2, 3].map((paid) => ({ paid, expected: 1, squares: 1, greatest: 1 }));
    expect(firstOf({ ...series, pieces }, 2)).toEqual({ ...first, pieces: pieces.slice(0, 2) });
  });

  it('has a name of its own: no class is not a class, and no place is not a place', () => {
    const names = [key, { ...key, class: 'robot' }, { ...key, place: 'robot' }].map(seriesName);
    expect(names).toEqual(['base|cap|m||', 'base|cap|m|robot|', 'base|cap|m||robot']);
  });
});
