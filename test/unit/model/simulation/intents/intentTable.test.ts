import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallIntent } from '../../../../../src/model/contracts/caller.ts';
import { newCallInHand } from '../../../../../src/model/simulation/call/callInHand.ts';
import type { CallInHand } from '../../../../../src/model/simulation/call/callInHand.ts';
import { blankIntent, resetManner } from '../../../../../src/model/simulation/intents/blankIntent.ts';
import { IntentTable, noIntent } from '../../../../../src/model/simulation/intents/intentTable.ts';

const int32 = fc.integer({ min: 0, max: 0x7fffffff });
const planned = fc.record({
  entity: int32,
  line: fc.nat(63),
  callingNumber: int32,
  callerSubscriber: fc.integer({ min: -1, max: 1_000_000 }),
  callee: fc.integer({ min: -4, max: 1_000_000 }),
  relation: fc.constantFrom<CallIntent['relation']>(0, 1, 2),
  intent: int32,
  keyLow: fc.integer(),
  keyHigh: fc.integer(),
  second: fc.double({ min: 0, max: 1e9, noNaN: true }),
  attempt: fc.nat(7),
  lossReasons: fc.nat(0x3ff),
  source: fc.nat(100),
  isWanted: fc.boolean(),
  patienceSeconds: fc.double({ min: 0.1, max: 100, noNaN: true }),
});
type Planned = typeof planned extends fc.Arbitrary<infer P> ? P : never;

/** Writes an intent as a source plans it, and gives its row. */
function write(table: IntentTable, plan: Planned): number {
  const intent: CallIntent = blankIntent();
  resetManner(intent);
  const { source, isWanted, patienceSeconds, second } = plan;
  const row = table.take();
  const manner = table.manners.take(source, { ...intent, isWanted, patienceSeconds });
  const { entity, line, callingNumber, callerSubscriber, callee, relation } = plan;
  table.write(row, manner, {
    ...intent,
    entity,
    line,
    callingNumber,
    callerSubscriber,
    callee,
    relation,
  });
  table.identify(row, plan.intent);
  table.setKey(row, plan.keyLow, plan.keyHigh);
  table.setSecond(row, second);
  return row;
}

/** What a row is read as, once it is at its attempt. */
function read(table: IntentTable, row: number): Planned {
  const call: CallInHand = newCallInHand();
  table.load(row, call);
  const { entity, callingNumber, callerSubscriber, callee, intent, keyLow, keyHigh } = call;
  const { attempt, lossReasons, source, patienceSeconds } = call;
  return {
    entity,
    line: table.lineOf(row),
    callingNumber,
    callerSubscriber,
    callee,
    relation: call.relation as CallIntent['relation'],
    intent,
    keyLow,
    keyHigh,
    second: table.secondOf(row),
    attempt,
    lossReasons,
    source,
    isWanted: call.isWanted === 1,
    patienceSeconds,
  };
}

describe('the table of intents', () => {
  it('gives back every intent as it was planned, and as its last attempt left it, however many there are', () => {
    const law = fc.property(fc.array(planned, { minLength: 1, maxLength: 600, size: 'max' }), (plans) => {
      const table = new IntentTable();
      const rows = plans.map((plan) => write(table, plan));
      expect(rows.map((row) => read(table, row))).toEqual(
        plans.map((plan) => ({ ...plan, attempt: 0, lossReasons: 0 })),
      );
      plans.forEach(({ attempt, lossReasons }, i) => table.renew(rows[i], attempt, lossReasons));
      expect(rows.map((row) => read(table, row))).toEqual(plans);
      expect(rows.map((row) => [table.calleeOf(row), table.callingNumberOf(row)])).toEqual(
        plans.map(({ callee, callingNumber }) => [callee, callingNumber]),
      );
    });
    fc.assert(law, { seed: 21, numRuns: 8 });
  });

  it('uses rows that were given back before new ones, each once', () => {
    const [plan] = fc.sample(planned, { seed: 3, numRuns: 1 });
    const table = new IntentTable();
    const rows = [0, 1, 2].map(() => write(table, plan));
    for (const row of rows) table.give(row);
    const again = [0, 1, 2, 3].map(() => write(table, plan));
    expect(again.slice(0, 3).toSorted((a, b) => a - b)).toEqual(rows);
    expect(again[3]).toBe(3);
  });

  it('chains the intents of a candidate', () => {
    const [plan] = fc.sample(planned, { seed: 4, numRuns: 1 });
    const table = new IntentTable();
    const [first, second] = [write(table, plan), write(table, plan)];
    table.chain(first, second);
    expect([table.followingOf(first), table.followingOf(second)]).toEqual([second, noIntent]);
  });

  it('keeps the manners that a source has told, and uses those of single intents again', () => {
    const intent = blankIntent();
    resetManner(intent);
    const table = new IntentTable();
    const { manners } = table;
    const told = [manners.tell(0, [intent, intent]), manners.tell(1, [intent])];
    expect(told).toEqual([0, 2]);
    const single = manners.take(5, { ...intent, patienceSeconds: 9 });
    expect([single, manners.all[single].source, manners.all[single].patienceSeconds]).toEqual([3, 5, 9]);
    for (const ordinal of [0, 2, single]) manners.give(ordinal);
    expect([manners.take(6, intent), manners.take(6, intent)]).toEqual([single, 4]);
    expect([0, 1, 2].map((ordinal) => manners.all[ordinal].source)).toEqual([0, 0, 1]);
  });
});
