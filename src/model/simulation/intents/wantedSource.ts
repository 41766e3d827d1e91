/** A source of wanted call intents while it runs: plans its candidates hour by hour, some ahead of the clock. Hot path: replication. */
import { daysAWeek, hoursADay, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { drawExponential } from '../../../engine/random/exponential.ts';
import { deriveInto } from '../../../engine/random/key.ts';
import type { KeyInHand } from '../../../engine/random/mix.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import type { CallerSource, CallIntent, Cell } from '../../contracts/caller.ts';
import { blankIntent, resetCall, resetManner } from './blankIntent.ts';
import { DrawPurpose } from '../call/drawPurpose.ts';
import { noIntent } from './intentTable.ts';
import type { IntentTable } from './intentTable.ts';

/** Up to eight intents of one candidate (the first and its follow-ups), up to eight attempts of each. */
export const intentsPerCandidate = 8;
export const attemptsPerIntent = 8;
/** Candidates planned at a time: planning depends on nothing that happens, so what their attempts need can be read ahead. */
const candidatesPerBatch = 64;

export function fillCell(cell: Cell, hour: number, firstWeekday: number): void {
  const day = Math.floor(hour / hoursADay);
  cell.hour = hour;
  cell.day = day;
  cell.hourOfDay = hour - day * hoursADay;
  cell.weekday = (firstWeekday + day) % daysAWeek;
}

/** Who a source is: ordinals among the sources, of the declaration and of the class in the results, and its key. */
export interface SourceIdentity {
  readonly ordinal: number;
  readonly caller: number;
  readonly callerClass: number;
  readonly keyLow: number;
  readonly keyHigh: number;
}

/** What planning works on. */
export interface PlanningRoom {
  readonly intents: IntentTable;
  readonly stream: KeyedStream;
  readonly firstWeekday: number;
}

/** Candidates come at the cell's ceiling rate; their keys are (source, hour, index), whatever happens to them. */
export class WantedSource {
  // Numbers begin as 0: a field that begins undefined is checked at each use.
  readonly ordinal: number = 0;
  readonly caller: number = 0;
  readonly callerClass: number = 0;
  readonly part: CallerSource;
  readonly hearsOutcomes: boolean;
  readonly cell: Cell = { hour: 0, day: 0, hourOfDay: 0, weekday: 0 };
  /** Rows of the accepted first intents of the batch, in the order of time, and which of them is next. */
  readonly batch: Int32Array = new Int32Array(candidatesPerBatch);
  batchSize = 0;
  readonly #identity: SourceIdentity;
  readonly #intents: IntentTable;
  /** The gaps of the present hour, one after another. */
  readonly #gaps: KeyedStream = new KeyedStream();
  readonly #stream: KeyedStream;
  readonly #firstWeekday: number = 0;
  readonly #intent: CallIntent = blankIntent();
  /** Ordinal of the first of the source's manners; −1 when each intent has its own. */
  readonly #firstManner: number = 0;
  readonly #cellKey: KeyInHand = { low: 0, high: 0 };
  readonly #intentKey: KeyInHand = { low: 0, high: 0 };
  #cursor = 0;
  #endSecond = 0;
  #ceilingPerSecond = 0.5;
  /** Of the candidate planned last: index in its hour, number over all hours, and time. */
  #index = -1;
  #candidate = -1;
  #candidateSecond = 0.5;

  constructor(identity: SourceIdentity, part: CallerSource, room: PlanningRoom) {
    this.ordinal = identity.ordinal;
    this.caller = identity.caller;
    this.callerClass = identity.callerClass;
    this.#identity = identity;
    this.part = part;
    this.hearsOutcomes = part.afterOutcome !== undefined;
    this.#intents = room.intents;
    this.#stream = room.stream;
    this.#firstWeekday = room.firstWeekday;
    const { manners } = part;
    this.#firstManner = manners === undefined ? -1 : room.intents.manners.tell(identity.ordinal, manners);
  }

  /** Sets out at the beginning of `hour`; intents of candidates from `endSecond` on are not planned. */
  begin(hour: number, endSecond: number): void {
    this.#endSecond = endSecond;
    this.#candidateSecond = hour * secondsAnHour;
    this.#enter(hour);
  }

  /** Row of the next intent of the batch. */
  takeNext(): number {
    return this.batch[this.#cursor++];
  }

  /** Second of the next intent of the batch. */
  nextSecond(): number {
    return this.#intents.secondOf(this.batch[this.#cursor]);
  }

  /** Is the batch used up? */
  isBatchOver(): boolean {
    return this.#cursor === this.batchSize;
  }

  /** Plans the next batch with at least one intent; false when none comes before the end. */
  planBatch(): boolean {
    this.#cursor = 0;
    this.batchSize = 0;
    while (this.batchSize === 0) if (!this.#planCandidates()) return this.batchSize > 0;
    return true;
  }

  #enter(hour: number): void {
    const { keyLow, keyHigh } = this.#identity;
    fillCell(this.cell, hour, this.#firstWeekday);
    this.#index = -1;
    deriveInto(this.#cellKey, keyLow, keyHigh, hour, DrawPurpose.cell);
    this.#gaps.seek(this.#cellKey.low, this.#cellKey.high, 0, DrawPurpose.gap);
    this.#ceilingPerSecond = this.part.ceilingPerSecond(this.cell);
  }

  /** Plans candidates of the present hour, or goes on to the next; false at the end. */
  #planCandidates(): boolean {
    const gaps = this.#gaps;
    const ceilingPerSecond = this.#ceilingPerSecond;
    const hourEnd = (this.cell.hour + 1) * secondsAnHour;
    const end = Math.min(hourEnd, this.#endSecond);
    for (let planned = 0; planned < candidatesPerBatch && ceilingPerSecond > 0; planned++) {
      const second = this.#candidateSecond + drawExponential(gaps) / ceilingPerSecond;
      if (second >= end) return this.#enterNext(hourEnd);
      this.#candidateSecond = second;
      this.#index += 1;
      this.#candidate += 1;
      const row = this.#planIntent(0);
      if (row !== noIntent) this.batch[this.batchSize++] = row;
    }
    return ceilingPerSecond > 0 || this.#enterNext(hourEnd);
  }

  #enterNext(hourEnd: number): boolean {
    this.#candidateSecond = hourEnd;
    if (hourEnd >= this.#endSecond) return false;
    this.#enter(this.cell.hour + 1);
    return true;
  }

  /** Row of one intent of the present candidate, its follow-ups chained behind; none when it is thinned away. */
  #planIntent(sequence: number): number {
    const intent = this.#intent;
    const intents = this.#intents;
    const firstManner = this.#firstManner;
    resetCall(intent, sequence);
    if (firstManner < 0) resetManner(intent);
    this.part.plan(this.cell, this.#index, intent);
    if (!intent.isAccepted) return noIntent;
    const row = intents.take();
    const manner = firstManner < 0 ? intents.manners.take(this.ordinal, intent) : firstManner + intent.manner;
    intents.write(row, manner, intent);
    intents.identify(row, this.#candidate * intentsPerCandidate + sequence);
    const inHour = this.#index * intentsPerCandidate + sequence;
    deriveInto(this.#intentKey, this.#cellKey.low, this.#cellKey.high, inHour, DrawPurpose.call);
    intents.setKey(row, this.#intentKey.low, this.#intentKey.high);
    intents.setSecond(row, this.#candidateSecond);
    if (sequence === 0 && intent.followUps > 0) this.#planFollowUps(row);
    return row;
  }

  /** Follow-up calls come at their own times, whatever becomes of the first. */
  #planFollowUps(first: number): void {
    const intent = this.#intent;
    const intents = this.#intents;
    const stream = this.#stream;
    const cellKey = this.#cellKey;
    const count = intent.followUps < intentsPerCandidate ? intent.followUps : intentsPerCandidate - 1;
    const meanSeconds = intent.followUpMeanSeconds;
    let second = this.#candidateSecond;
    let last = first;
    for (let sequence = 1; sequence <= count; sequence++) {
      const index = this.#index * intentsPerCandidate + sequence;
      stream.seek(cellKey.low, cellKey.high, index, DrawPurpose.followUpGap);
      second += drawExponential(stream) * meanSeconds;
      if (second >= this.#endSecond) return;
      const row = this.#planIntent(sequence);
      if (row === noIntent) continue;
      intents.setSecond(row, second);
      intents.chain(last, row);
      last = row;
    }
  }
}
