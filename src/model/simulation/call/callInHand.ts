/**
 * The call whose course is being decided: one object that lives as long as its arm, so that nothing is allocated for a call. What is
 * needed again at the release is written into the call's row; most wanted calls need no row. Hot path: replication.
 */
import { float64Shift, int32Shift } from '../../calls/cells.ts';
import { noCallee, TruthField } from '../../calls/truth.ts';
import type { CallTable } from '../../calls/callTable.ts';
import type { AgentQueue } from './agentQueue.ts';
import { LifeInteger, LifeNumber } from './lifeTable.ts';

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

/**
 * Writes the call into its row, for those who look at it when it ends; its key stands there since the attempt, for the draws of others. Each
 * field by its place in the row: they are forty for each call of an operator.
 */
export function keepCall(call: CallInHand, calls: CallTable): void {
  keepIntegers(call, calls.int32Cells);
  keepNumbers(call, calls.float64Cells);
}

function keepIntegers(call: CallInHand, cells: Int32Array): void {
  const row = call.slot << int32Shift;
  cells[row | TruthField.caller] = call.caller;
  cells[row | TruthField.callerClass] = call.callerClass;
  cells[row | TruthField.entity] = call.entity;
  cells[row | TruthField.intent] = call.intent;
  cells[row | TruthField.attempt] = call.attempt;
  cells[row | TruthField.callee] = call.callee;
  cells[row | TruthField.callerSubscriber] = call.callerSubscriber;
  cells[row | TruthField.isWanted] = call.isWanted;
  cells[row | TruthField.purpose] = call.purpose;
  cells[row | TruthField.hasConsent] = call.hasConsent;
  cells[row | TruthField.operator] = call.operator;
  cells[row | TruthField.relation] = call.relation;
  cells[row | TruthField.intentClass] = call.intentClass;
  cells[row | LifeInteger.source] = call.source;
  cells[row | LifeInteger.dialLine] = call.dialLine;
  cells[row | LifeInteger.lossReasons] = call.lossReasons;
  cells[row | LifeInteger.verdict] = call.verdict;
  cells[row | LifeInteger.isLabelled] = call.isLabelled;
  cells[row | LifeInteger.actedBy] = call.actedBy;
  cells[row | LifeInteger.score] = call.score;
  cells[row | LifeInteger.placesPassed] = call.placesPassed;
  cells[row | LifeInteger.finalState] = call.finalState;
  cells[row | LifeInteger.releasedBy] = call.releasedBy;
  cells[row | LifeInteger.isLead] = call.isLead;
  cells[row | LifeInteger.isSale] = call.isSale;
  cells[row | LifeInteger.wasCalleeBusy] = call.wasCalleeBusy;
  cells[row | LifeInteger.trustMillionths] = call.trustMillionths;
}

function keepNumbers(call: CallInHand, cells: Float64Array): void {
  const row = call.slot << float64Shift;
  cells[row | LifeNumber.startSecond] = call.startSecond;
  cells[row | LifeNumber.endSecond] = call.endSecond;
  cells[row | LifeNumber.patienceSeconds] = call.patienceSeconds;
  cells[row | LifeNumber.setupSeconds] = call.setupSeconds;
  cells[row | LifeNumber.ringSeconds] = call.ringSeconds;
  cells[row | LifeNumber.conversationSeconds] = call.conversationSeconds;
  cells[row | LifeNumber.holdingSeconds] = call.holdingSeconds;
  cells[row | LifeNumber.anger] = call.anger;
  cells[row | LifeNumber.loss] = call.loss;
  cells[row | LifeNumber.agentWaitSeconds] = call.agentWaitSeconds;
}

/** Takes the call in a row in hand again: what `keepCall` wrote. */
export function recallCall(call: CallInHand, calls: CallTable): void {
  recallIntegers(call, calls.int32Cells);
  recallNumbers(call, calls.float64Cells);
}

function recallIntegers(call: CallInHand, cells: Int32Array): void {
  const row = call.slot << int32Shift;
  call.keyLow = cells[row | TruthField.keyLow];
  call.keyHigh = cells[row | TruthField.keyHigh];
  call.caller = cells[row | TruthField.caller];
  call.callerClass = cells[row | TruthField.callerClass];
  call.entity = cells[row | TruthField.entity];
  call.intent = cells[row | TruthField.intent];
  call.attempt = cells[row | TruthField.attempt];
  call.callee = cells[row | TruthField.callee];
  call.callerSubscriber = cells[row | TruthField.callerSubscriber];
  call.isWanted = cells[row | TruthField.isWanted];
  call.purpose = cells[row | TruthField.purpose];
  call.hasConsent = cells[row | TruthField.hasConsent];
  call.operator = cells[row | TruthField.operator];
  call.relation = cells[row | TruthField.relation];
  call.intentClass = cells[row | TruthField.intentClass];
  call.source = cells[row | LifeInteger.source];
  call.dialLine = cells[row | LifeInteger.dialLine];
  call.lossReasons = cells[row | LifeInteger.lossReasons];
  call.verdict = cells[row | LifeInteger.verdict];
  call.isLabelled = cells[row | LifeInteger.isLabelled];
  call.actedBy = cells[row | LifeInteger.actedBy];
  call.score = cells[row | LifeInteger.score];
  call.placesPassed = cells[row | LifeInteger.placesPassed];
  call.finalState = cells[row | LifeInteger.finalState];
  call.releasedBy = cells[row | LifeInteger.releasedBy];
  call.isLead = cells[row | LifeInteger.isLead];
  call.isSale = cells[row | LifeInteger.isSale];
  call.wasCalleeBusy = cells[row | LifeInteger.wasCalleeBusy];
  call.trustMillionths = cells[row | LifeInteger.trustMillionths];
}

function recallNumbers(call: CallInHand, cells: Float64Array): void {
  const row = call.slot << float64Shift;
  call.startSecond = cells[row | LifeNumber.startSecond];
  call.endSecond = cells[row | LifeNumber.endSecond];
  call.patienceSeconds = cells[row | LifeNumber.patienceSeconds];
  call.setupSeconds = cells[row | LifeNumber.setupSeconds];
  call.ringSeconds = cells[row | LifeNumber.ringSeconds];
  call.conversationSeconds = cells[row | LifeNumber.conversationSeconds];
  call.holdingSeconds = cells[row | LifeNumber.holdingSeconds];
  call.anger = cells[row | LifeNumber.anger];
  call.loss = cells[row | LifeNumber.loss];
  call.agentWaitSeconds = cells[row | LifeNumber.agentWaitSeconds];
}
