/**
 * Planned call intents, from the planning to the end of the demand: one row each, of which all its attempts are made. A row is a cache
 * line of integers, the second among them as a real number. Hot path: replication.
 */
import { regrownInt32 } from '../../../engine/memory/regrow.ts';
import type { CallIntent } from '../../contracts/caller.ts';
import type { CallInHand } from '../call/callInHand.ts';
import { KeptManners } from './keptManners.ts';
import type { KeptManner } from './keptManners.ts';

/** Fields of a row, as integers: first the next follow-up of the same candidate, or the next free row. */
const nextWord = 0;
/** Ordinal of the manner, and in the lowest bits the relation. */
const mannerWord = 1;
const intentWord = 2;
/** The attempt that is due, and above it why the demand may be lost. */
const courseWord = 3;
const entityWord = 4;
const lineWord = 5;
const callingNumberWord = 6;
const callerSubscriberWord = 7;
const calleeWord = 8;
const keyLowWord = 9;
const keyHighWord = 10;
/** When the first attempt is made: the row as doubles. */
const secondDouble = 6;

/** A row has 16 integers, or 8 doubles. */
const integersShift = 4;
const doublesShift = 3;
const relationBits = 2;
const relationMask = 3;
const attemptBits = 3;
const attemptMask = 7;

/** No row. */
export const noIntent = -1;
const leastRows = 256;
/** A row takes 64 bytes: a full table grows by a quarter. */
const growth = 1.25;

/** Growing rows with a free list. */
export class IntentTable {
  readonly manners: KeptManners = new KeptManners();
  #integers: Int32Array = new Int32Array(leastRows << integersShift);
  /** The same cells as doubles. */
  #doubles: Float64Array = new Float64Array(this.#integers.buffer);
  #firstFree: number = noIntent;
  #used = 0;

  take(): number {
    const row = this.#firstFree;
    if (row === noIntent) return this.#addRow();
    this.#firstFree = this.#integers[(row << integersShift) | nextWord];
    return row;
  }

  give(row: number): void {
    const integers = this.#integers;
    const i = row << integersShift;
    this.manners.give(integers[i | mannerWord] >> relationBits);
    integers[i | nextWord] = this.#firstFree;
    this.#firstFree = row;
  }

  /** Writes what a source planned, before any attempt; `manner` is an ordinal of `manners`. */
  write(row: number, manner: number, intent: CallIntent): void {
    const integers = this.#integers;
    const i = row << integersShift;
    integers[i | nextWord] = noIntent;
    integers[i | mannerWord] = (manner << relationBits) | intent.relation;
    integers[i | courseWord] = 0;
    integers[i | entityWord] = intent.entity;
    integers[i | lineWord] = intent.line;
    integers[i | callingNumberWord] = intent.callingNumber;
    integers[i | callerSubscriberWord] = intent.callerSubscriber;
    integers[i | calleeWord] = intent.callee;
  }

  /** Which intent of its declaration it is, the same in every arm. */
  identify(row: number, intent: number): void {
    this.#integers[(row << integersShift) | intentWord] = intent;
  }

  /** The key on which all draws about the intent hang. */
  setKey(row: number, low: number, high: number): void {
    this.#integers[(row << integersShift) | keyLowWord] = low;
    this.#integers[(row << integersShift) | keyHighWord] = high;
  }

  setSecond(row: number, second: number): void {
    this.#doubles[(row << doublesShift) | secondDouble] = second;
  }

  /** Puts a follow-up behind another intent of its candidate. */
  chain(row: number, following: number): void {
    this.#integers[(row << integersShift) | nextWord] = following;
  }

  followingOf(row: number): number {
    return this.#integers[(row << integersShift) | nextWord];
  }

  /** After an attempt that failed: the next attempt, and why the demand may be lost. */
  renew(row: number, attempt: number, lossReasons: number): void {
    this.#integers[(row << integersShift) | courseWord] = attempt | (lossReasons << attemptBits);
  }

  /** The attempt that is due is now the call in hand; its key is still that of the intent. */
  load(row: number, call: CallInHand): void {
    const integers = this.#integers;
    const i = row << integersShift;
    const word = integers[i | mannerWord];
    const course = integers[i | courseWord];
    call.relation = word & relationMask;
    call.intent = integers[i | intentWord];
    call.attempt = course & attemptMask;
    call.lossReasons = course >> attemptBits;
    call.entity = integers[i | entityWord];
    call.callingNumber = integers[i | callingNumberWord];
    call.callerSubscriber = integers[i | callerSubscriberWord];
    call.callee = integers[i | calleeWord];
    call.keyLow = integers[i | keyLowWord];
    call.keyHigh = integers[i | keyHighWord];
    takeManner(call, this.manners.all[word >> relationBits]);
  }

  secondOf(row: number): number {
    return this.#doubles[(row << doublesShift) | secondDouble];
  }

  entityOf(row: number): number {
    return this.#integers[(row << integersShift) | entityWord];
  }

  callerSubscriberOf(row: number): number {
    return this.#integers[(row << integersShift) | callerSubscriberWord];
  }

  calleeOf(row: number): number {
    return this.#integers[(row << integersShift) | calleeWord];
  }

  callingNumberOf(row: number): number {
    return this.#integers[(row << integersShift) | callingNumberWord];
  }

  lineOf(row: number): number {
    return this.#integers[(row << integersShift) | lineWord];
  }

  mannerOf(row: number): KeptManner {
    return this.manners.all[this.#integers[(row << integersShift) | mannerWord] >> relationBits];
  }

  #addRow(): number {
    if (this.#used << integersShift === this.#integers.length) this.reserve(Math.ceil(this.#used * growth));
    return this.#used++;
  }

  /** Has room for so many intents under way at one time. */
  reserve(rows: number): void {
    if (rows << integersShift <= this.#integers.length) return;
    this.#integers = regrownInt32(this.#integers, rows << integersShift);
    this.#doubles = new Float64Array(this.#integers.buffer);
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
