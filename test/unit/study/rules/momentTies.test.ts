/** How many calls of a trace come in no order. */
import { expect, it } from 'vitest';
import { MomentTies } from '../../../../src/study/rules/momentTies.ts';

function tied(...calls: readonly (readonly [caller: number, timeMs: number])[]): number {
  const ties = new MomentTies();
  for (const [caller, timeMs] of calls) ties.add(caller, timeMs);
  return ties.tied;
}

it('counts every call that begins in one millisecond with another of its caller', () => {
  expect(tied([1, 5], [1, 5])).toBe(2);
  expect(tied([1, 5], [2, 5], [1, 5], [1, 5], [2, 6])).toBe(3);
});

it('leaves calls of others, and those of other milliseconds, alone', () => {
  expect(tied([1, 5], [2, 5], [1, 6], [2, 7])).toBe(0);
});
