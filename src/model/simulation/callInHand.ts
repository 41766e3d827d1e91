/**
 * The call whose course is being decided: one object that lives as long as its arm, so that nothing is allocated for a call. What is
 * needed again at the release is written into the call's row; most wanted calls need no row. Hot path: replication.
 */
import { noCallee } from '../calls/truth.ts';
import type { Truth } from '../calls/truth.ts';
import type { CallTable } from '../calls/callTable.ts';
import { noBid } from './agentQueue.ts';
import type { AgentQueue } from './agentQueue.ts';
import type { LifeTable } from './lifeTable.ts';

/** Fields as those of `Truth` and `LifeTable`; seconds are of the kernel's clock, flags 0 or 1. */
export interface CallInHand {
  slot: number;
  keyLow: number;
  keyHigh: number;
  caller: number;
  callerClass: number;
  entity: number;
  intent: number;
  attempt: number;
  callee: number;
  /** The callee's group of subscribers; 0 for nobody and for somebody outside. */
  group: number;
  callerSubscriber: number;
  isWanted: number;
  purpose: number;
  hasConsent: number;
  operator: number;
  relation: number;
  intentClass: number;
  source: number;
  dialLine: number;
  callingNumber: number;
  /** Its way through the network, a code of the carriage. */
  path: number;
  lossReasons: number;
  startSecond: number;
  endSecond: number;
  patienceSeconds: number;
  talkMedianSeconds: number;
  talkLogDeviation: number;
  answerFactor: number;
  verdict: number;
  /** Ordinal of the site whose action it is; −1 when none acts. */
  actedBy: number;
  /** Post-dial delay, what an action puts it off included. */
  setupSeconds: number;
  score: number;
  /** Places with sites that it has passed. */
  placesPassed: number;
  finalState: number;
  ringSeconds: number;
  conversationSeconds: number;
  /** Set-up, ringing, conversation or failure tone: how long the line and the circuit are held. */
  holdingSeconds: number;
  releasedBy: number;
  anger: number;
  isLead: number;
  isSale: number;
  loss: number;
  /** Of an operator's call: what it waited for an agent, or a code of `agentQueue`. */
  agentWaitSeconds: number;
  /** Of a call that an operator's line dials: the agents whom it bids for if it is answered; null none. */
  queue: AgentQueue | null;
  /** At the bid for an agent: how long the callee will still bear that nobody speaks. */
  silenceSeconds: number;
  wasCalleeBusy: number;
  trustMillionths: number;
}

export function newCallInHand(): CallInHand {
  return {
    slot: 0,
    keyLow: 0,
    keyHigh: 0,
    caller: 0,
    callerClass: 0,
    entity: 0,
    intent: 0,
    attempt: 0,
    callee: noCallee,
    group: 0,
    callerSubscriber: -1,
    isWanted: 1,
    purpose: 0,
    hasConsent: 0,
    operator: -1,
    relation: 0,
    intentClass: 0,
    source: -1,
    dialLine: -1,
    callingNumber: 0,
    path: 0,
    lossReasons: 0,
    startSecond: 0,
    endSecond: 0,
    patienceSeconds: 0,
    talkMedianSeconds: 0,
    talkLogDeviation: 0,
    answerFactor: 1,
    verdict: 0,
    actedBy: -1,
    setupSeconds: 0,
    score: 0,
    placesPassed: 0,
    finalState: 0,
    ringSeconds: 0,
    conversationSeconds: 0,
    holdingSeconds: 0,
    releasedBy: 0,
    anger: 1,
    isLead: 0,
    isSale: 0,
    loss: 0,
    agentWaitSeconds: noBid,
    queue: null,
    silenceSeconds: Infinity,
    wasCalleeBusy: 0,
    trustMillionths: -1,
  };
}

/** Writes the call into its row, for those who look at it when it ends. */
export function keepCall(call: CallInHand, calls: CallTable, life: LifeTable): void {
  keepTruth(call, calls);
  keepLife(call, life);
}

function keepTruth(call: CallInHand, { truth }: CallTable): void {
  const { slot } = call;
  truth.keyLow.set(slot, call.keyLow);
  truth.keyHigh.set(slot, call.keyHigh);
  truth.caller.set(slot, call.caller);
  truth.callerClass.set(slot, call.callerClass);
  truth.entity.set(slot, call.entity);
  truth.intent.set(slot, call.intent);
  truth.attempt.set(slot, call.attempt);
  truth.callee.set(slot, call.callee);
  truth.callerSubscriber.set(slot, call.callerSubscriber);
  truth.isWanted.set(slot, call.isWanted);
  truth.purpose.set(slot, call.purpose);
  truth.hasConsent.set(slot, call.hasConsent);
  truth.operator.set(slot, call.operator);
  truth.relation.set(slot, call.relation);
  truth.intentClass.set(slot, call.intentClass);
}

function keepLife(call: CallInHand, life: LifeTable): void {
  const { slot } = call;
  life.startSecond.set(slot, call.startSecond);
  life.endSecond.set(slot, call.endSecond);
  life.patienceSeconds.set(slot, call.patienceSeconds);
  life.source.set(slot, call.source);
  life.dialLine.set(slot, call.dialLine);
  life.lossReasons.set(slot, call.lossReasons);
  life.verdict.set(slot, call.verdict);
  life.actedBy.set(slot, call.actedBy);
  life.setupSeconds.set(slot, call.setupSeconds);
  life.score.set(slot, call.score);
  life.placesPassed.set(slot, call.placesPassed);
  life.finalState.set(slot, call.finalState);
  life.ringSeconds.set(slot, call.ringSeconds);
  life.conversationSeconds.set(slot, call.conversationSeconds);
  life.holdingSeconds.set(slot, call.holdingSeconds);
  life.releasedBy.set(slot, call.releasedBy);
  life.anger.set(slot, call.anger);
  life.isLead.set(slot, call.isLead);
  life.isSale.set(slot, call.isSale);
  life.loss.set(slot, call.loss);
  life.agentWaitSeconds.set(slot, call.agentWaitSeconds);
  life.wasCalleeBusy.set(slot, call.wasCalleeBusy);
  life.trustMillionths.set(slot, call.trustMillionths);
}

/** Writes what an agent, or the want of one, made of a call that was kept before. */
export function keepCourse(call: CallInHand, { truth }: CallTable, life: LifeTable): void {
  const { slot } = call;
  truth.intentClass.set(slot, call.intentClass);
  life.endSecond.set(slot, call.endSecond);
  life.finalState.set(slot, call.finalState);
  life.conversationSeconds.set(slot, call.conversationSeconds);
  life.holdingSeconds.set(slot, call.holdingSeconds);
  life.releasedBy.set(slot, call.releasedBy);
  life.anger.set(slot, call.anger);
  life.isLead.set(slot, call.isLead);
  life.isSale.set(slot, call.isSale);
  life.loss.set(slot, call.loss);
  life.agentWaitSeconds.set(slot, call.agentWaitSeconds);
}

/** Takes the call in a row in hand again: what `keepCall` wrote. */
export function recallCall(call: CallInHand, { truth }: CallTable, life: LifeTable): void {
  recallTruth(call, truth);
  recallLife(call, life);
}

function recallTruth(call: CallInHand, truth: Truth): void {
  const { slot } = call;
  call.keyLow = truth.keyLow.at(slot);
  call.keyHigh = truth.keyHigh.at(slot);
  call.caller = truth.caller.at(slot);
  call.callerClass = truth.callerClass.at(slot);
  call.entity = truth.entity.at(slot);
  call.intent = truth.intent.at(slot);
  call.attempt = truth.attempt.at(slot);
  call.callee = truth.callee.at(slot);
  call.callerSubscriber = truth.callerSubscriber.at(slot);
  call.isWanted = truth.isWanted.at(slot);
  call.purpose = truth.purpose.at(slot);
  call.hasConsent = truth.hasConsent.at(slot);
  call.operator = truth.operator.at(slot);
  call.relation = truth.relation.at(slot);
  call.intentClass = truth.intentClass.at(slot);
}

function recallLife(call: CallInHand, life: LifeTable): void {
  const { slot } = call;
  call.startSecond = life.startSecond.at(slot);
  call.endSecond = life.endSecond.at(slot);
  call.patienceSeconds = life.patienceSeconds.at(slot);
  call.source = life.source.at(slot);
  call.dialLine = life.dialLine.at(slot);
  call.lossReasons = life.lossReasons.at(slot);
  call.verdict = life.verdict.at(slot);
  call.actedBy = life.actedBy.at(slot);
  call.setupSeconds = life.setupSeconds.at(slot);
  call.score = life.score.at(slot);
  call.placesPassed = life.placesPassed.at(slot);
  call.finalState = life.finalState.at(slot);
  call.ringSeconds = life.ringSeconds.at(slot);
  call.conversationSeconds = life.conversationSeconds.at(slot);
  call.holdingSeconds = life.holdingSeconds.at(slot);
  call.releasedBy = life.releasedBy.at(slot);
  call.anger = life.anger.at(slot);
  call.isLead = life.isLead.at(slot);
  call.isSale = life.isSale.at(slot);
  call.loss = life.loss.at(slot);
  call.agentWaitSeconds = life.agentWaitSeconds.at(slot);
  call.wasCalleeBusy = life.wasCalleeBusy.at(slot);
  call.trustMillionths = life.trustMillionths.at(slot);
}
