import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { OperatorCounter, operatorCounters } from '../../../../../../src/model/measures/counters.ts';
import {
  openBooks,
  payNumbers,
  postRunningCosts,
  resumeRunningCosts,
} from '../../../../../../src/model/simulation/life/money/operatorMoney.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const lines = 3;
const paidSecondsAWorkday = 100;
const days = 9;

const callers = { couriers: { use: 'courier' }, robots: robots({ operators: 1 }) };
const town = armByHand({ world: { days, callers } });

interface Firm {
  readonly arm: Arm;
  readonly operator: OperatorState;
}

/** An operator whose books ask 1 for everything, with three lines, and people who are paid from Monday to Friday. The first day is a Monday. */
function firmOf(fields: Partial<OperatorState> = {}): Firm {
  const [declared] = town.operators;
  const ledger = new Ledger();
  const operator: OperatorState = {
    ...declared,
    books: { sanctions: declared.sanctions, price: ({ quantity }) => 0 - quantity },
    ledger,
    believed: ledger,
    pacing: {
      lines,
      ringTimeoutSeconds: 20,
      nextAttemptSecond: () => Infinity,
      paidSecondsOn: (weekday) => (weekday < 5 ? paidSecondsAWorkday : 0),
      afterOutcome: () => undefined,
    },
    rented: Object.assign(Object.create(Object.getPrototypeOf(declared.rented) as object), declared.rented, {
      inUse: 4,
    }) as OperatorState['rented'],
    stance: { ...declared.stance },
    paidNumbers: 0,
    unpaidDay: 0,
    lastPaidDay: -1,
    ...fields,
  };
  town.totals.operators.fill(0);
  return { arm: town, operator };
}

const kinds = ['scriptOnce', 'numberOnce', 'licenceDay', 'lineDay', 'agentSecond', 'loanDay'] as const;

/** What was paid, by kind; zeros left out. */
const paid = ({ ledger }: OperatorState, of = ledger): Record<string, number> =>
  Object.fromEntries(
    kinds.map((kind) => [kind, 0 - of.amountOf(BookEntryKind[kind])] as const).filter(([, sum]) => sum > 0),
  );

/** Running costs of so many days, of which so many are workdays. */
const running = (daysPaid: number, workdays: number): Record<string, number> => ({
  licenceDay: daysPaid,
  lineDay: daysPaid * lines,
  agentSecond: workdays * paidSecondsAWorkday,
});

describe('the books of an operator', () => {
  it('open with its script, its numbers and the first day', () => {
    const { arm, operator } = firmOf();
    openBooks(arm, operator);
    expect(paid(operator)).toEqual({ scriptOnce: 1, numberOnce: 4, ...running(1, 1) });
  });

  it('ask for numbers only once, and later only for those that have come', () => {
    const { operator } = firmOf();
    payNumbers(operator);
    payNumbers(operator);
    expect(paid(operator)).toEqual({ numberOnce: 4 });
    for (const inUse of [6, 2, 6, 5]) {
      operator.rented.inUse = inUse;
      payNumbers(operator);
    }
    expect(paid(operator)).toEqual({ numberOnce: 6 });
  });

  it('pay every day that has begun as a whole, however often that is asked', () => {
    const { arm, operator } = firmOf();
    for (const second of [0, 1, secondsADay - 1]) postRunningCosts(arm, operator, second);
    expect(paid(operator)).toEqual(running(1, 1));
    for (const second of [secondsADay, 3 * secondsADay - 1]) postRunningCosts(arm, operator, second);
    expect(paid(operator)).toEqual(running(3, 3));
  });

  it('pay people for the weekdays on which they work, up to the end of the time', () => {
    const { arm, operator } = firmOf();
    for (const second of [days * secondsADay, 100 * secondsADay]) postRunningCosts(arm, operator, second);
    expect(paid(operator)).toEqual(running(9, 7));
    const ofClass = operator.callerClass * operatorCounters;
    expect(arm.totals.operators[ofClass + OperatorCounter.agentSeconds]).toBe(7 * paidSecondsAWorkday);
  });

  it('know the weekday of a clock that begins on another one', () => {
    const { arm, operator } = firmOf();
    postRunningCosts({ ...arm, firstWeekday: 5 }, operator, 3 * secondsADay - 1);
    expect(paid(operator)).toEqual(running(3, 1));
  });

  it('pay for borrowed numbers by the day', () => {
    const { arm, operator } = firmOf({
      callingNumber: { rentPerDay: 20, choose: () => 0, afterOutcome: () => undefined },
      loan: { lender: 0, numbers: new Int32Array(1) },
    });
    postRunningCosts(arm, operator, secondsADay);
    expect(paid(operator)).toEqual({ ...running(2, 2), loanDay: 40 });
  });

  it('pay nothing for days on which the operator has given up, nor twice for the day on which it begins again', () => {
    const { arm, operator } = firmOf();
    postRunningCosts(arm, operator, 0);
    operator.stance.isGivenUp = true;
    postRunningCosts(arm, operator, 2 * secondsADay);
    operator.stance.isGivenUp = false;
    resumeRunningCosts(operator, 2 * secondsADay + 3600);
    postRunningCosts(arm, operator, 2 * secondsADay + 3600);
    expect(paid(operator)).toEqual(running(2, 2));
    resumeRunningCosts(operator, 2 * secondsADay + 7200);
    postRunningCosts(arm, operator, 2 * secondsADay + 7200);
    expect(paid(operator)).toEqual(running(2, 2));
  });

  it('are the same in what the operator believes, where that is kept apart', () => {
    const believed = new Ledger();
    const { arm, operator } = firmOf({ believed });
    openBooks(arm, operator);
    postRunningCosts(arm, operator, secondsADay);
    expect(paid(operator, believed)).toEqual(paid(operator));
    expect(paid(operator)).toEqual({ scriptOnce: 1, numberOnce: 4, ...running(2, 2) });
  });
});
