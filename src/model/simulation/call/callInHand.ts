/**
 * The call whose course is being decided: one object that lives as long as its arm, so that nothing is allocated for a call. What is
 * needed again at the release is written into the call's row (`callRow`); most wanted calls need no row. Hot path: replication.
 */
import { noCallee } from '../../calls/truth.ts';
import type { AgentQueue } from './agentQueue.ts';

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
  /** The strongest action on its way. */
  verdict: number;
  /** Some place has labelled it, whatever others do: the callee sees the label. */
  isLabelled: number;
  /** Ordinal of the site whose action it is; −1 when none acts. */
  actedBy: number;
  /** Somebody on its way is suspended, by however many. */
  hasMetSuspension: number;
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

/** Which of its fields are real numbers shows in the values; each attempt writes its own. */
// eslint-disable-next-line max-lines-per-function -- nothing but its fields: a line a field, and all in one literal are one shape to V8
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
    startSecond: 0.5,
    endSecond: 0.5,
    patienceSeconds: 0.5,
    talkMedianSeconds: 0.5,
    talkLogDeviation: 0.5,
    answerFactor: 0.5,
    verdict: 0,
    isLabelled: 0,
    actedBy: -1,
    hasMetSuspension: 0,
    setupSeconds: 0.5,
    score: 0,
    placesPassed: 0,
    finalState: 0,
    ringSeconds: 0.5,
    conversationSeconds: 0.5,
    holdingSeconds: 0.5,
    releasedBy: 0,
    anger: 0.5,
    isLead: 0,
    isSale: 0,
    loss: 0.5,
    agentWaitSeconds: 0.5,
    queue: null,
    silenceSeconds: Infinity,
    wasCalleeBusy: 0,
    trustMillionths: -1,
  };
}
