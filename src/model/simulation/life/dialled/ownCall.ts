/**
 * A call from one rented number of an operator to another, which makes the numbers look like those of people who know each other.
 * It follows a call to a lead on the same line and is keyed by it, so other calls never shift it.
 */
import { deriveHigh, deriveLow } from '../../../../engine/random/key.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { ownCallee } from '../../../calls/truth.ts';
import { leasedLine, unknownCode } from '../../../calls/observed.ts';
import { Relation } from '../../../contracts/caller.ts';
import { ownCallAttempts } from '../../../calls/attemptOfKey.ts';
import { Route } from '../../../contracts/operator/callingNumber.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import type { OperatorState } from '../../operators/operatorState.ts';

/** Such a talk lasts as long as one among acquaintances on average, 64 s (facts 0.3); that it varies less is assumed. */
const talkMedianSeconds = 59;
const talkLogDeviation = 0.42;
const noLead = -1;
/** One to call from and one to call. */
const fewestNumbers = 2;

/** After the lead's call in `slot`: does the line call one of the operator's own numbers next? */
export function considerOwnCall(arm: Arm, operator: OperatorState, slot: number): void {
  const { truth, own } = arm.calls;
  const { ownCallShare } = operator.stance;
  const { ownCallsDue } = operator;
  const line = own.line[slot];
  ownCallsDue.isDue[line] = 0;
  if (operator.rented.inUse < fewestNumbers || truth.callee.at(slot) === ownCallee) return;
  const keyLow = truth.keyLow.at(slot);
  const keyHigh = truth.keyHigh.at(slot);
  // Calls to leads that are followed by an own call: share ÷ (1 − share) of them make the share of all attempts.
  if (unitAt(keyLow, keyHigh, 0, DrawPurpose.ownCall) >= ownCallShare / (1 - ownCallShare)) return;
  ownCallsDue.isDue[line] = 1;
  ownCallsDue.keyLow[line] = deriveLow(keyLow, keyHigh, 1, DrawPurpose.ownCall);
  ownCallsDue.keyHigh[line] = deriveHigh(keyLow, keyHigh, 1, DrawPurpose.ownCall);
  ownCallsDue.lead[line] = truth.intent.at(slot);
  ownCallsDue.attempt[line] = truth.attempt.at(slot) + ownCallAttempts;
}

/** Whether the line calls one of the operator’s own numbers next: an operator may change to fewer numbers while a line waits. */
export const isOwnCallNext = ({ ownCallsDue, rented }: OperatorState, line: number): boolean =>
  ownCallsDue.isDue[line] === 1 && rented.inUse >= fewestNumbers;

/** Takes the own call that is due on a line and writes who calls whom. */
export function takeOwnCall(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { ownCallsDue, rented } = operator;
  const { truth, own, attempt } = arm.calls;
  const { slot } = call;
  const line = own.line[slot];
  ownCallsDue.isDue[line] = 0;
  call.keyLow = ownCallsDue.keyLow[line];
  call.keyHigh = ownCallsDue.keyHigh[line];
  truth.keyLow.set(slot, call.keyLow);
  truth.keyHigh.set(slot, call.keyHigh);
  call.intent = ownCallsDue.lead[line];
  call.attempt = ownCallsDue.attempt[line];
  call.callee = ownCallee;
  call.group = 0;
  call.isWanted = 1;
  call.relation = Relation.contact;
  const stream = arm.stream.seek(call.keyLow, call.keyHigh, 0, DrawPurpose.ownCall);
  const from = stream.nextBelow(rented.inUse);
  const to = (from + 1 + stream.nextBelow(rented.inUse - 1)) % rented.inUse;
  call.callingNumber = rented.numbers[from];
  own.lead[slot] = noLead;
  own.pass[slot] = 0;
  own.callingNumber[slot] = rented.numbers[from];
  own.calledNumber[slot] = rented.numbers[to];
  attempt.callingNumber[slot] = rented.numbers[from];
  attempt.calledNumber[slot] = rented.numbers[to];
  attempt.ingress[slot] = operator.ingress;
  attempt.route[slot] = Route.domestic;
  attempt.account[slot] = operator.account;
  attempt.line[slot] = line;
  attempt.sim[slot] = leasedLine;
  attempt.cell[slot] = unknownCode;
  call.talkMedianSeconds = talkMedianSeconds;
  call.talkLogDeviation = talkLogDeviation;
}
