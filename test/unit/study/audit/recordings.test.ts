/** Arms play the same callers again: what a number does in one of them says nothing of what it did before in another. */
import { expect, test } from 'vitest';
import { TraceBatch } from '../../../../src/model/traces/traceBatch.ts';
import { auditRows } from '../../../../src/study/audit/audit.ts';
import { AuditRows } from '../../../../src/study/audit/auditRows.ts';
import { behaviourColumns } from '../../../../src/study/audit/behaviour.ts';

const callers = 400;
const arms = 15;

/** Numbers of one block: every other one lies in its lower half and belongs to unwanted callers. */
const texts = Array.from(
  { length: callers },
  (_, i) => `+8613800${String((i % 2) * 5000 + i * 12).padStart(5, '0')}`,
);

/** One call of each caller with a number of its own, so many times over. */
function recorded(armOf: (round: number) => number): AuditRows {
  const rows = new AuditRows(callers * arms);
  const batch = new TraceBatch(callers * arms);
  batch.length = callers * arms;
  for (let row = 0; row < batch.length; row++) {
    const caller = row % callers;
    const round = Math.floor(row / callers);
    batch.int32('arm')[row] = armOf(round);
    batch.float64('time_ms')[row] = 1000 * row;
    batch.int32('truth_is_wanted')[row] = caller % 2;
    batch.int32('calling_number')[row] = 1 + caller;
    batch.int32('sim')[row] = 1 + caller;
    batch.int32('cell')[row] = round;
    batch.int32('conversation_ms')[row] = 1;
    batch.callKey.entity[row] = caller;
    batch.callKey.attempt[row] = 0;
  }
  rows.take(batch, 0);
  return rows;
}

const placeIn = (rows: AuditRows): string | undefined =>
  auditRows(rows, texts).artefacts.find(({ id }) => id === 'calling-number-place')?.verdict;

test('a made-up number that every arm shows once is none that its caller keeps', () => {
  expect(placeIn(recorded((round) => round))).not.toBe('fault');
  expect(placeIn(recorded(() => 0))).toBe('fault');
});

test.each([
  ['calls-before', 0],
  ['gap-seconds', -1],
  ['answered-share', -1],
  ['cells-of-sim', 1],
])('%s begins anew in every arm, and goes on within one', (id, first) => {
  const column = behaviourColumns.find((one) => one.id === id);
  const apart = column?.of(recorded((round) => round)) ?? [];
  const together = column?.of(recorded(() => 0)) ?? [];
  expect(new Set(apart)).toEqual(new Set([first]));
  expect(new Set(together).size).toBeGreaterThan(1);
});
