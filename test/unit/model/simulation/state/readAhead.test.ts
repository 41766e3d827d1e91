import { describe, expect, it } from 'vitest';
import { Bitset } from '../../../../../src/engine/tables/bitset.ts';
import { int32Shift } from '../../../../../src/model/calls/cells.ts';
import { CallTable } from '../../../../../src/model/calls/callTable.ts';
import { TruthField } from '../../../../../src/model/calls/truth.ts';
import { Exposure } from '../../../../../src/model/measures/exposure.ts';
import { NumbersJudged } from '../../../../../src/model/measures/numbersJudged.ts';
import type { Subscribers } from '../../../../../src/model/population/subscribers.ts';
import { blankIntent } from '../../../../../src/model/simulation/intents/blankIntent.ts';
import { IntentTable } from '../../../../../src/model/simulation/intents/intentTable.ts';
import { ReadAhead } from '../../../../../src/model/simulation/state/readAhead.ts';

/** Notes what is touched. */
class Noted {
  readonly touched: number[] = [];

  touch(key: number): number {
    this.touched.push(key);
    return 0;
  }
}

class NotedJudged extends NumbersJudged {
  readonly touched: number[] = [];

  override touch(subscriber: number): number {
    this.touched.push(subscriber);
    return super.touch(subscriber);
  }
}

class NotedExposure extends Exposure {
  readonly touched: number[] = [];

  override touch(key: number): number {
    this.touched.push(key);
    return super.touch(key);
  }
}

/** Everything that is read, with `count` planned intents: the i-th from person i (every third from nobody of the region) with number 1000 + i to 500 + i. */
function around(count: number) {
  const intents = new IntentTable();
  const rows = Int32Array.from({ length: count }, (_, i) => {
    const row = intents.take();
    const intent = { ...blankIntent(), callingNumber: 1000 + i, callee: 500 + i, entity: i };
    intents.write(row, 0, { ...intent, callerSubscriber: i % 3 === 2 ? -1 : i });
    return row;
  });
  const people = new Noted();
  const table = new Noted();
  const judged = new NotedJudged();
  const numbers = new NotedExposure();
  const calls = new CallTable(200);
  const ahead = new ReadAhead({
    calls,
    intents,
    subscribers: people as unknown as Subscribers,
    sites: [{ tables: [table] }],
    counts: [{ numbers, numbersJudged: judged }],
  });
  return { intents, rows, people, table, judged, numbers, calls, ahead };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const inOrder = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);

describe('what is read ahead', () => {
  it.each([1, 63, 64, 65, 150])(
    'of %i attempts: callees, callers, numbers, and whether they were judged',
    (count) => {
      const { rows, people, table, judged, numbers, ahead } = around(count);
      for (const row of rows) ahead.attempt(row);
      ahead.read();
      const callers = upTo(count).filter((i) => i % 3 !== 2);
      expect(inOrder(people.touched)).toEqual([...callers, ...upTo(count).map((i) => 500 + i)]);
      expect(table.touched).toEqual(upTo(count).map((i) => 1000 + i));
      expect(judged.touched).toEqual(callers);
      expect(numbers.touched).toEqual([]);
    },
  );

  it('is read once', () => {
    const { rows, people, ahead } = around(10);
    for (const row of rows) ahead.attempt(row);
    ahead.read();
    const { length } = people.touched;
    ahead.read();
    expect(people.touched).toHaveLength(length);
  });

  it('of first attempts: who has called before, too, also where the set has no room for the caller yet', () => {
    const { rows, table, ahead } = around(40);
    const seen = new Bitset(32);
    ahead.readFirst(rows, 39, seen);
    expect(table.touched).toEqual(upTo(39).map((i) => 1000 + i));
    expect(seen.count).toBe(0);
  });

  it('of calls that end: callees of the region', () => {
    const { calls, people, ahead } = around(0);
    for (let i = 0; i < 100; i++) {
      const slot = calls.take();
      calls.int32Cells[(slot << int32Shift) | TruthField.callee] = i - 10;
      ahead.release(slot);
    }
    ahead.read();
    expect(people.touched).toEqual(upTo(90));
  });

  it('of an operator’s call: the callee, and the number in the tables of detectors and of what is counted of them', () => {
    const { people, table, numbers, judged, ahead } = around(0);
    ahead.readDialled(7, 77);
    ahead.readDialled(-1, 78);
    expect(people.touched).toEqual([7]);
    expect(table.touched).toEqual([77, 78]);
    expect(numbers.touched).toEqual([77, 78]);
    expect(judged.touched).toEqual([]);
  });
});
