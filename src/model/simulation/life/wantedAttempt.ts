/** Attempt of a wanted caller: takes a row, writes what is planned, and hands the call to the network. Hot path: replication. */
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import { unknownCode } from '../../calls/observed.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { attemptsPerIntent, intentsPerCandidate } from '../wantedSource.ts';
import type { WantedSource } from '../wantedSource.ts';
import { placeCall } from './placeCall.ts';

/** Attempts the intent that is planned in `arm.intent` and identified in `arm.due`. */
export function attemptWanted(arm: Arm, source: WantedSource, cellKeyLow: number, cellKeyHigh: number): void {
  const { calls, intent, due } = arm;
  const slot = calls.take();
  const ordinal = (due.candidate * intentsPerCandidate + due.sequence) * attemptsPerIntent + due.attempt;
  const { truth } = calls;
  truth.keyLow[slot] = deriveLow(cellKeyLow, cellKeyHigh, ordinal, DrawPurpose.call);
  truth.keyHigh[slot] = deriveHigh(cellKeyLow, cellKeyHigh, ordinal, DrawPurpose.call);
  truth.caller[slot] = source.caller;
  truth.callerClass[slot] = source.callerClass;
  truth.entity[slot] = intent.entity;
  truth.intent[slot] = due.intent;
  truth.attempt[slot] = due.attempt;
  truth.callee[slot] = intent.callee;
  truth.callerSubscriber[slot] = intent.callerSubscriber;
  truth.isWanted[slot] = intent.isWanted ? 1 : 0;
  truth.purpose[slot] = intent.purpose;
  truth.hasConsent[slot] = intent.hasConsent ? 1 : 0;
  truth.operator[slot] = -1;
  truth.relation[slot] = intent.relation;
  truth.intentClass[slot] = 0;
  writeObserved(arm, slot);
  writeLife(arm, source, slot);
  placeCall(arm, slot);
}

function writeObserved(arm: Arm, slot: number): void {
  const { intent, calls, dealing, plan } = arm;
  const { attempt } = calls;
  attempt.callingNumber[slot] = intent.callingNumber;
  attempt.calledNumber[slot] = dealing.numberOfSubscriber(intent.callee);
  attempt.ingress[slot] = plan.carrierOf(intent.callingNumber);
  attempt.route[slot] = 0;
  attempt.attestation[slot] = 0;
  attempt.account[slot] = intent.callingNumber;
  attempt.line[slot] = intent.line;
  attempt.sim[slot] = unknownCode;
  attempt.identityStrength[slot] = unknownCode;
}

function writeLife(arm: Arm, source: WantedSource, slot: number): void {
  const { intent, due, life } = arm;
  life.source[slot] = source.ordinal;
  life.hour[slot] = due.hour;
  life.candidate[slot] = due.candidate;
  life.sequence[slot] = due.sequence;
  life.lossReasons[slot] = due.lossReasons;
  life.dialLine[slot] = -1;
  life.patienceSeconds[slot] = intent.patienceSeconds;
  life.talkMedianSeconds[slot] = intent.talkMedianSeconds;
  life.talkLogDeviation[slot] = intent.talkLogDeviation;
  life.answerFactor[slot] = intent.answerFactor;
  life.reattemptShare[slot] = intent.reattemptShare;
  life.reattemptMedianSeconds[slot] = intent.reattemptMedianSeconds;
  life.reattemptsAtMost[slot] = intent.reattemptsAtMost;
}
