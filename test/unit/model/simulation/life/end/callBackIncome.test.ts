import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import {
  CallCounter,
  OperatorCounter,
  operatorCounters,
} from '../../../../../../src/model/measures/counters.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { Brought } from '../../../../../../src/model/simulation/intents/toldOutcomes.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import {
  believeYield,
  earnCallBack,
  scheduleRecordedYields,
} from '../../../../../../src/model/simulation/life/end/callBackIncome.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import { OrderKind } from '../../../../../../src/model/simulation/operators/operatorOrders.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const kind = BookEntryKind;
const built = armByHand({
  world: { callers: { couriers: { use: 'courier' }, robots: robots({ operators: 1 }) } },
});
const [declared] = built.operators;

let operator: OperatorState;
let record: OpenLoopRecord;
let town: Arm;
beforeEach(() => {
  const { sanctions } = declared;
  // Every kind of entry has a price of its own, so that a sum tells what it is of.
  const books = {
    sanctions,
    price: (entry: { kind: number; quantity: number }) => entry.quantity * 10 ** (entry.kind - kind.lead),
  };
  const tally = { ...declared.tally, paidBackSecond: Infinity };
  operator = { ...declared, books, tally, ledger: new Ledger(), believed: new Ledger() };
  record = new OpenLoopRecord(1, built.totals);
  built.totals.operators.fill(0);
  built.totals.calls.fill(0);
  built.calendar.clear();
  town = { ...built, operators: [operator], record };
});

const talked = {
  operator: 0,
  finalState: FinalState.answered,
  ringSeconds: 4,
  conversationSeconds: 30,
  isLead: 1,
  isSale: 1,
  loss: 5,
} as const;

function end(fields: Partial<CallInHand> = {}): void {
  const call = callByHand({ ...talked, keyLow: 8, keyHigh: 9, ...fields });
  keepCall(call, town.calls);
  town.calls.truth.keyLow.set(call.slot, call.keyLow);
  town.calls.truth.keyHigh.set(call.slot, call.keyHigh);
  earnCallBack(town, call.slot);
}

const amounts = (ledger: Ledger): readonly number[] =>
  [kind.callBackSecond, kind.lead, kind.sale, kind.fraudIncome].map((of) => ledger.amountOf(of));
const prices = (
  seconds: number,
  [leads, sales]: readonly [number, number],
  loss: number,
): readonly number[] => [
  seconds * 10 ** (kind.callBackSecond - kind.lead),
  leads,
  sales * 10,
  loss * 10 ** (kind.fraudIncome - kind.lead),
];
const counted = (): readonly number[] => {
  const operators = town.totals.operators.subarray(declared.callerClass * operatorCounters);
  const { callBacksEnded, callBacks, leads, sales } = OperatorCounter;
  return [operators[callBacksEnded], operators[callBacks], operators[leads], operators[sales]];
};

describe('a call-back to an operator', () => {
  it('brings seconds that are paid, and what its script got out of it', () => {
    end();
    expect([amounts(operator.ledger), counted()]).toEqual([prices(30, [1, 1], 5), [1, 1, 1, 1]]);
    end({ isLead: 0, isSale: 0, loss: 0 });
    expect([amounts(operator.ledger), counted()]).toEqual([prices(60, [1, 1], 5), [2, 2, 1, 1]]);
  });

  it('that nobody answered brings nothing', () => {
    end({ finalState: FinalState.busy });
    expect([amounts(operator.ledger), counted()]).toEqual([prices(0, [0, 0], 0), [1, 0, 0, 0]]);
    expect(record.callBackYields).toEqual([]);
  });

  it('may bring the books out of the red', () => {
    operator.ledger.postAmount(BookEntryKind.scriptOnce, -1e300);
    end();
    expect(operator.tally.paidBackSecond).toBe(Infinity);
    operator.ledger.postAmount(BookEntryKind.sale, 1e301);
    end({ finalState: FinalState.busy });
    expect(operator.tally.paidBackSecond).toBe(Infinity);
    end();
    expect(operator.tally.paidBackSecond).toBe(0);
  });

  it('harms who made it by what the fraud takes and what its number costs a minute, but not by what it costs the operator', () => {
    const { totals } = town;
    const harm = (): number => totals.calls[totals.base(declared.callerClass, 0) + CallCounter.lossMoney];
    const [paid] = prices(30, [0, 0], 0);
    end();
    expect(harm()).toBe(5 + paid);
    end({ finalState: FinalState.busy });
    expect(harm()).toBe(5 + paid);
    operator = { ...operator, books: { ...operator.books, price: ({ quantity }) => 0 - quantity } };
    town = { ...town, operators: [operator] };
    end();
    expect(harm()).toBe(10 + paid);
  });

  it('is written down for those who are frozen to the open loop, with its course by its key', () => {
    end();
    expect(record.courses.of(8, 9)).toEqual({ finalState: FinalState.answered, ringSeconds: 4 });
    expect(record.callBackYields).toEqual([
      { operator: 0, atSecond: 0, conversationSeconds: 30, brought: Brought.lead | Brought.sale, loss: 5 },
    ]);
    end({ finalState: FinalState.busy, ringSeconds: 0, keyLow: 1 });
    expect(record.courses.of(1, 9)).toEqual({ finalState: FinalState.busy, ringSeconds: 0 });
  });
});

describe('a frozen dialer', () => {
  const frozen = (areDialersFrozen: boolean): Arm => ({
    ...town,
    openLoop: new OpenLoopReader(record),
    reactions: { ...town.reactions, areDialersFrozen },
  });

  it('believes in what call-backs brought in the open loop, and earns nothing of it', () => {
    end();
    const earned = amounts(operator.ledger);
    believeYield(frozen(true), operator, 0);
    expect([amounts(operator.believed), amounts(operator.ledger)]).toEqual([earned, earned]);
    believeYield(frozen(true), operator, 7);
    expect(amounts(operator.believed)).toEqual(earned);
  });

  it('hears of each when it came in the open loop, and takes those that it received', () => {
    record.callBackYields.push({ operator: 0, atSecond: 50, conversationSeconds: 1, brought: 0, loss: 0 });
    record.callBacksReceived.push({ operator: 0, atSecond: 20, line: 0, untilSecond: 60, bid: null });
    scheduleRecordedYields(frozen(false));
    expect(town.calendar.size).toBe(0);
    scheduleRecordedYields(frozen(true));
    const { calendar, orders } = town;
    const next = (): readonly number[] => {
      calendar.next();
      const row = calendar.subject;
      return [calendar.nowSeconds, orders.kind[row], orders.subject[row]];
    };
    expect([next(), next(), calendar.size]).toEqual([
      [20, OrderKind.callBackReceived, 0],
      [50, OrderKind.callBackYield, 0],
      0,
    ]);
  });
});
