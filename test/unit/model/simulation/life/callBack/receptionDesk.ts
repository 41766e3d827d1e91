/** An operator that is called back, whose lines are all about to dial, and the call-backs to it. */
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { AgentQueue } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { callBackSource } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { OpenLoopRecord } from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import {
  bidOfCallBack,
  placeCallBack,
} from '../../../../../../src/model/simulation/life/callBack/reception.ts';
import type {
  OperatorLine,
  OperatorState,
} from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

export const now = 43_200;
export const talkSeconds = 30;
export const writeUpSeconds = 12;
export const patienceSeconds = 25;
export const never = -Infinity;
const lineCount = 3;
const pacedBy = { use: 'fixed-per-day', lines: lineCount, attemptsPerDay: 300 };
const built = armByHand({
  world: { setupSpread: 0, callers: { robots: robots({ operators: 1, pacing: pacedBy }) } },
});
export const { setupSeconds } = built.network;
const [declared] = built.operators;

interface Desk {
  readonly town: Arm;
  readonly operator: OperatorState;
  readonly record: OpenLoopRecord;
}

interface DeskSketch {
  readonly isStaffed?: boolean;
  readonly isAtWork?: boolean;
  readonly agents?: number;
}

/** People or agents work at it, or a script speaks alone. */
export function open({ isStaffed = false, isAtWork = true, agents = 0 }: DeskSketch = {}): Desk {
  built.calendar.clear();
  built.calendar.nextUntil(now);
  built.subscribers.state.fill(0);
  built.totals.operators.fill(0);
  const agentQueue = {
    agents,
    patienceSeconds: 2,
    machineDetection: { decisionSeconds: 0, personTakenForMachineShare: 0, machineTakenForPersonShare: 1 },
  };
  const pacing = {
    ...declared.pacing,
    isAtWork: () => isAtWork,
    wrapUpSeconds: () => writeUpSeconds,
    ...(agents > 0 ? { agentQueue } : {}),
  };
  const queue = new AgentQueue(0, 0);
  const script = {
    ...declared.script,
    play: (_slot: number, _isMachine: boolean, out: object): void => {
      Object.assign(out, { talkSeconds, isLead: true });
    },
  };
  const operator = { ...declared, pacing, script, isStaffed, agentQueue: queue.staff(pacing) ? queue : null };
  operator.idleLines.clear();
  const lines = built.lines.map((line): OperatorLine => ({
    ...line,
    operator,
    pacing,
    isInCall: false,
    heldUntil: never,
  }));
  const record = new OpenLoopRecord(1, built.totals);
  return { town: { ...built, operators: [operator], lines, record }, operator, record };
}

/** A subscriber calls the operator back. */
export function callBack(town: Arm, fields: Partial<CallInHand> = {}): CallInHand {
  const [operator] = town.operators;
  const call = callByHand({
    slot: town.calls.take(),
    source: callBackSource,
    operator: 0,
    caller: operator.caller,
    callerClass: operator.callerClass,
    callee: ownCallee,
    callerSubscriber: 4,
    isWanted: 1,
    patienceSeconds,
    keyLow: 3,
    keyHigh: 1,
    ...fields,
  });
  town.calls.attempt.callingNumber[call.slot] = town.dealing.numberOfSubscriber(4);
  town.calls.attempt.calledNumber[call.slot] = operator.rented.numbers[0];
  placeCallBack(town, call);
  return call;
}

/** Until when each line is held, `never` where it has not been. */
export const held = (town: Arm): readonly number[] => town.lines.map(({ heldUntil }) => heldUntil);

/** The call-back's bid comes; gives the call as it is decided then. */
export function bid(town: Arm): CallInHand {
  const { calendar } = town;
  while (calendar.next()) {
    if (calendar.kind !== EventKind.agentBid) continue;
    bidOfCallBack(town, calendar.subject);
    return town.call;
  }
  throw new Error('no call bids');
}
