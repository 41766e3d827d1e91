import { beforeEach, describe, expect, it } from 'vitest';
import { AgentQueue } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import {
  goOn,
  letPromiseGo,
  takeUpWork,
  wakeLines,
  wakeRestingLines,
} from '../../../../../../src/model/simulation/life/dialled/lines.ts';
import type {
  OperatorLine,
  OperatorState,
} from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const now = 43_200;
const lineCount = 4;
const pacedBy = { use: 'fixed-per-day', lines: lineCount, attemptsPerDay: 300 };
const built = armByHand({ world: { callers: { robots: robots({ operators: 1, pacing: pacedBy }) } } });

let town: Arm;
let operator: OperatorState;
let asked: (readonly [number, number])[];
let unused: (readonly [number, number])[];
/** When the pacing has each line dial. */
let nextSecond: (line: number, from: number) => number;

/** An operator whose lines do nothing yet; with agents if so many calls may be ahead of them. */
function begin(callsAhead?: number): void {
  const pacing = {
    ...(callsAhead === undefined
      ? {}
      : {
          callsAllowed: () => callsAhead,
          agentQueue: {
            agents: 1,
            patienceSeconds: 2,
            machineDetection: {
              decisionSeconds: 0,
              personTakenForMachineShare: 0,
              machineTakenForPersonShare: 1,
            },
          },
        }),
    lines: lineCount,
    ringTimeoutSeconds: 20,
    paidSecondsOn: () => 0,
    nextAttemptSecond: (line: number, from: number) => {
      asked.push([line, from]);
      return nextSecond(line, from);
    },
    afterNoAttempt: (line: number, second: number) => unused.push([line, second]),
    afterOutcome: () => undefined,
  };
  const queue = new AgentQueue(0, 0);
  const [declared] = built.operators;
  operator = {
    ...declared,
    pacing,
    agentQueue: queue.staff(pacing) ? queue : null,
    stance: { ...declared.stance },
  };
  operator.idleLines.clear();
  const lines = built.lines.map((line): OperatorLine => ({ ...line, operator, pacing, queue: null }));
  town = { ...built, operators: [operator], lines };
}

beforeEach(() => {
  asked = [];
  unused = [];
  nextSecond = (_line, from) => from;
  while (built.dueLines.count > 0) built.dueLines.take();
  built.calendar.clear();
  built.calendar.nextUntil(now);
  begin();
});

const idle = (): number[] => town.lines.map(({ own }) => own).filter((own) => operator.idleLines.has(own));
const restAll = (): void => {
  for (const { own } of town.lines) operator.idleLines.add(own);
};

describe('a line that is free', () => {
  it('dials at the second that its pacing names: now at its turn, later by the clock', () => {
    nextSecond = (line, from) => from + 60 * line;
    goOn(town, town.lines[0], now);
    goOn(town, town.lines[1], now);
    expect([town.dueLines.count, town.dueLines.take()]).toEqual([1, 0]);
    town.calendar.next();
    expect([town.calendar.kind, town.calendar.subject, town.calendar.nowSeconds]).toEqual([
      EventKind.lineReady,
      1,
      now + 60,
    ]);
    expect([asked, idle()]).toEqual([
      [
        [0, now],
        [1, now],
      ],
      [],
    ]);
  });

  it('rests when its pacing stops it, or names a second after the end', () => {
    for (const second of [Infinity, town.endSecond]) {
      nextSecond = () => second;
      begin();
      goOn(town, town.lines[2], now);
      expect(idle()).toEqual([2]);
    }
    nextSecond = () => town.endSecond - 1;
    begin();
    goOn(town, town.lines[2], now);
    expect([idle(), town.calendar.size]).toEqual([[], 1]);
  });

  it('rests unasked when its operator has given up, or its pacing has fewer lines', () => {
    operator.stance.isGivenUp = true;
    goOn(town, town.lines[0], now);
    operator.stance.isGivenUp = false;
    Object.assign(operator.pacing, { lines: 2 });
    goOn(town, town.lines[2], now);
    goOn(town, town.lines[1], now);
    expect([idle(), asked]).toEqual([[0, 2], [[1, now]]]);
  });

  it('rests unasked while as many calls are ahead of the agents as may be', () => {
    begin(2);
    for (const line of town.lines) goOn(town, line, now);
    expect([idle(), asked.length, operator.agentQueue?.callsAhead]).toEqual([[2, 3], 2, 2]);
  });
});

describe('a line that lets its promise go', () => {
  it('is no longer ahead of the agents, and its pacing hears of it', () => {
    begin(1);
    goOn(town, town.lines[3], now);
    letPromiseGo(town, town.lines[3]);
    expect([operator.agentQueue?.callsAhead, town.lines[3].queue, unused]).toEqual([0, null, [[3, now]]]);
  });
});

describe('lines that rest', () => {
  it('are woken all together, as far as their pacing lets them', () => {
    restAll();
    nextSecond = (line, from) => (line === 1 ? Infinity : from);
    wakeLines(town, operator, now);
    expect([idle(), town.dueLines.count, town.calendar.size]).toEqual([[1], 0, 3]);
  });

  it('are woken each at a moment of its own, that at which it took up work first', () => {
    for (const line of town.lines) takeUpWork(town, line, now);
    const moments = asked.map(([, second]) => second);
    expect(new Set(moments).size).toBe(lineCount);
    for (const second of moments) expect([second > now, second < now + 30]).toEqual([true, true]);
    restAll();
    asked = [];
    wakeLines(town, operator, now);
    expect(asked.map(([, second]) => second)).toEqual(moments);
  });

  it('are woken from the first on while there is room before the agents', () => {
    begin(3);
    restAll();
    wakeRestingLines(town, operator);
    expect([idle(), operator.agentQueue?.callsAhead]).toEqual([[3], 3]);
  });

  it('are asked no further when one of them goes on resting', () => {
    begin(3);
    restAll();
    nextSecond = (line, from) => (line === 1 ? Infinity : from);
    wakeRestingLines(town, operator);
    expect([idle(), asked.map(([line]) => line)]).toEqual([
      [1, 2, 3],
      [0, 1],
    ]);
  });

  it('are not woken for agents where there are none', () => {
    restAll();
    wakeRestingLines(town, operator);
    expect([idle(), asked]).toEqual([[0, 1, 2, 3], []]);
  });
});
