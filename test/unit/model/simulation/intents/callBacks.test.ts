import { describe, expect, it } from 'vitest';
import { CallBacks } from '../../../../../src/model/simulation/intents/callBacks.ts';
import type { DueCallBack } from '../../../../../src/model/simulation/intents/callBacks.ts';

describe('call-backs that wait for their time', () => {
  const due = (first: number): DueCallBack => ({
    subscriber: first,
    number: first + 1,
    keyLow: first + 2,
    keyHigh: first + 3,
    operator: first + 4,
    intent: first + 5,
    attempt: first + 6,
    atSecond: first + 0.5,
  });

  it('are read as they were added, however many wait, and their rows are used again', () => {
    const callBacks = new CallBacks();
    const many = 200;
    const rows = Array.from({ length: many }, (_, i) => callBacks.add(due(10 * i)));
    const out = due(-1);
    const read = (row: number): DueCallBack => {
      callBacks.read(row, out);
      return { ...out };
    };
    expect(rows.map(read)).toEqual(rows.map((_, i) => due(10 * i)));
    callBacks.give(rows[3]);
    expect([callBacks.add(due(77)), callBacks.rows]).toEqual([rows[3], many]);
    expect([read(rows[3]), read(rows[4])]).toEqual([due(77), due(40)]);
  });
});
