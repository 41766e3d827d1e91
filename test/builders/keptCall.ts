/** Every ended call of an arm with all that was true of it, for whoever reckons anew what an arm came to. */
import { complaintDelaySeconds } from '../../src/model/simulation/life/reporting/complaint.ts';
import { isMarked } from '../../src/model/simulation/life/reporting/mark.ts';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { Relation } from '../../src/model/contracts/caller.ts';
import { hasInnocentHolder, isForgedBy } from '../../src/model/simulation/operators/rightToNumber.ts';
import { callBackSource, hasPersonAnswered } from '../../src/model/simulation/call/lifeTable.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';

/** Plain values; codes and ordinals are those of the call's row. */
export interface KeptCall {
  readonly caller: number;
  readonly callerClass: number;
  readonly entity: number;
  readonly intent: number;
  readonly attempt: number;
  readonly callee: number;
  readonly callerSubscriber: number;
  readonly isWanted: boolean;
  readonly operator: number;
  readonly relation: number;
  readonly callingNumber: number;
  readonly calledNumber: number;
  readonly isCallBack: boolean;
  /** Over all operators; −1: no line dialled it. */
  readonly dialLine: number;
  readonly startSecond: number;
  /** Until when circuits are held. */
  readonly endSecond: number;
  readonly patienceSeconds: number;
  readonly setupSeconds: number;
  readonly ringSeconds: number;
  readonly conversationSeconds: number;
  readonly holdingSeconds: number;
  readonly agentWaitSeconds: number;
  readonly finalState: number;
  /** A `ReleasedBy`, or that either side of a conversation may have ended it. */
  readonly releasedBy: number;
  readonly verdict: number;
  readonly actedBy: number;
  readonly isLabelled: boolean;
  readonly isLead: boolean;
  readonly isSale: boolean;
  readonly loss: number;
  readonly brokenRules: number;
  readonly path: number;
  /** How many calls began before it. */
  readonly ordinal: number;
  /** What its draws hang on. */
  readonly keyLow: number;
  readonly keyHigh: number;
  /** Whose it is, as its first carrier sees it. */
  readonly account: number;
  readonly line: number;
  readonly ingress: number;
  /** Of the SIM in use; at most 0: none. */
  readonly sim: number;
  /** When its callee complains; Infinity: never. */
  readonly complaintSecond: number;
  /** Whose number it showed, at its end. */
  readonly isForged: boolean;
  readonly isOfInnocent: boolean;
  /** It showed a number that its operator rented when the call began. */
  readonly isRented: boolean;
  /** Id of the pacing with which its operator made it, or received it; empty: no operator. */
  readonly pacing: string;
  /** Its callee marks the number. */
  readonly isMarked: boolean;
}

/** The same call of every arm has the same. */
export const callKey = ({
  caller,
  entity,
  intent,
  attempt,
}: Pick<KeptCall, 'caller' | 'entity' | 'intent' | 'attempt'>): string =>
  [caller, entity, intent, attempt].join('.');

/** To be called before the first event; the list fills while the arm is played. */
export function keepCalls(arm: Arm): readonly KeptCall[] {
  const kept: KeptCall[] = [];
  const { observer } = arm;
  const beginnings = hearBeginnings(arm);
  const afterCall = observer.afterCall.bind(observer);
  observer.afterCall = (slot) => {
    kept.push({
      ...identityOf(arm, slot),
      ...courseOf(arm, slot),
      ...sanctionedOf(arm, slot),
      ...(beginnings.get(slot) ?? unheard),
    });
    afterCall(slot);
  };
  return kept;
}

type Beginning = Pick<KeptCall, 'ordinal' | 'isRented' | 'pacing'>;

const unheard: Beginning = { ordinal: -1, isRented: false, pacing: '' };

/** By row, how the call began that stands in it: each asks for its path then. */
function hearBeginnings(arm: Arm): ReadonlyMap<number, Beginning> {
  const beginnings = new Map<number, Beginning>();
  const { carriage, calls, operators } = arm;
  let begun = 0;
  const pathOf = carriage.pathOf.bind(carriage);
  carriage.pathOf = (slot, nowSecond) => {
    const number = calls.attempt.callingNumber[slot];
    const { operator } = arm.call;
    const isRented = operator >= 0 && operators[operator].rented.numbers.includes(number);
    beginnings.set(slot, { ordinal: begun++, isRented, pacing: pacingOf(arm) });
    return pathOf(slot, nowSecond);
  };
  return beginnings;
}

/** Of the call in hand: a line dials at the second that one pacing has promised it, whatever the operator goes on with. */
function pacingOf({ call, operators, lines }: Arm): string {
  const { operator, dialLine } = call;
  if (operator < 0) return '';
  const made = dialLine < 0 ? operators[operator].pacing : lines[dialLine].pacing;
  return operators[operator].declared.pacing.find(({ part }) => part.pacing === made)?.id ?? '';
}

type Identity = Pick<
  KeptCall,
  | 'caller'
  | 'callerClass'
  | 'entity'
  | 'intent'
  | 'attempt'
  | 'callee'
  | 'callerSubscriber'
  | 'isWanted'
  | 'operator'
  | 'relation'
  | 'callingNumber'
  | 'calledNumber'
  | 'isCallBack'
  | 'dialLine'
>;

function identityOf({ calls: { truth, attempt }, life }: Arm, slot: number): Identity {
  return {
    caller: truth.caller.at(slot),
    callerClass: truth.callerClass.at(slot),
    entity: truth.entity.at(slot),
    intent: truth.intent.at(slot),
    attempt: truth.attempt.at(slot),
    callee: truth.callee.at(slot),
    callerSubscriber: truth.callerSubscriber.at(slot),
    isWanted: truth.isWanted.at(slot) === 1,
    operator: truth.operator.at(slot),
    relation: truth.relation.at(slot),
    callingNumber: attempt.callingNumber[slot],
    calledNumber: attempt.calledNumber[slot],
    isCallBack: life.source.at(slot) === callBackSource,
    dialLine: life.dialLine.at(slot),
  };
}

type Sanctioned = Pick<
  KeptCall,
  | 'keyLow'
  | 'keyHigh'
  | 'account'
  | 'line'
  | 'ingress'
  | 'sim'
  | 'complaintSecond'
  | 'isForged'
  | 'isOfInnocent'
  | 'isMarked'
>;

/** What offices, tracebacks and rules go by. */
function sanctionedOf(arm: Arm, slot: number): Sanctioned {
  const { truth, attempt } = arm.calls;
  const number = attempt.callingNumber[slot];
  const operator = truth.operator.at(slot);
  return {
    keyLow: truth.keyLow.at(slot),
    keyHigh: truth.keyHigh.at(slot),
    account: attempt.account[slot],
    line: attempt.line[slot],
    ingress: attempt.ingress[slot],
    sim: attempt.sim[slot],
    complaintSecond: complaintSecond(arm, slot),
    isForged: operator >= 0 && isForgedBy(arm, operator, number),
    isOfInnocent: hasInnocentHolder(arm, number),
    isMarked: hasPersonAnswered(arm.life.finalState.at(slot)) && isMarked(arm, slot),
  };
}

/** Of unwanted calls that somebody picked up, and of wanted strangers'. */
function complaintSecond(arm: Arm, slot: number): number {
  const { truth } = arm.calls;
  const finalState = arm.life.finalState.at(slot);
  const isHeard =
    truth.isWanted.at(slot) === 0
      ? hasPersonAnswered(finalState)
      : finalState === FinalState.answered &&
        truth.operator.at(slot) < 0 &&
        truth.relation.at(slot) === Relation.unknown;
  const delay = isHeard ? complaintDelaySeconds(arm, slot) : -1;
  return delay < 0 ? Infinity : arm.life.endSecond.at(slot) + delay;
}

function courseOf(
  { life, carriage }: Arm,
  slot: number,
): Omit<KeptCall, keyof Identity | keyof Sanctioned | keyof Beginning> {
  return {
    startSecond: life.startSecond.at(slot),
    endSecond: life.endSecond.at(slot),
    patienceSeconds: life.patienceSeconds.at(slot),
    setupSeconds: life.setupSeconds.at(slot),
    ringSeconds: life.ringSeconds.at(slot),
    conversationSeconds: life.conversationSeconds.at(slot),
    holdingSeconds: life.holdingSeconds.at(slot),
    agentWaitSeconds: life.agentWaitSeconds.at(slot),
    finalState: life.finalState.at(slot),
    releasedBy: life.releasedBy.at(slot),
    verdict: life.verdict.at(slot),
    actedBy: life.actedBy.at(slot),
    isLabelled: life.isLabelled.at(slot) === 1,
    isLead: life.isLead.at(slot) === 1,
    isSale: life.isSale.at(slot) === 1,
    loss: life.loss.at(slot),
    brokenRules: life.brokenRules.at(slot),
    path: carriage.pathTaken(slot),
  };
}
