import { describe, expect, it, vi } from 'vitest';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { nobody, ownerOfDeclaration } from '../../../../../../src/model/numbering/numberDealing.ts';
import { accountOf } from '../../../../../../src/model/simulation/building/buildOperator.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import { FineReach } from '../../../../../../src/model/simulation/life/money/fine.ts';
import { isRefused, orderDue } from '../../../../../../src/model/simulation/life/reviews/orderDue.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import { OrderKind } from '../../../../../../src/model/simulation/operators/operatorOrders.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { cap } from '../../../../../builders/smallWorld.ts';
import { leversAt } from './pulledLevers.ts';
import type { Pulled, Sketch } from './pulledLevers.ts';

const now = 7500;
const epoch = 2;

/** An order of the second operator is due now. */
function arrive(
  { town }: Pulled,
  kind: OrderKind,
  { subject, at = epoch, arm = town }: { subject: number; at?: number; arm?: Arm },
): void {
  town.calendar.clear();
  town.calendar.nextUntil(now);
  orderDue(arm, arm.orders.add({ operator: 1, kind, subject, epoch: at }));
}

const begin = (sketch: Sketch = {}): Pulled => leversAt(now, sketch);

describe('a number that was ordered', () => {
  it('takes the place of the old one, allocated and its operator’s, and may be ordered anew', () => {
    const pulled = begin();
    const { town, operator } = pulled;
    const before = [...operator.rented.numbers];
    operator.rented.isOrdered[2] = 1;
    arrive(pulled, OrderKind.number, { subject: 2 });
    const [first, second, third] = operator.rented.numbers;
    expect([first, second]).toEqual(before.slice(0, 2));
    expect(before).not.toContain(third);
    expect(town.plan.isAllocated(third)).toBe(1);
    expect(town.plan.blocks[town.plan.blockOf(third)].id).toBe('mobile-b');
    expect([operator.rented.isOrdered[2], operator.tally.replacements]).toEqual([0, 1]);
  });

  it('is another one after another review or for another place', () => {
    const numberOf = (subject: number, at: number): number => {
      const pulled = begin();
      arrive(pulled, OrderKind.number, { subject, at });
      return pulled.operator.rented.numbers[subject];
    };
    const numbers = [numberOf(0, 2), numberOf(0, 3), numberOf(1, 2)];
    expect(new Set(numbers).size).toBe(3);
    expect(numberOf(0, 2)).toBe(numbers[0]);
  });

  it('may be second-hand: what was given up comes back after its quarantine, to whoever applies', () => {
    const blocks = { secondHandShare: 1, quarantineSeconds: '100 s' };
    const pulled = begin({ world: { blocks } });
    const { town, operator } = pulled;
    const [old] = operator.rented.numbers;
    arrive(pulled, OrderKind.number, { subject: 0 });
    const taken = (nowSecond: number): number =>
      town.secondHand.take(Int32Array.of(town.plan.blockOf(old)), { low: 1, high: 2 }, nowSecond);
    expect([taken(now + 99), taken(now + 100)]).toEqual([0, old]);
    const block = town.plan.blockOf(old);
    const isFree = (number: number): boolean =>
      town.plan.isAllocated(number) === 1 && town.dealing.ownerOf(number) === nobody;
    let free = old;
    do free += 1;
    while (!isFree(free));
    expect(town.plan.blockOf(free)).toBe(block);
    town.secondHand.giveUp(free, now - 100);
    arrive(pulled, OrderKind.number, { subject: 1 });
    expect(operator.rented.numbers[1]).toBe(free);
    expect(town.dealing.ownerOf(free)).toBe(ownerOfDeclaration(operator.rented.declaration));
  });

  it('does not come where no number is left: the old one stays, and is nobody else’s either', () => {
    const pulled = begin({ world: { blocks: { secondHandShare: 1, quarantineSeconds: '0 s' } } });
    const { town, operator } = pulled;
    const before = [...operator.rented.numbers];
    operator.rented.isOrdered[1] = 1;
    vi.spyOn(town.secondHand, 'take').mockReturnValueOnce(0);
    vi.spyOn(town.dealing, 'dealFurther').mockReturnValueOnce(0);
    arrive(pulled, OrderKind.number, { subject: 1 });
    expect([...operator.rented.numbers]).toEqual(before);
    expect(operator.tally).toMatchObject({ refusedNumbers: 1, replacements: 0 });
    expect(operator.rented.isOrdered[1]).toBe(0);
    const block = Int32Array.of(town.plan.blockOf(before[1]));
    expect(town.secondHand.take(block, { low: 1, high: 2 }, now + 1)).toBe(0);
  });

  it('brings along the marks that it had before the beginning', () => {
    const pulled = begin({ world: { screening: { terminating: [cap(10)] } } });
    const { town, operator } = pulled;
    const [site] = town.sites;
    const heard: (readonly number[])[] = [];
    const detector = { ...site.detector, afterReport: (...report: readonly number[]) => heard.push(report) };
    vi.spyOn(town.secondHand, 'inheritedMarks').mockReturnValue(2);
    const arm = { ...town, reportSites: [{ ...site, detector, fromSecond: 0 }] };
    arrive(pulled, OrderKind.number, { subject: 0, arm });
    const mark = [operator.rented.numbers[0], ReportCode.mark, now];
    expect(heard).toEqual([mark, mark]);
  });
});

it('an application is refused by chance, each number’s and each review’s by itself', () => {
  const { town, operator } = begin({ world: { identityCheck: 0.5 } });
  const refused = Array.from({ length: 20 }, (_, review) =>
    [0, 1].map((subject) => isRefused(town, operator, { epoch: review, subject, carrier: 1 })),
  );
  const [first, second] = [0, 1].map((subject) => refused.map((row) => row[subject]));
  expect([new Set(first).size, new Set(second).size]).toEqual([2, 2]);
  expect(first).not.toEqual(second);
});

describe('a contract with another carrier', () => {
  it('brings its account and mobile numbers of its own, all at once', () => {
    const pulled = begin();
    const { town, operator } = pulled;
    operator.rented.isOrdered.fill(1);
    arrive(pulled, OrderKind.carrier, { subject: 0 });
    const { rented, tally, ingress, account } = operator;
    expect([rented.carrier, ingress, tally.carrierMoves, tally.replacements]).toEqual([0, 0, 1, 0]);
    expect(account).toBe(accountOf({ low: operator.keyLow, high: operator.keyHigh }, epoch));
    const of = [...rented.numbers].map((number) => town.plan.carrierOf(number));
    expect([of, new Set(rented.numbers).size, [...rented.isOrdered]]).toEqual([[0, 0, 0], 3, [0, 0, 0]]);
    const kinds = [...rented.numbers].map((number) => town.plan.blocks[town.plan.blockOf(number)].kind);
    expect(kinds).toEqual(['mobile', 'mobile', 'mobile']);
  });

  it('comes to nothing where that carrier’s check refuses', () => {
    const pulled = begin({ world: { identityCheck: 1 } });
    const { operator } = pulled;
    const before = [[...operator.rented.numbers], operator.account, operator.ingress];
    arrive(pulled, OrderKind.carrier, { subject: 0 });
    expect([[...operator.rented.numbers], operator.account, operator.ingress]).toEqual(before);
    expect(operator.tally).toMatchObject({ refusedNumbers: 1, carrierMoves: 0 });
  });
});

it('a fine is that of the books, or of the rule of which it is', () => {
  const pulled = begin({
    world: {
      rules: [
        { id: 'first', use: 'us-hours' },
        { id: 'second', use: 'us-hours' },
      ],
    },
  });
  const { town, operator } = pulled;
  const assets = { ...operator.sanctions, assets: 1e9, collectedShare: 1 };
  Object.assign(operator, { sanctions: assets, believed: new Ledger() });
  const rules = town.rules.map((rule, i) => ({
    ...rule,
    sanctions: { ...rule.sanctions, fine: 100 * (i + 1), collectedShare: 1 },
  }));
  const fined = (at: number): number => {
    const before = operator.ledger.amountOf(BookEntryKind.fine);
    arrive(pulled, OrderKind.fine, { subject: FineReach.ledger, at, arm: { ...town, rules } });
    return before - operator.ledger.amountOf(BookEntryKind.fine);
  };
  expect([0, 1, 2].map(fined)).toEqual([1, 100, 200]);
  expect(operator.believed.amountOf(BookEntryKind.fine)).toBe(0);
});

it('call-backs of the open loop are believed in and received by the row of their record', () => {
  const pulled = begin();
  const { town, operator } = pulled;
  Object.assign(operator, { believed: new Ledger() });
  const record = new OpenLoopRecord(1, town.totals);
  const seconds = [30, 50];
  for (const conversationSeconds of seconds)
    record.callBackYields.push({ operator: 1, atSecond: now, conversationSeconds, brought: 0, loss: 0 });
  for (const line of [0, 1])
    record.callBacksReceived.push({ operator: 1, atSecond: now, line, untilSecond: now + 60, bid: null });
  const arm = { ...town, openLoop: new OpenLoopReader(record) };
  arrive(pulled, OrderKind.callBackYield, { subject: 1, arm });
  expect(0 - operator.believed.amountOf(BookEntryKind.callBackSecond)).toBe(50);
  arrive(pulled, OrderKind.callBackReceived, { subject: 1, arm });
  const held = town.lines.slice(operator.firstLine, operator.firstLine + 2).map(({ heldUntil }) => heldUntil);
  expect(held).toEqual([-Infinity, now + 60]);
});
