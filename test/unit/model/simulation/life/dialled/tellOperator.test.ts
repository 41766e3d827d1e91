import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, Verdict } from '../../../../../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { OperatorCounter, operatorCounters } from '../../../../../../src/model/measures/counters.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { Brought } from '../../../../../../src/model/simulation/intents/toldOutcomes.ts';
import { tellOperator } from '../../../../../../src/model/simulation/life/dialled/tellOperator.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import type {
  OperatorLine,
  OperatorState,
} from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const built = armByHand({
  world: {
    callers: { couriers: { use: 'courier' }, robots: robots({ operators: 1 }) },
    screening: { terminating: [cap(10)] },
  },
});
const [declared] = built.operators;
const now = 41_000;

let operator: OperatorState;
let line: OperatorLine;
let town: Arm;
let told: string[];
let freeSeconds: number[];

beforeEach(() => {
  told = [];
  freeSeconds = [];
  const hears = (part: string) => ({ afterOutcome: () => told.push(part) });
  operator = {
    ...declared,
    ledger: new Ledger(),
    believed: new Ledger(),
    books: { sanctions: declared.sanctions, price: ({ kind, quantity }) => quantity * 10 ** (kind - 3) },
    stance: { ...declared.stance },
    tally: { ...declared.tally, paidBackSecond: Infinity },
    unpaidDay: 1,
    evasion: [{ use: 'of-the-test', part: { ...hears('evasion'), review: () => undefined } }],
    pacing: {
      ...hears('pacing'),
      lines: 2,
      ringTimeoutSeconds: 20,
      paidSecondsOn: () => 0,
      nextAttemptSecond: (_line, second) => {
        freeSeconds.push(second);
        return Infinity;
      },
    },
  };
  const { pacing } = operator;
  const list = { ...hears('list'), nextLead: () => -1, calledNumber: () => 0, passOf: () => 0 };
  const callingNumber = { ...hears('callingNumber'), choose: () => 0 };
  line = { ...built.lines[0], operator, pacing, list, callingNumber, isInCall: true };
  built.totals.operators.fill(0);
  built.calendar.clear();
  built.calendar.nextUntil(now);
  town = { ...built, isTold: false, operators: [operator], lines: [line] };
});

const sold = {
  operator: 0,
  dialLine: 0,
  startSecond: now - 50,
  endSecond: now,
  finalState: FinalState.answered,
  ringSeconds: 8,
  conversationSeconds: 30,
  isLead: 1,
  isSale: 1,
} as const;

function end(fields: Partial<CallInHand> = {}): void {
  const call = callByHand({ ...sold, ...fields });
  keepCall(call, town.calls);
  town.calls.truth.keyLow.set(call.slot, call.keyLow);
  town.calls.truth.keyHigh.set(call.slot, call.keyHigh);
  tellOperator(town, call.slot, 0);
}

/** What was posted, by kind; zeros left out. */
const posted = (ledger: Ledger): Record<string, number> =>
  Object.fromEntries(
    Object.entries(BookEntryKind)
      .map(([name, kind]) => [name, ledger.amountOf(kind) / 10 ** (kind - 3)] as const)
      .filter(([, quantity]) => quantity !== 0),
  );
const counted = (counter: keyof typeof OperatorCounter): number =>
  town.totals.operators[declared.callerClass * operatorCounters + OperatorCounter[counter]];

describe('the end of an operator’s call', () => {
  it('is told to every part that made it, and to the evasion, but for calls among its own numbers', () => {
    end();
    expect([told, line.isInCall]).toEqual([['list', 'callingNumber', 'pacing', 'evasion'], false]);
    end({ callee: ownCallee });
    expect(told).toHaveLength(4);
  });

  it('is seen as signalling tells it', () => {
    end();
    const { own } = town.calls;
    expect([own.outcome[0], own.ringMs[0], own.conversationMs[0], own.releaseCause[0]]).toEqual([
      FinalState.answered,
      8000,
      30_000,
      200,
    ]);
  });

  it('is posted with its conversation and what it brought', () => {
    end({ loss: 6 });
    expect(posted(operator.ledger)).toEqual({ conversationSecond: 30, lead: 1, sale: 1, fraudIncome: 6 });
    end({ finalState: FinalState.busy, conversationSeconds: 0, isLead: 0, isSale: 0 });
    expect(posted(operator.ledger)).toEqual({ conversationSecond: 30, lead: 1, sale: 1, fraudIncome: 6 });
  });

  it('costs the price of a short call where a site charges for it', () => {
    const consequences = [{ ...built.consequences[0], charge: 40, chargeBelowSeconds: 31 }];
    town = { ...town, consequences };
    end({ verdict: Verdict.charge, actedBy: 0 });
    expect(posted(operator.ledger).shortCalls).toBe(40);
    end({ verdict: Verdict.label, actedBy: 0 });
    expect(posted(operator.ledger).shortCalls).toBe(40);
  });

  it('is counted by what came of it', () => {
    end();
    end({ finalState: FinalState.droppedByDialer, isLead: 0, isSale: 0 });
    end({ isLead: 1, isSale: 0 });
    end({ finalState: FinalState.machine, isLead: 1, isSale: 1 });
    expect({
      attempts: counted('attempts'),
      answered: counted('answered'),
      dropped: counted('dropped'),
      leads: counted('leads'),
      sales: counted('sales'),
      lineBusySeconds: counted('lineBusySeconds'),
    }).toEqual({ attempts: 4, answered: 2, dropped: 1, leads: 2, sales: 1, lineBusySeconds: 200 });
  });

  it('is no answer of a person when it went to one of the operator’s own numbers', () => {
    end({ callee: ownCallee, isLead: 0, isSale: 0 });
    expect([counted('attempts'), counted('answered')]).toEqual([1, 0]);
  });

  it('is work of those who made it, whoever works for the operator by then', () => {
    operator.isStaffed = true;
    end();
    expect([counted('lineBusySeconds'), counted('agentBusySeconds')]).toEqual([50, 0]);
    operator.isStaffed = false;
    line.isStaffed = true;
    line.pacing = { ...line.pacing, wrapUpSeconds: () => 20 };
    end();
    expect([counted('lineBusySeconds'), counted('agentBusySeconds')]).toEqual([50, 50]);
  });

  it('is work of an agent with a line of the own, but not of the agents of a queue, who count it as they take it', () => {
    line.isStaffed = true;
    const pacing = { ...line.pacing, wrapUpSeconds: () => 20 };
    line.pacing = pacing;
    end();
    expect(counted('agentBusySeconds')).toBe(50);
    const machineDetection = {
      decisionSeconds: 0,
      personTakenForMachineShare: 0,
      machineTakenForPersonShare: 1,
    };
    line.pacing = { ...pacing, agentQueue: { agents: 2, patienceSeconds: 2, machineDetection } };
    end();
    end({ callee: ownCallee });
    expect(counted('agentBusySeconds')).toBe(50);
  });

  it('brings the books out of the red once, at the first second at which they are not negative', () => {
    operator.ledger.postAmount(BookEntryKind.scriptOnce, -1e9);
    end();
    expect(operator.tally.paidBackSecond).toBe(Infinity);
    operator.ledger.postAmount(BookEntryKind.sale, 1e9);
    end();
    expect(operator.tally.paidBackSecond).toBe(now);
    town.calendar.nextUntil(now + 5);
    end();
    expect(operator.tally.paidBackSecond).toBe(now);
  });
});

describe('the line of a call that has ended', () => {
  it('goes on at once, or after a gap between the two that its lever names', () => {
    end();
    expect(freeSeconds).toEqual([now]);
    Object.assign(operator.stance, { leastGapSeconds: 10, mostGapSeconds: 30 });
    const many = 2000;
    for (let keyLow = 0; keyLow < many; keyLow++) end({ keyLow, keyHigh: 1 });
    const gaps = freeSeconds.slice(1).map((second) => second - now);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / many;
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...gaps)).toBeLessThan(30);
    // Uniform over 20 s: deviation 20 ÷ √12.
    expect(Math.abs(mean - 20)).toBeLessThan((4 * 20) / Math.sqrt(12 * many));
  });
});

describe('an operator that is told something else than what happened', () => {
  it('sees and believes what it is told, while its ledger and the counts say what is so', () => {
    town = { ...town, isTold: true };
    const { told: of } = town;
    of.finalState[0] = FinalState.answered;
    of.ringSeconds[0] = 5;
    of.conversationSeconds[0] = 70;
    of.brought[0] = Brought.sale;
    of.loss[0] = 3;
    end({ finalState: FinalState.rejected, ringSeconds: 0, conversationSeconds: 0, isLead: 0, isSale: 0 });
    const { own } = town.calls;
    expect([own.outcome[0], own.ringMs[0], own.conversationMs[0]]).toEqual([
      FinalState.answered,
      5000,
      70_000,
    ]);
    expect([posted(operator.believed), posted(operator.ledger)]).toEqual([
      { conversationSecond: 70, sale: 1, fraudIncome: 3 },
      {},
    ]);
    expect([counted('attempts'), counted('answered')]).toEqual([1, 0]);
  });
});
