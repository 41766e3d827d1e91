import { beforeEach, describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { notYet } from '../../../../../../src/model/contracts/operator/list.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import {
  dialDueLines,
  lineReady,
} from '../../../../../../src/model/simulation/life/dialled/dialledAttempt.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import type {
  OperatorLine,
  OperatorState,
} from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { at, from, never, robot, town as built, under } from '../obedience/underRules.ts';

const now = 43_200;
const exhausted = notYet - 1;

let leads: number[];
let asked: number;
let pass: number;
let letGo: number[];
let unused: number[];
let operator: OperatorState;
let line: OperatorLine;
let town: Arm;

/** The operator's first line is ready in an arm; its list gives `leads` and then none yet. */
function ready(arm: Arm, fields: Partial<OperatorState> = {}): void {
  const list = {
    nextLead: () => {
      asked += 1;
      return leads.shift() ?? notYet;
    },
    letGo: (lead: number) => letGo.push(lead),
    calledNumber: (lead: number) => built.dealing.numberOfSubscriber(lead),
    passOf: () => pass,
    afterOutcome: () => undefined,
    terms: { price: 7, interestFactor: 1, isDialectTold: false },
  };
  const pacing = {
    ...robot.pacing,
    nextAttemptSecond: (_line: number, second: number) => second,
    afterNoAttempt: (_line: number, second: number) => unused.push(second),
  };
  operator = {
    ...robot,
    list,
    pacing,
    ledger: new Ledger(),
    books: { ...robot.books, price: ({ quantity }) => -quantity },
    stance: { ...robot.stance },
    ownCallsDue: { ...robot.ownCallsDue, isDue: new Uint8Array(robot.lines) },
    dayEndSecond: secondsADay,
    attemptsToday: 0,
    ...fields,
  };
  operator = { ...operator, believed: operator.ledger };
  operator.idleLines.clear();
  const lines = built.lines.map((each): OperatorLine => ({ ...each, operator, pacing, isInCall: false }));
  town = { ...arm, operators: [operator], lines };
  [line] = lines;
  lineReady(town, 0);
}
const free = (): Arm => ({ ...built, rules: [] });

beforeEach(() => {
  leads = [3, 4];
  asked = 0;
  pass = 0;
  letGo = [];
  unused = [];
  while (built.dueLines.count > 0) built.dueLines.take();
  at(now);
});

/** When the line asks again; null when it rests. */
const nextQuestion = (): number | null => {
  const { calendar } = town;
  while (calendar.next()) if (calendar.kind === EventKind.lineReady) return calendar.nowSeconds;
  return null;
};
/** The line did not dial: its promise is gone, and it asks again then or rests. */
const waits = (second: number | null): void => {
  expect([line.isInCall, operator.attemptsToday, unused]).toEqual([false, 0, [now]]);
  expect([nextQuestion(), operator.idleLines.has(0)]).toEqual([second, second === null]);
};

describe('a line that is ready', () => {
  it('dials the next lead of its list, and the parts that made the call are kept with it', () => {
    ready(free());
    expect(town.call).toMatchObject({ callee: 3, operator: 0, dialLine: 0, startSecond: now });
    expect([line.isInCall, operator.attemptsToday, asked, unused]).toEqual([true, 1, 1, []]);
    expect([line.list, line.callingNumber]).toEqual([operator.list, operator.callingNumber]);
  });

  it('pays for a lead when it is called for the first time', () => {
    ready(free());
    expect(operator.ledger.amountOf(BookEntryKind.listLead)).toBe(-7);
    leads = [3];
    pass = 1;
    ready(free());
    expect([line.isInCall, operator.ledger.amountOf(BookEntryKind.listLead)]).toEqual([true, 0]);
  });

  it('asks again in a minute when the list has no lead yet, and rests when it has none any more', () => {
    leads = [];
    ready(free());
    waits(now + 60);
    unused = [];
    at(now);
    leads = [exhausted];
    ready(free());
    waits(null);
  });

  it('rests when its operator has given up, before anything else', () => {
    ready(free(), { stance: { ...robot.stance, isGivenUp: true }, attemptsToday: 0 });
    waits(null);
    expect(asked).toBe(0);
  });

  it('waits until the next day when the attempts of this one are made, which are counted anew then', () => {
    const stance = { ...robot.stance, attemptsPerDay: 5 };
    ready(free(), { stance, attemptsToday: 4 });
    expect([line.isInCall, operator.attemptsToday]).toEqual([true, 5]);
    at(now);
    ready(free(), { stance, attemptsToday: 5 });
    expect([line.isInCall, nextQuestion()]).toEqual([false, secondsADay]);
    at(secondsADay + now);
    ready(free(), { stance, attemptsToday: 5 });
    expect([line.isInCall, operator.attemptsToday, operator.dayEndSecond]).toEqual([
      true,
      1,
      2 * secondsADay,
    ]);
  });

  it('calls one of the operator’s own numbers where that is due, without a lead', () => {
    const ownCallsDue = { ...robot.ownCallsDue, isDue: new Uint8Array(robot.lines).fill(1) };
    const { inUse } = robot.rented;
    robot.rented.inUse = 2;
    ready(free(), { ownCallsDue });
    robot.rented.inUse = inUse;
    expect([town.call.callee, asked, operator.attemptsToday]).toEqual([ownCallee, 0, 1]);
    expect(operator.ownCallsDue.isDue[0]).toBe(0);
  });

  it('waits while somebody who called back is on it', () => {
    ready(free());
    at(now);
    line.isInCall = false;
    line.heldUntil = now + 40;
    lineReady(town, 0);
    expect([line.isInCall, unused, nextQuestion()]).toEqual([false, [now], now + 40]);
  });
});

describe('a line whose operator keeps a rule', () => {
  it('waits for the second at which anybody may be called, without asking for a lead', () => {
    const arm = under([from(now + 500)]);
    ready({ ...arm, rules: [arm.rules[0]] }, { keptRules: [arm.rules[0]] });
    expect(asked).toBe(0);
    waits(now + 500);
  });

  it('rests when that is after the end', () => {
    const arm = under([never]);
    ready(arm, { keptRules: [arm.rules[0]] });
    expect(asked).toBe(0);
    waits(null);
  });

  it('goes through its leads to one that may be called, and lets the others go', () => {
    const [forbidden, permitted] = [3, 4].map((lead) => built.dealing.numberOfSubscriber(lead));
    const arm = under([(second, { calledNumber }) => (calledNumber === forbidden ? Infinity : second)]);
    ready({ ...arm, rules: [arm.rules[0]] }, { keptRules: [arm.rules[0]] });
    expect([letGo, line.isInCall, town.call.callee]).toEqual([[3], true, 4]);
    expect(town.calls.own.calledNumber[town.call.slot]).toBe(permitted);
    expect(operator.ledger.amountOf(BookEntryKind.listLead)).toBe(-7);
  });

  it('asks again in ten minutes when 64 leads may not be called', () => {
    leads = Array.from({ length: 70 }, (_, lead) => lead);
    const arm = under([(second, { calledNumber }) => (calledNumber > 0 ? Infinity : second)]);
    ready({ ...arm, rules: [arm.rules[0]] }, { keptRules: [arm.rules[0]] });
    expect([letGo.length, asked]).toEqual([64, 64]);
    waits(now + 600);
  });
});

it('lines that are due dial in their order, until another event has its turn before them', () => {
  leads = [3, 4];
  ready(free());
  at(now);
  for (const ordinal of [1, 0]) town.dueLines.add(ordinal);
  const { dueLines, calendar } = town;
  leads = [5, 6];
  calendar.schedule(now, EventKind.reportDue, 0);
  expect(dialDueLines(town)).toBe(0);
  calendar.clear();
  calendar.nextUntil(now);
  expect(dialDueLines(town)).toBe(2);
  expect([dueLines.count, town.call.dialLine, town.call.callee]).toEqual([0, 0, 6]);
});
