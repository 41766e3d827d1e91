/** Levers whose effect depends on others: what is ordered, paid for and refused. */
import { describe, expect, it } from 'vitest';
import { deriveHigh, deriveLow } from '../../../../../../src/engine/random/key.ts';
import { unitAt } from '../../../../../../src/engine/random/stream.ts';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { DrawPurpose } from '../../../../../../src/model/simulation/call/drawPurpose.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { isRefused } from '../../../../../../src/model/simulation/life/reviews/orderDue.ts';
import { OrderKind } from '../../../../../../src/model/simulation/operators/operatorOrders.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { leversAt, puller, reviewSeconds } from './pulledLevers.ts';

const now = 7500;

const orderOf = ({ orders }: Arm, row: number): readonly number[] => [
  orders.operator[row],
  orders.kind[row],
  orders.subject[row],
  orders.epoch[row],
];

describe('a number that is to be replaced', () => {
  it('is ordered and paid for, once until it has come', () => {
    const { town, operator, levers, paid, next } = leversAt(now);
    const third = operator.rented.numbers[2];
    levers.replaceNumber(third);
    levers.replaceNumber(third);
    expect([paid(BookEntryKind.replacement), [...operator.rented.isOrdered]]).toEqual([1, [0, 0, 1]]);
    expect([next(), orderOf(town, 0), next()]).toEqual([
      [EventKind.orderDue, 0, now + 100],
      [1, OrderKind.number, 2, 2],
      null,
    ]);
    expect(operator.tally).toMatchObject({ replacements: 0, refusedNumbers: 0 });
  });

  it('that is not the operator’s is not ordered', () => {
    const { town, levers, paid, next } = leversAt(now);
    levers.replaceNumber(town.operators[0].rented.numbers[0]);
    expect([paid(BookEntryKind.replacement), next()]).toEqual([0, null]);
  });

  it('is paid for and not ordered where the check of its carrier refuses', () => {
    const block = { digits: 4, kind: 'mobile', allocated: 0.8, purpose: 'any', carrier: 'carrier-b' };
    const numbering = { 'mobile-b': { prefix: '+86139001', ...block, identityCheck: 1 } };
    const { operator, levers, paid, next } = leversAt(now, { world: { numbering } });
    levers.replaceNumber(operator.rented.numbers[0]);
    expect([paid(BookEntryKind.replacement), operator.tally.refusedNumbers, next()]).toEqual([1, 1, null]);
    expect([...operator.rented.isOrdered]).toEqual([0, 0, 0]);
  });

  it('is refused or not by the review and by its place', () => {
    const { town, operator, at } = leversAt(now, { world: { identityCheck: 0.5 } });
    const refused = Array.from({ length: 40 }, (_, epoch) =>
      [0, 1, 2].map((position) => {
        const before = operator.tally.refusedNumbers;
        at(epoch * reviewSeconds).replaceNumber(operator.rented.numbers[position]);
        operator.rented.isOrdered.fill(0);
        return operator.tally.refusedNumbers > before;
      }),
    );
    expect(refused).toEqual(
      refused.map((row, epoch) =>
        row.map((_, subject) =>
          isRefused(town, operator, { epoch, subject, carrier: operator.rented.carrier }),
        ),
      ),
    );
    const share = refused.flat().filter(Boolean).length / 120;
    expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 120));
  });
});

describe('a label that is to be cleared', () => {
  it('is reported to the detectors after the delay, and paid for', () => {
    const { town, operator, levers, paid, next } = leversAt(now);
    const about = operator.rented.numbers[1];
    levers.clearLabel(about);
    expect([paid(BookEntryKind.clearing), operator.tally.clearings]).toEqual([1, 1]);
    expect([next(), next()]).toEqual([[EventKind.reportDue, 0, now + 300], null]);
    const { about: number, kind, atSecond } = town.reports;
    expect([number[0], kind[0], atSecond[0]]).toEqual([about, ReportCode.clearing, now + 300]);
  });

  it('is paid for and not reported where nothing is ever cleared', () => {
    const { operator, levers, paid, next } = leversAt(now, { levers: { clearingSuccess: 0 } });
    levers.clearLabel(operator.rented.numbers[1]);
    expect([paid(BookEntryKind.clearing), operator.tally.clearings, next()]).toEqual([1, 1, null]);
  });

  it('is cleared with its chance, drawn at the address of the operator, the review and the number', () => {
    const { town, operator, levers } = leversAt(now, { levers: { clearingSuccess: 0.3 } });
    const reviews = 400;
    for (const { keyLow, keyHigh, rented } of [operator, town.operators[0]]) {
      const [about] = rented.numbers;
      const by = { ...operator, keyLow, keyHigh };
      const isCleared = Array.from({ length: reviews }, (_, epoch) => {
        levers.hold(by, puller, epoch * reviewSeconds);
        const before = town.reports.rows;
        levers.clearLabel(about);
        return town.reports.rows > before;
      });
      const unit = (epoch: number): number => {
        const [low, high] = [deriveLow, deriveHigh].map((half) =>
          half(keyLow, keyHigh, epoch, DrawPurpose.clearing),
        );
        return unitAt(low, high, about, DrawPurpose.clearing);
      };
      expect(isCleared).toEqual(isCleared.map((_, epoch) => unit(epoch) < 0.3));
      const share = isCleared.filter(Boolean).length / reviews;
      expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / reviews));
    }
  });
});

describe('a move to another carrier', () => {
  it('is ordered and paid for', () => {
    const { town, levers, paid, next } = leversAt(now);
    levers.moveCarrier(0);
    expect(paid(BookEntryKind.carrierMove)).toBe(1);
    expect([next(), orderOf(town, 0), next()]).toEqual([
      [EventKind.orderDue, 0, now + 200],
      [1, OrderKind.carrier, 0, 2],
      null,
    ]);
  });

  it('to where the operator is already is none', () => {
    const { operator, levers, paid, next } = leversAt(now);
    expect(operator.rented.carrier).toBe(1);
    levers.moveCarrier(1);
    expect([paid(BookEntryKind.carrierMove), next()]).toEqual([0, null]);
  });
});
