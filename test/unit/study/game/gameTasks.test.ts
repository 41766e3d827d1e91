/** Pairs of arm and strategy by the index of their task, and what a regulator loses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArmOutcome } from '../../../../src/model/simulation/simulate.ts';
import { lossIn, pairIndex, pairPlayed } from '../../../../src/study/game/gameTasks.ts';
import type { GameDesign } from '../../../../src/study/scenario/experiment/experiment.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';

const gameOf = (loss: GameDesign['loss'], strategies: readonly string[] = ['cheap', 'dear']): GameDesign => ({
  operators: 'robots',
  strategies: Object.fromEntries(strategies.map((name) => [name, { set: {} }])),
  loss,
  profit: 'operator.profit.perDay',
  choosing: 0.5,
});

describe('the task of a pair', () => {
  it('has an index of its own, without a gap, from which arm and strategy are found again', () => {
    const sizes = fc.record({ arms: fc.integer({ min: 1, max: 5 }), own: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(sizes, ({ arms, own }) => {
        const names = Array.from({ length: own }, (_, i) => `s${i}`);
        const game = gameOf({ [answered]: 1 }, names);
        const pairs = [0, 1, 2].flatMap((replication) =>
          names.flatMap((strategy, column) =>
            Array.from({ length: arms }, (_, row) => ({ replication, row, column: column + 1, strategy })),
          ),
        );
        const indices = pairs.map((pair) => pairIndex(pair, { arms, strategies: own + 1 }));
        expect(indices.toSorted((a, b) => a - b)).toEqual([...pairs.keys()]);
        expect(indices.map((index) => pairPlayed(index, game, arms))).toEqual(
          pairs.map(({ row, strategy }) => ({ arms: [row], strategy })),
        );
      }),
      { seed: 61, numRuns: 60 },
    );
  });

  it('plays the control beside every other arm where losses against it have a weight', () => {
    const armsOf = (loss: GameDesign['loss']): unknown =>
      [0, 1, 2].map((i) => pairPlayed(i, gameOf(loss), 3).arms);
    expect(armsOf({ [lost]: 2 })).toEqual([[0], [0, 1], [0, 2]]);
    expect(armsOf({ [lost]: 0, [answered]: 1 })).toEqual([[0], [1], [2]]);
  });
});

describe('what a regulator loses', () => {
  const row = (metric: string, numerator: number, of: object = {}): object => ({
    metric,
    numerator,
    denominator: 10,
    class: null,
    place: null,
    ...of,
  });
  const lossOf = (rows: readonly object[], loss: GameDesign['loss']): number | null =>
    lossIn({ rows } as unknown as ArmOutcome, gameOf(loss));

  it('is the weighted sum over all classes and places', () => {
    const rows = [
      row(answered, 900, { class: 'robot' }),
      row(answered, 900, { place: 'week/1' }),
      row(answered, 5),
      row(lost, 20),
    ];
    expect(lossOf(rows, { [answered]: 3, [lost]: 0.5 })).toBe(3 * 0.5 + 0.5 * 2);
  });

  it('is not known where a metric with a weight has no data, and hangs on no other', () => {
    const rows = [row(answered, 5), row(lost, 0, { denominator: 0 })];
    expect(lossOf(rows, { [answered]: 1, [lost]: 1 })).toBeNull();
    expect(lossOf(rows, { [answered]: 1, 'harm.minutes.perSubscriberDay': 1 })).toBeNull();
    expect(lossOf(rows, { [answered]: 1, [lost]: 0 })).toBe(0.5);
  });
});
