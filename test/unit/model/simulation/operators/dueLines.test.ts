import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DueLines } from '../../../../../src/model/simulation/operators/dueLines.ts';

const lines = 5;

/** Adds each line unless it waits already, and takes one after each of the numbers below 0. */
function takenFrom(due: DueLines, steps: readonly number[]): readonly number[] {
  const waiting: number[] = [];
  const taken: number[] = [];
  for (const step of steps) {
    if (step >= 0 && !waiting.includes(step)) {
      due.add(step);
      waiting.push(step);
    }
    if (step < 0 && due.count > 0) {
      taken.push(due.take());
      waiting.splice(waiting.indexOf(taken[taken.length - 1]), 1);
    }
  }
  while (due.count > 0) taken.push(due.take());
  return taken;
}

describe('lines that are due at once', () => {
  it('have their turn in the order in which they came, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: lines - 1 }), { maxLength: 60 }), (steps) => {
        const queue: number[] = [];
        const expected: number[] = [];
        for (const step of steps) {
          if (step >= 0 && !queue.includes(step)) queue.push(step);
          const first = step < 0 ? queue.shift() : undefined;
          if (first !== undefined) expected.push(first);
        }
        expect(takenFrom(new DueLines(lines), steps)).toEqual([...expected, ...queue]);
      }),
    );
  });
});
