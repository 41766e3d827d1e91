/**
 * The row of a call in progress: what is needed of it when it ends, or when it comes to hand again. Each field is written by its place in the row:
 * they are nearly thirty for each call of an operator. Hot path: replication.
 */
import { float64Shift, int32Shift } from '../../calls/cells.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { TruthField } from '../../calls/truth.ts';
import type { CallInHand } from './callInHand.ts';
import { LifeInteger, LifeNumber } from './lifeTable.ts';

/** Writes the call into its row, for what follows from its end; its key stands there since the attempt, for the draws of others. */
export function keepCall(call: CallInHand, calls: CallTable): void {
  keepIntegers(call, calls.int32Cells);
  keepNumbers(call, calls.float64Cells);
}

/** The same for whoever looks on at its end, and for a call that comes to hand again: nothing else asks for what is written here further. */
export function keepWholeCall(call: CallInHand, calls: CallTable): void {
  keepCall(call, calls);
  const { int32Cells: integers, float64Cells: numbers } = calls;
  const integerRow = call.slot << int32Shift;
  const numberRow = call.slot << float64Shift;
  integers[integerRow | TruthField.callerSubscriber] = call.callerSubscriber;
  integers[integerRow | TruthField.hasConsent] = call.hasConsent;
  integers[integerRow | LifeInteger.lossReasons] = call.lossReasons;
  integers[integerRow | LifeInteger.score] = call.score;
  integers[integerRow | LifeInteger.placesPassed] = call.placesPassed;
  integers[integerRow | LifeInteger.wasCalleeBusy] = call.wasCalleeBusy;
  integers[integerRow | LifeInteger.trustMillionths] = call.trustMillionths;
  numbers[numberRow | LifeNumber.patienceSeconds] = call.patienceSeconds;
  numbers[numberRow | LifeNumber.setupSeconds] = call.setupSeconds;
  numbers[numberRow | LifeNumber.holdingSeconds] = call.holdingSeconds;
}

function keepIntegers(call: CallInHand, cells: Int32Array): void {
  const row = call.slot << int32Shift;
  cells[row | TruthField.caller] = call.caller;
  cells[row | TruthField.callerClass] = call.callerClass;
  cells[row | TruthField.entity] = call.entity;
  cells[row | TruthField.intent] = call.intent;
  cells[row | TruthField.attempt] = call.attempt;
  cells[row | TruthField.callee] = call.callee;
  cells[row | TruthField.isWanted] = call.isWanted;
  cells[row | TruthField.purpose] = call.purpose;
  cells[row | TruthField.operator] = call.operator;
  cells[row | TruthField.relation] = call.relation;
  cells[row | TruthField.intentClass] = call.intentClass;
  cells[row | LifeInteger.source] = call.source;
  cells[row | LifeInteger.dialLine] = call.dialLine;
  cells[row | LifeInteger.verdict] = call.verdict;
  cells[row | LifeInteger.isLabelled] = call.isLabelled;
  cells[row | LifeInteger.actedBy] = call.actedBy;
  cells[row | LifeInteger.finalState] = call.finalState;
  cells[row | LifeInteger.releasedBy] = call.releasedBy;
  cells[row | LifeInteger.isLead] = call.isLead;
  cells[row | LifeInteger.isSale] = call.isSale;
}

function keepNumbers(call: CallInHand, cells: Float64Array): void {
  const row = call.slot << float64Shift;
  cells[row | LifeNumber.startSecond] = call.startSecond;
  cells[row | LifeNumber.endSecond] = call.endSecond;
  cells[row | LifeNumber.ringSeconds] = call.ringSeconds;
  cells[row | LifeNumber.conversationSeconds] = call.conversationSeconds;
  cells[row | LifeNumber.anger] = call.anger;
  cells[row | LifeNumber.loss] = call.loss;
  cells[row | LifeNumber.agentWaitSeconds] = call.agentWaitSeconds;
}

/** Takes the call in a row in hand again: what `keepWholeCall` wrote. */
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
