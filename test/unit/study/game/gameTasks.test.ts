/** Pairs of arm and strategy by the index of their task. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairIndex, pairPlayed } from '../../../../src/study/game/gameTasks.ts';
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
