import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealFolds, splitFault, turnsOf } from '../../../../src/study/training/folds.ts';
import type { Examples } from '../../../../src/study/training/examples.ts';
import type { Dealing, DealtSplit, Folds } from '../../../../src/study/training/folds.ts';
import { madeUpExamples } from './madeUpExamples.ts';

const chance = (): number => 0.5;
const first = (seed: number): Dealing => ({ seed, turn: 0 });

describe('folds', () => {
  it('share no operator and no replication, and every fold has some of both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 3, max: 9 }),
        fc.nat(),
        (operators, replications, seed) => {
          const examples = madeUpExamples({ operators, replications, callsEach: 9, chance });
          const {
            rows,
            operators: named,
            replications: numbered,
            leftOut,
          } = dealFolds(examples, 'operator-and-replication', { seed, turn: 0 });
          expect(named.flat().toSorted()).toEqual(Array.from({ length: operators }, (_, i) => `robots.${i}`));
          expect(numbered.flat().toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: replications }, (_, i) => i),
          );
          expect([...named, ...numbered].every((list) => list.length > 0)).toBe(true);
          const seen = rows.map(
            (fold) => new Set(Array.from(fold, (row) => `caller ${examples.caller[row]}`)),
          );
          const times = rows.map(
            (fold) => new Set(Array.from(fold, (row) => `replication ${examples.replication[row]}`)),
          );
          for (const sets of [seen, times])
            for (const [i, set] of sets.entries())
              for (const other of sets.slice(i + 1))
                expect([...set].filter((name) => other.has(name))).toEqual([]);
          expect(rows.reduce((sum, fold) => sum + fold.length, leftOut)).toBe(examples.count);
        },
      ),
      { seed: 1, numRuns: 30 },
    );
  });

  it('each have operators where callers have no class, as in call records that name nobody', () => {
    for (let seed = 0; seed < 30; seed++) {
      const examples = madeUpExamples({ operators: 3, replications: 1, callsEach: 9, chance });
      const callers = examples.callers.map((caller) => ({ ...caller, class: '' }));
      const { operators } = dealFolds({ ...examples, callers }, 'operator', first(seed));
      expect(operators.map(({ length }) => length)).toEqual([1, 1, 1]);
    }
  });

  it('of one kind of split share only the other', () => {
    const examples = madeUpExamples({ operators: 5, replications: 5, callsEach: 9, chance });
    const byOperator = dealFolds(examples, 'operator', first(1));
    expect(byOperator.leftOut).toBe(0);
    expect(new Set(byOperator.rows[2].map((row) => examples.replication[row])).size).toBe(5);
    const byReplication = dealFolds(examples, 'replication', first(1));
    expect(byReplication.leftOut).toBe(0);
    expect(new Set(byReplication.rows[2].map((row) => examples.caller[row])).size).toBe(10);
  });

  it('hang on the seed and on names, not on the order of the calls', () => {
    const examples = madeUpExamples({ operators: 9, replications: 9, callsEach: 9, chance });
    const backwards = {
      ...examples,
      callers: examples.callers.toReversed(),
      caller: examples.caller.map((at) => 17 - at),
    };
    const dealt = dealFolds(examples, 'operator-and-replication', first(3));
    expect(dealFolds(backwards, 'operator-and-replication', first(3)).rows).toEqual(dealt.rows);
    expect(dealFolds(examples, 'operator-and-replication', first(4)).rows).not.toEqual(dealt.rows);
  });

  it('in turn hold out every operator and every replication, no call twice, and share neither in any turn', () => {
    fc.assert(
      fc.property(
        fc.record({
          operators: fc.integer({ min: 3, max: 9 }),
          replications: fc.integer({ min: 3, max: 9 }),
        }),
        fc.constantFrom('operator-and-replication' as const, 'operator' as const, 'replication' as const),
        fc.nat(),
        (shape, split, seed) => {
          const examples = madeUpExamples({ ...shape, callsEach: 9, chance });
          const turns = Array.from({ length: turnsOf(examples, split) }, (_, turn) =>
            dealFolds(examples, split, { seed, turn }),
          );
          expect(turns.length).toBeLessThanOrEqual(5);
          for (const { operators, replications } of turns)
            for (const lists of [operators, replications])
              expect(lists.every(({ length }) => length > 0)).toBe(true);
          const named = new Set(turns.flatMap(({ operators: [, , held] }) => held));
          const numbered = new Set(turns.flatMap(({ replications: [, , held] }) => held));
          expect([named.size, numbered.size]).toEqual([shape.operators, shape.replications]);
          const held = turns.flatMap(({ rows }) => [...rows[2]]);
          expect(new Set(held).size).toBe(held.length);
          for (const { rows } of turns) expect(sharedBy(examples, rows, split)).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });

  it('are refused where there is too little to hold out', () => {
    const few = madeUpExamples({ operators: 1, replications: 2, callsEach: 9, chance });
    expect(splitFault(few, 'operator-and-replication')).toBe(
      'found 1 operator (callers of unwanted calls) and 2 replications, expected at least 3 of each: one to learn from, one to stop by, one held out',
    );
    expect(splitFault(few, 'operator')).toContain('found 1 operator (callers of unwanted calls),');
    const many = madeUpExamples({ operators: 3, replications: 2, callsEach: 9, chance });
    expect(splitFault(many, 'operator')).toBe(null);
    expect(splitFault(many, 'operator-and-replication')).toContain(
      '--split operator holds out by the other alone',
    );
    expect(splitFault(many, 'replication')).toContain('found 2 replications,');
  });
});

/** Operators, or replications, of the held-out fold that are in another one too, of what the split deals out. */
function sharedBy(
  examples: Examples,
  [learned, stopped, held]: Folds['rows'],
  split: DealtSplit,
): readonly string[] {
  const names = (rows: Int32Array): readonly string[] =>
    Array.from(rows).flatMap((row) => [
      ...(split === 'replication' ? [] : [`caller ${examples.caller[row]}`]),
      ...(split === 'operator' ? [] : [`replication ${examples.replication[row]}`]),
    ]);
  const known = new Set([...names(learned), ...names(stopped)]);
  return names(held).filter((name) => known.has(name));
}
