/**
 * Planned call intents, from the planning to the end of the demand: one row each, of which all its attempts are made. A row is a cache
 * line of integers, the second among them as a real number. Hot path: replication.
 */
import { regrownInt32 } from '../../../engine/memory/regrow.ts';
import type { CallIntent } from '../../contracts/caller.ts';
import type { CallInHand } from '../call/callInHand.ts';
import { KeptManners } from './keptManners.ts';
import type { KeptManner } from './keptManners.ts';

/** Fields of a row. NEXT: the next follow-up of the same candidate, or the next free row. SECOND, in doubles: when the first attempt is made. */
const NEXT = 0;
/** Ordinal of the manner, and in the lowest bits the relation. */
const MANNER = 1;
const INTENT = 2;
/** The attempt that is due, and above it why the demand may be lost. */
const COURSE = 3;
const ENTITY = 4;
const LINE = 5;
const CALLING_NUMBER = 6;
const CALLED_NUMBER = 7;
const CALLER_SUBSCRIBER = 8;
const CALLEE = 9;
const KEY_LOW = 10;
const KEY_HIGH = 11;
const SECOND = 6;

/** A row has 16 integers, or 8 doubles. */
const INTEGERS = 4;
const DOUBLES = 3;
const RELATION_BITS = 2;
const RELATION_MASK = 3;
const ATTEMPT_BITS = 3;
const ATTEMPT_MASK = 7;

/** No row. */
export const noIntent = -1;
const NONE = noIntent;
const leastRows = 256;
/** A row takes 64 bytes: a full table grows by a quarter. */
const growth = 1.25;

/** Growing rows with a free list. */
export class IntentTable {
  readonly manners: KeptManners = new KeptManners();
  private integers: Int32Array = new Int32Array(leastRows << INTEGERS);
  /** The same cells as doubles. */
  private doubles: Float64Array = new Float64Array(this.integers.buffer);
  private firstFree: number = NONE;
  private used = 0;

  take(): number {
    const row = this.firstFree;
    if (row === NONE) return this.addRow();
    this.firstFree = this.integers[(row << INTEGERS) | NEXT];
    return row;
  }

  give(row: number): void {
    const { integers } = this;
    const i = row << INTEGERS;
    this.manners.give(integers[i | MANNER] >> RELATION_BITS);
    integers[i | NEXT] = this.firstFree;
    this.firstFree = row;
  }

  /** Writes what a source planned, before any attempt; `manner` is an ordinal of `manners`. */
  write(row: number, manner: number, intent: CallIntent): void {
    const { integers } = this;
    const i = row << INTEGERS;
    integers[i | NEXT] = NONE;
    integers[i | MANNER] = (manner << RELATION_BITS) | intent.relation;
    integers[i | COURSE] = 0;
    integers[i | ENTITY] = intent.entity;
    integers[i | LINE] = intent.line;
    integers[i | CALLING_NUMBER] = intent.callingNumber;
    integers[i | CALLER_SUBSCRIBER] = intent.callerSubscriber;
    integers[i | CALLEE] = intent.callee;
  }

  /** Which intent of its declaration it is, the same in every arm. */
  identify(row: number, intent: number): void {
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
    this.doubles[(row << DOUBLES) | SECOND] = second;
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
    this.integers[(row << INTEGERS) | COURSE] = attempt | (lossReasons << ATTEMPT_BITS);
  }

  /** The attempt that is due is now the call in hand; its key is still that of the intent. */
  load(row: number, call: CallInHand): void {
    const { integers } = this;
    const i = row << INTEGERS;
    const word = integers[i | MANNER];
    const course = integers[i | COURSE];
    call.relation = word & RELATION_MASK;
    call.intent = integers[i | INTENT];
    call.attempt = course & ATTEMPT_MASK;
    call.lossReasons = course >> ATTEMPT_BITS;
    call.entity = integers[i | ENTITY];
    call.callingNumber = integers[i | CALLING_NUMBER];
    call.callerSubscriber = integers[i | CALLER_SUBSCRIBER];
    call.callee = integers[i | CALLEE];
    call.keyLow = integers[i | KEY_LOW];
    call.keyHigh = integers[i | KEY_HIGH];
    takeManner(call, this.manners.all[word >> RELATION_BITS]);
  }

  secondOf(row: number): number {
    return this.doubles[(row << DOUBLES) | SECOND];
  }

  entityOf(row: number): number {
    return this.integers[(row << INTEGERS) | ENTITY];
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

  mannerOf(row: number): KeptManner {
    return this.manners.all[this.integers[(row << INTEGERS) | MANNER] >> RELATION_BITS];
  }

  private addRow(): number {
    if (this.used << INTEGERS === this.integers.length) this.reserve(Math.ceil(this.used * growth));
    return this.used++;
  }

  /** Has room for so many intents under way at one time. */
  reserve(rows: number): void {
    if (rows << INTEGERS <= this.integers.length) return;
    this.integers = regrownInt32(this.integers, rows << INTEGERS);
    this.doubles = new Float64Array(this.integers.buffer);
  }
}

function takeManner(call: CallInHand, manner: KeptManner): void {
  call.source = manner.source;
  call.purpose = manner.purpose;
  call.isWanted = manner.isWanted;
  call.hasConsent = manner.hasConsent;
  call.patienceSeconds = manner.patienceSeconds;
  call.talkMedianSeconds = manner.talkMedianSeconds;
  call.talkLogDeviation = manner.talkLogDeviation;
  call.answerFactor = manner.answerFactor;
}
