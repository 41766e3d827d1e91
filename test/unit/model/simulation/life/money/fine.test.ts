/** Fines: when one is set after a complaint, and how much of it is collected. */
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import type { Sanctions } from '../../../../../../src/model/contracts/operator/books.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import {
  collectFine,
  considerFine,
  FineReach,
} from '../../../../../../src/model/simulation/life/money/fine.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import { armByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const many = 3000;
const town = armByHand({ world: { callers: { robots: robots({ operators: 1 }) } } });
const [robot] = town.operators;

/** Complaints about many answered calls of the operator, or of nobody, reach the office at second 600. */
function complainAbout(operator: number, arm = town): void {
  const { truth } = arm.calls;
  for (const call of callsByHand(many, { finalState: FinalState.answered, isWanted: 0, operator })) {
    keepCall(call, arm.calls);
    truth.keyLow.set(call.slot, call.keyLow);
    truth.keyHigh.set(call.slot, call.keyHigh);
    considerFine(arm, call.slot, 600);
  }
}

describe('a fine', () => {
  const sanctions: Sanctions = {
    identifiedShare: 0.5,
    sanctionedShare: 0.4,
    collectedShare: 0.75,
    delaySeconds: 1000,
    assets: 300,
  };
  const books = {
    sanctions,
    price: ({ kind, quantity }: { readonly kind: number; readonly quantity: number }) =>
      kind === BookEntryKind.fine ? -400 * quantity : 0,
  };
  const firm = (earned: number, believed = new Ledger()): OperatorState => {
    const ledger = new Ledger();
    ledger.postAmount(BookEntryKind.sale, earned);
    return { ...robot, books, sanctions, ledger, believed, tally: { ...robot.tally } };
  };
  const collected = (
    operator: OperatorState,
    reach: FineReach = FineReach.both,
    arm = town,
  ): readonly number[] => {
    collectFine(arm, operator, { reach, rule: -1 });
    const { ledger, believed, tally } = operator;
    return [
      0 - ledger.amountOf(BookEntryKind.fine),
      0 - believed.amountOf(BookEntryKind.fine),
      tally.fines,
      tally.uncollected,
    ];
  };

  it('is set by chance: the operator is found, and sanctioned then', () => {
    town.calendar.clear();
    const arm = { ...town, operators: [firm(0)] };
    complainAbout(0, arm);
    const chance = sanctions.identifiedShare * sanctions.sanctionedShare;
    expect(Math.abs(town.calendar.size / many - chance)).toBeLessThan(
      4 * Math.sqrt((chance * (1 - chance)) / many),
    );
    town.calendar.next();
    expect(town.calendar.nowSeconds).toBe(600 + sanctions.delaySeconds);
  });

  it('is set for nobody else', () => {
    town.calendar.clear();
    complainAbout(-1);
    expect(town.calendar.size).toBe(0);
  });

  it('is collected as far as the law reaches and the money lasts: assets and what was earned', () => {
    expect(collected(firm(50)).slice(0, 1)).toEqual([300]);
    expect(collected(firm(-100))).toEqual([200, 300, 1, 200]);
    expect(collected(firm(-400))).toEqual([0, 300, 1, 400]);
  });

  it('is collected to the nearest unit, halves up', () => {
    const halved = { ...sanctions, collectedShare: 0.5 };
    const of = (fine: number): readonly number[] => {
      const price = ({ kind }: { readonly kind: number }): number =>
        kind === BookEntryKind.fine ? -fine : 0;
      const operator = { ...firm(0), sanctions: halved, books: { sanctions: halved, price } };
      const [paid, , , uncollected] = collected(operator);
      return [paid, uncollected];
    };
    expect([of(401), of(400)]).toEqual([
      [201, 200],
      [200, 200],
    ]);
  });

  it('comes after the running costs of all days begun by then, which leave less to collect', () => {
    const running = {
      ...books,
      price: ({ kind, quantity }: { readonly kind: number; readonly quantity: number }) =>
        kind === BookEntryKind.licenceDay ? -70 * quantity : books.price({ kind, quantity }),
    };
    const fined = (second: number): readonly number[] => {
      town.calendar.clear();
      town.calendar.schedule(second, EventKind.orderDue, 0);
      town.calendar.next();
      const ledger = new Ledger();
      const operator = { ...firm(0), books: running, ledger, believed: ledger, unpaidDay: 1 };
      const [paid, , , uncollected] = collected(operator, FineReach.both, {
        ...town,
        endSecond: 5 * secondsADay,
      });
      town.calendar.clear();
      return [paid, uncollected, operator.ledger.balance];
    };
    // Assets of 300 and a fine of 400, of which 300 are due. Day 0 is paid for; then each day of the five costs 70.
    expect([
      fined(secondsADay - 1),
      fined(secondsADay),
      fined(2 * secondsADay + 60),
      fined(6 * secondsADay),
    ]).toEqual([
      [300, 100, -300],
      [230, 170, -300],
      [160, 240, -300],
      [20, 380, -300],
    ]);
  });

  it('is paid where it is real, and believed where it is believed', () => {
    expect(collected(firm(50), FineReach.ledger)).toEqual([300, 0, 1, 100]);
    expect(collected(firm(50), FineReach.believed)).toEqual([0, 300, 0, 0]);
  });

  it('is paid once by an operator that believes what is so', () => {
    const operator = firm(1000);
    expect(collected({ ...operator, believed: operator.ledger })).toEqual([300, 300, 1, 100]);
  });
});
