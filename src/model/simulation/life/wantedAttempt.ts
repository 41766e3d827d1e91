/** Attempt of a wanted caller: takes a row, writes what is planned, and hands the call to the network. Hot path: replication. */
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import { Route } from '../../contracts/operator.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { attemptsPerIntent, intentsPerCandidate } from '../wantedSource.ts';
import type { WantedSource } from '../wantedSource.ts';
import { placeCall } from './placeCall.ts';

/** SIM of a call that comes over a leased line. */
const leasedLine = -1;

/** Attempts the intent that is planned in `arm.intent` and identified in `arm.due`. */
export function attemptWanted(arm: Arm, source: WantedSource, cellKeyLow: number, cellKeyHigh: number): void {
  const { calls, intent, due } = arm;
  const slot = calls.take();
  const ordinal = (due.candidate * intentsPerCandidate + due.sequence) * attemptsPerIntent + due.attempt;
  const { truth } = calls;
  truth.keyLow.set(slot, deriveLow(cellKeyLow, cellKeyHigh, ordinal, DrawPurpose.call));
  truth.keyHigh.set(slot, deriveHigh(cellKeyLow, cellKeyHigh, ordinal, DrawPurpose.call));
  truth.caller.set(slot, source.caller);
  truth.callerClass.set(slot, source.callerClass);
  truth.entity.set(slot, intent.entity);
  truth.intent.set(slot, due.intent);
  truth.attempt.set(slot, due.attempt);
  truth.callee.set(slot, intent.callee);
  truth.callerSubscriber.set(slot, intent.callerSubscriber);
  truth.isWanted.set(slot, intent.isWanted ? 1 : 0);
  truth.purpose.set(slot, intent.purpose);
  truth.hasConsent.set(slot, intent.hasConsent ? 1 : 0);
  truth.operator.set(slot, -1);
  truth.relation.set(slot, intent.relation);
  truth.intentClass.set(slot, 0);
  writeObserved(arm, slot);
  writeLife(arm, source, slot);
  placeCall(arm, slot);
}

function writeObserved(arm: Arm, slot: number): void {
  const { intent, calls, dealing, plan } = arm;
  const { attempt } = calls;
  const { callingNumber } = intent;
  attempt.callingNumber[slot] = callingNumber;
  attempt.calledNumber[slot] = dealing.numberOfSubscriber(intent.callee);
  attempt.ingress[slot] = plan.carrierOf(callingNumber);
  attempt.route[slot] = Route.domestic;
  attempt.account[slot] = callingNumber;
  attempt.sim[slot] = plan.isMobile(callingNumber) ? callingNumber : leasedLine;
  attempt.line[slot] = intent.line;
}

function writeLife(arm: Arm, source: WantedSource, slot: number): void {
  const { intent, due, life } = arm;
  life.source.set(slot, source.ordinal);
  life.lossReasons.set(slot, due.lossReasons);
  life.dialLine.set(slot, -1);
  life.patienceSeconds.set(slot, intent.patienceSeconds);
  life.talkMedianSeconds.set(slot, intent.talkMedianSeconds);
  life.talkLogDeviation.set(slot, intent.talkLogDeviation);
  life.answerFactor.set(slot, intent.answerFactor);
}
