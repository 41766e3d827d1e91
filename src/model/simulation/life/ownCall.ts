/**
 * A call from one rented number of an operator to another, which makes the numbers look like those of people who know each other.
 * It follows a call to a lead on the same line and is keyed by it, so other calls never shift it.
 */
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { ownCallee } from '../../calls/truth.ts';
import { Relation } from '../../contracts/caller.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import type { OperatorState } from '../operatorState.ts';

/** Such a talk lasts as long as one among acquaintances: mean 64 s, facts 0.3. */
const talkMedianSeconds = 59;
const talkLogDeviation = 0.42;
/** Attempt of such a call in its key: that of the lead's call and this. */
export const ownCallAttempts: number = 1 << 16;

/** After the lead's call in `slot`: does the line call one of the operator's own numbers next? */
export function considerOwnCall(arm: Arm, operator: OperatorState, slot: number): void {
  const { truth, own } = arm.calls;
  const { ownCallShare } = operator.stance;
  if (ownCallShare === 0 || operator.rented.inUse < 2 || truth.callee.at(slot) === ownCallee) return;
  const keyLow = truth.keyLow.at(slot);
  const keyHigh = truth.keyHigh.at(slot);
  // Calls to leads that are followed by an own call: share ÷ (1 − share) of them make the share of all attempts.
  if (unitAt(keyLow, keyHigh, 0, DrawPurpose.ownCall) >= ownCallShare / (1 - ownCallShare)) return;
  const { ownCallsDue } = operator;
  const line = own.line[slot];
  ownCallsDue.isDue[line] = 1;
  ownCallsDue.keyLow[line] = deriveLow(keyLow, keyHigh, 1, DrawPurpose.ownCall);
  ownCallsDue.keyHigh[line] = deriveHigh(keyLow, keyHigh, 1, DrawPurpose.ownCall);
  ownCallsDue.lead[line] = truth.intent.at(slot);
  ownCallsDue.pass[line] = own.pass[slot];
}

/** Takes the own call that is due on a line and writes who calls whom; false when none is due. */
export function takeOwnCall(arm: Arm, operator: OperatorState, at: { slot: number; line: number }): void {
  const { ownCallsDue, rented } = operator;
  const { truth, own, attempt } = arm.calls;
  const { slot, line } = at;
  const keyLow = ownCallsDue.keyLow[line];
  const keyHigh = ownCallsDue.keyHigh[line];
  ownCallsDue.isDue[line] = 0;
  truth.keyLow.set(slot, keyLow);
  truth.keyHigh.set(slot, keyHigh);
  truth.intent.set(slot, ownCallsDue.lead[line]);
  truth.attempt.set(slot, ownCallsDue.pass[line] + ownCallAttempts);
  truth.callee.set(slot, ownCallee);
  truth.isWanted.set(slot, 1);
  truth.relation.set(slot, Relation.contact);
  const stream = arm.stream.seek(keyLow, keyHigh, 0, DrawPurpose.ownCall);
  const from = stream.nextBelow(rented.inUse);
  const to = (from + 1 + stream.nextBelow(rented.inUse - 1)) % rented.inUse;
  own.callingNumber[slot] = rented.numbers[from];
  own.calledNumber[slot] = rented.numbers[to];
  attempt.callingNumber[slot] = rented.numbers[from];
  attempt.calledNumber[slot] = rented.numbers[to];
  arm.life.talkMedianSeconds.set(slot, talkMedianSeconds);
  arm.life.talkLogDeviation.set(slot, talkLogDeviation);
}
