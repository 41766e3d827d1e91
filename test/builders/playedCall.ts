/** One ended attempt as a test sees it: everything that the simulation knew of it, as plain values. */
import { Relation } from '../../src/model/contracts/caller.ts';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { complaintDelaySeconds } from '../../src/model/simulation/life/reporting/complaint.ts';
import { isMarked } from '../../src/model/simulation/life/reporting/mark.ts';
import { noBid } from '../../src/model/simulation/call/agentQueue.ts';
import { callBackSource, hasPersonAnswered } from '../../src/model/simulation/call/lifeTable.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';

/** What was so before the call met anybody: who wants to reach whom and why. */
export interface Exogenous {
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly callee: number;
  readonly callerSubscriber: number;
  readonly relation: number;
  readonly purpose: number;
  readonly isWanted: number;
  readonly hasConsent: number;
  readonly callingNumber: number;
  readonly calledNumber: number;
  readonly ingress: number;
  readonly account: number;
  readonly patienceSeconds: number;
}

/** The inputs through which other calls and screening may change this one. */
export interface Inputs {
  readonly startSecond: number;
  /** Verdict as the call felt it: in open loop always 0. */
  readonly action: number;
  /** Shown to the callee, whatever the verdict: a call may be labelled and charged for. */
  readonly isLabelled: number;
  readonly wasCalleeBusy: number;
  readonly wasCongested: boolean;
  readonly trustMillionths: number;
  /** Of a call that bid for an agent: what it waited, or the code `dropped` of `agentQueue`. */
  readonly agentWaitSeconds: number | undefined;
}

export interface Outcome {
  readonly finalState: number;
  readonly ringSeconds: number;
  readonly conversationSeconds: number;
  readonly releasedBy: number;
  readonly intentClass: number;
  readonly isLead: number;
  readonly isSale: number;
  readonly loss: number;
  readonly isMarked: boolean;
  readonly complaintDelaySeconds: number;
}

export interface PlayedCall {
  /** `caller-id.entity.intent.attempt`. */
  readonly key: string;
  readonly attempt: number;
  readonly isDialled: boolean;
  readonly isCallBack: boolean;
  readonly verdict: number;
  readonly score: number;
  /** Rules of the world that an operator broke with it, a bit each. */
  readonly brokenRules: number;
  readonly exogenous: Exogenous;
  readonly inputs: Inputs;
  readonly outcome: Outcome;
}

/** Reads the row of a call that has just ended. */
export function playedCall(arm: Arm, callerIds: readonly string[], slot: number): PlayedCall {
  const { truth } = arm.calls;
  const { life } = arm;
  const key = [
    callerIds[truth.caller.at(slot)],
    truth.entity.at(slot),
    truth.intent.at(slot),
    truth.attempt.at(slot),
  ];
  return {
    key: key.join('.'),
    attempt: truth.attempt.at(slot),
    isDialled: life.dialLine.at(slot) >= 0,
    isCallBack: life.source.at(slot) === callBackSource,
    verdict: life.verdict.at(slot),
    score: life.score.at(slot),
    // The row of another call may still tell of the operator's call that had it before.
    brokenRules: truth.operator.at(slot) < 0 ? 0 : life.brokenRules.at(slot),
    exogenous: exogenousOf(arm, slot),
    inputs: {
      startSecond: life.startSecond.at(slot),
      action: arm.reactions.isActing ? life.verdict.at(slot) : 0,
      isLabelled: arm.reactions.isActing ? life.isLabelled.at(slot) : 0,
      wasCalleeBusy: life.wasCalleeBusy.at(slot),
      wasCongested: life.finalState.at(slot) === FinalState.congested,
      trustMillionths: life.trustMillionths.at(slot),
      agentWaitSeconds: agentWaitOf(arm, slot),
    },
    outcome: outcomeOf(arm, slot),
  };
}

function agentWaitOf(arm: Arm, slot: number): number | undefined {
  const seconds = arm.life.agentWaitSeconds.at(slot);
  return seconds === noBid ? undefined : seconds;
}

function exogenousOf(arm: Arm, slot: number): Exogenous {
  const { truth, attempt } = arm.calls;
  return {
    keyLow: truth.keyLow.at(slot),
    keyHigh: truth.keyHigh.at(slot),
    callee: truth.callee.at(slot),
    callerSubscriber: truth.callerSubscriber.at(slot),
    relation: truth.relation.at(slot),
    purpose: truth.purpose.at(slot),
    isWanted: truth.isWanted.at(slot),
    hasConsent: truth.hasConsent.at(slot),
    callingNumber: attempt.callingNumber[slot],
    calledNumber: attempt.calledNumber[slot],
    ingress: attempt.ingress[slot],
    account: attempt.account[slot],
    patienceSeconds: arm.life.patienceSeconds.at(slot),
  };
}

function outcomeOf(arm: Arm, slot: number): Outcome {
  const { truth } = arm.calls;
  const { life } = arm;
  const isAnswered = hasPersonAnswered(life.finalState.at(slot));
  const isUnwanted = truth.isWanted.at(slot) === 0;
  const mayBeMarked = isAnswered && (isUnwanted || truth.relation.at(slot) === Relation.unknown);
  return {
    finalState: life.finalState.at(slot),
    ringSeconds: life.ringSeconds.at(slot),
    conversationSeconds: life.conversationSeconds.at(slot),
    releasedBy: life.releasedBy.at(slot),
    intentClass: truth.intentClass.at(slot),
    isLead: life.isLead.at(slot),
    isSale: life.isSale.at(slot),
    loss: life.loss.at(slot),
    isMarked: mayBeMarked && isMarked(arm, slot),
    complaintDelaySeconds: isAnswered && isUnwanted ? complaintDelaySeconds(arm, slot) : -1,
  };
}
