/**
 * Planned call intents, from the planning to the end of the demand: one row each, of which all its attempts are made. A row is two cache
 * lines, one of integers and one of real numbers. Hot path: replication.
 */
import { regrownFloat64, regrownInt32 } from '../../engine/memory/regrow.ts';
import type { CallIntent } from '../contracts/caller.ts';
import type { CallInHand } from './callInHand.ts';

/** Integer fields of a row. NEXT: the next follow-up of the same candidate, or the next free row. TRAITS: bits, see below. */
const NEXT = 0;
const SOURCE = 1;
const INTENT = 2;
const ATTEMPT = 3;
const LOSS_REASONS = 4;
const ENTITY = 5;
const LINE = 6;
const CALLING_NUMBER = 7;
const CALLED_NUMBER = 8;
const CALLER_SUBSCRIBER = 9;
const CALLEE = 10;
const RELATION = 11;
const PURPOSE = 12;
const TRAITS = 13;
const KEY_LOW = 14;
const KEY_HIGH = 15;
const INTEGERS = 4;

/** Fields that are real numbers; SECOND is when the first attempt is made. */
const SECOND = 0;
const PATIENCE = 1;
const TALK_MEDIAN = 2;
const TALK_DEVIATION = 3;
const ANSWER_FACTOR = 4;
const REATTEMPT_SHARE = 5;
const REATTEMPT_MEDIAN = 6;
const NUMBERS = 3;

/** Traits: wanted, consented, and above them how many reattempts there may be. */
const WANTED = 1;
const CONSENTED = 2;
const REATTEMPTS = 2;

/** No row. */
export const noIntent = -1;
const NONE = noIntent;
const leastRows = 256;
/** A row takes 128 bytes: a full table grows by a quarter. */
const growth = 1.25;

/** Growing rows with a free list. */
export class IntentTable {
  private integers: Int32Array = new Int32Array(leastRows << INTEGERS);
  private numbers: Float64Array = new Float64Array(leastRows << NUMBERS);
  private firstFree: number = NONE;
  private used = 0;

  take(): number {
    const row = this.firstFree;
    if (row === NONE) return this.addRow();
    this.firstFree = this.integers[(row << INTEGERS) | NEXT];
    return row;
  }

  give(row: number): void {
    this.integers[(row << INTEGERS) | NEXT] = this.firstFree;
    this.firstFree = row;
  }

  /** Writes what a source planned, before any attempt. */
  write(row: number, intent: CallIntent): void {
    const { integers, numbers } = this;
    const i = row << INTEGERS;
    const n = row << NUMBERS;
    integers[i | NEXT] = NONE;
    integers[i | ATTEMPT] = 0;
    integers[i | LOSS_REASONS] = 0;
    integers[i | ENTITY] = intent.entity;
    integers[i | LINE] = intent.line;
    integers[i | CALLING_NUMBER] = intent.callingNumber;
    integers[i | CALLER_SUBSCRIBER] = intent.callerSubscriber;
    integers[i | CALLEE] = intent.callee;
    integers[i | RELATION] = intent.relation;
    integers[i | PURPOSE] = intent.purpose;
    integers[i | TRAITS] =
      (intent.isWanted ? WANTED : 0) |
      (intent.hasConsent ? CONSENTED : 0) |
      (intent.reattemptsAtMost << REATTEMPTS);
    numbers[n | PATIENCE] = intent.patienceSeconds;
    numbers[n | TALK_MEDIAN] = intent.talkMedianSeconds;
    numbers[n | TALK_DEVIATION] = intent.talkLogDeviation;
    numbers[n | ANSWER_FACTOR] = intent.answerFactor;
    numbers[n | REATTEMPT_SHARE] = intent.reattemptShare;
    numbers[n | REATTEMPT_MEDIAN] = intent.reattemptMedianSeconds;
  }

  /** Whose intent it is: ordinal of the source, and of the intent within its declaration, the same in every arm. */
  identify(row: number, source: number, intent: number): void {
    this.integers[(row << INTEGERS) | SOURCE] = source;
    this.integers[(row << INTEGERS) | INTENT] = intent;
  }

  /** The key on which all draws about the intent hang. */
  setKey(row: number, low: number, high: number): void {
    this.integers[(row << INTEGERS) | KEY_LOW] = low;
    this.integers[(row << INTEGERS) | KEY_HIGH] = high;
  }

  setCalledNumber(row: number, number: number): void {
    this.integers[(row << INTEGERS) | CALLED_NUMBER] = number;
  }

  setSecond(row: number, second: number): void {
    this.numbers[(row << NUMBERS) | SECOND] = second;
  }

  /** Puts a follow-up behind another intent of its candidate. */
  chain(row: number, following: number): void {
    this.integers[(row << INTEGERS) | NEXT] = following;
  }

  followingOf(row: number): number {
    return this.integers[(row << INTEGERS) | NEXT];
  }

  /** After an attempt that failed: the next attempt, and why the demand may be lost. */
  renew(row: number, attempt: number, lossReasons: number): void {
    this.integers[(row << INTEGERS) | ATTEMPT] = attempt;
    this.integers[(row << INTEGERS) | LOSS_REASONS] = lossReasons;
  }

  /** The attempt that is due is now the call in hand; its key is still that of the intent. */
  load(row: number, call: CallInHand): void {
    const { integers, numbers } = this;
    const i = row << INTEGERS;
    const n = row << NUMBERS;
    const traits = integers[i | TRAITS];
    call.source = integers[i | SOURCE];
    call.intent = integers[i | INTENT];
    call.attempt = integers[i | ATTEMPT];
    call.lossReasons = integers[i | LOSS_REASONS];
    call.entity = integers[i | ENTITY];
    call.callingNumber = integers[i | CALLING_NUMBER];
    call.callerSubscriber = integers[i | CALLER_SUBSCRIBER];
    call.callee = integers[i | CALLEE];
    call.relation = integers[i | RELATION];
    call.purpose = integers[i | PURPOSE];
    call.isWanted = traits & WANTED;
    call.hasConsent = (traits & CONSENTED) >> 1;
    call.keyLow = integers[i | KEY_LOW];
    call.keyHigh = integers[i | KEY_HIGH];
    call.patienceSeconds = numbers[n | PATIENCE];
    call.talkMedianSeconds = numbers[n | TALK_MEDIAN];
    call.talkLogDeviation = numbers[n | TALK_DEVIATION];
    call.answerFactor = numbers[n | ANSWER_FACTOR];
  }

  secondOf(row: number): number {
    return this.numbers[(row << NUMBERS) | SECOND];
  }

  callerSubscriberOf(row: number): number {
    return this.integers[(row << INTEGERS) | CALLER_SUBSCRIBER];
  }

  calleeOf(row: number): number {
    return this.integers[(row << INTEGERS) | CALLEE];
  }

  callingNumberOf(row: number): number {
    return this.integers[(row << INTEGERS) | CALLING_NUMBER];
  }

  calledNumberOf(row: number): number {
    return this.integers[(row << INTEGERS) | CALLED_NUMBER];
  }

  lineOf(row: number): number {
    return this.integers[(row << INTEGERS) | LINE];
  }

  reattemptsAtMostOf(row: number): number {
    return this.integers[(row << INTEGERS) | TRAITS] >> REATTEMPTS;
  }

  reattemptShareOf(row: number): number {
    return this.numbers[(row << NUMBERS) | REATTEMPT_SHARE];
  }

  reattemptMedianSecondsOf(row: number): number {
    return this.numbers[(row << NUMBERS) | REATTEMPT_MEDIAN];
  }

  private addRow(): number {
    if (this.used << INTEGERS === this.integers.length) this.reserve(Math.ceil(this.used * growth));
    return this.used++;
  }

  /** Has room for so many intents under way at one time. */
  reserve(rows: number): void {
    if (rows << INTEGERS <= this.integers.length) return;
    this.integers = regrownInt32(this.integers, rows << INTEGERS);
    this.numbers = regrownFloat64(this.numbers, rows << NUMBERS);
  }
}
