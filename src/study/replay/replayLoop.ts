/** The open loop: tells the judges every event of a trace in the order of time, and a reader what they said, batch by batch. Hot path: replay. */
import { EventCalendar } from '../../engine/kernel/eventCalendar.ts';
import { unknownCode } from '../../model/calls/observed.ts';
import { ReportCode } from '../../model/contracts/detector.ts';
import { EventKind } from '../../model/simulation/eventOrder.ts';
import { ReportLog } from '../../model/simulation/reportLog.ts';
import { RowBuffer, RowField, rowCells } from './callRow.ts';
import { CallSlots, mostSlots } from './callSlots.ts';
import type { Judge, JudgePlan } from './judge.ts';
import { judgeSite } from './judgeSite.ts';
import type { JudgeSurroundings } from './judgeSite.ts';
import type { NumberOrder } from './numberOrder.ts';
import { JudgeFault, TooManyCallsFault } from './replayFault.ts';
import { silentDesk } from './replayRegistries.ts';
import type { RegistryDesk } from './replayRegistries.ts';
import type { MergedRuns } from './rowRuns.ts';

const millisecondsADay = 86_400_000;
const answered = 200;

/** Calls in order of time with what every judge said of them; good until `take` returns. */
export interface JudgedBatch {
  readonly recording: number;
  readonly rows: number;
  /** The truth too: readers measure. */
  readonly calls: RowBuffer;
  /** One array a plan. */
  readonly scores: readonly Int32Array[];
}

/** Whoever makes something of the scores. */
export interface JudgedReader {
  take(batch: JudgedBatch): void;
  /** A recording is over; `stateBytes` one figure a plan. */
  end(recording: number, stateBytes: readonly number[]): void;
}

export interface LoopOptions {
  /** Calls of a batch; default 8192. */
  readonly batchRows?: number;
  readonly slots?: number;
  readonly signal?: { readonly aborted: boolean };
  /** What registries tell; silent unless named. */
  readonly registries?: RegistryDesk;
  /** Told after every batch how many calls were judged. */
  readonly progress?: (calls: number) => void;
  /** Whoever watches the loop reads here, from another thread, which judge has the turn with which call. */
  readonly watch?: Int32Array;
}

/** What `watch` holds: 1 + ordinal of the plan that has the turn (0 nobody), and the call within the recording. */
export const LoopWatch = { judge: 0, recording: 1, call: 2 } as const;
export const loopWatchCells = 4;

export class ReplayLoop {
  readonly #plans: readonly JudgePlan[];
  readonly #numbers: NumberOrder;
  readonly #slots: CallSlots;
  readonly #calendar: EventCalendar = new EventCalendar(1024);
  readonly #calls: RowBuffer;
  readonly #around: JudgeSurroundings;
  readonly #watch: Int32Array;
  readonly #options: LoopOptions;
  #judges: Judge[] = [];
  #reports: ReportLog = new ReportLog();
  /** What is known of a call after it, by slot: ring, conversation, cause, side. */
  readonly #ends: readonly Int32Array[];
  #originMs = 0;
  #recording = 0;
  #call = 0;

  constructor(plans: readonly JudgePlan[], numbers: NumberOrder, options: LoopOptions = {}) {
    const batchRows = options.batchRows ?? 8192;
    const slots = options.slots ?? mostSlots;
    this.#plans = plans;
    this.#numbers = numbers;
    this.#options = options;
    this.#slots = new CallSlots(slots);
    this.#calls = new RowBuffer(batchRows);
    this.#ends = endFields.map(() => new Int32Array(slots));
    this.#watch = options.watch ?? new Int32Array(loopWatchCells);
    this.#around = {
      plans,
      slots: this.#slots,
      numbers,
      registries: options.registries ?? silentDesk(),
      said: new Int32Array(plans.length),
      scores: plans.map(() => new Int32Array(batchRows)),
    };
  }

  /** Plays all rows; false when it was interrupted. */
  async run(rows: MergedRuns, reader: JudgedReader): Promise<boolean> {
    let judged = 0;
    try {
      while (rows.first !== undefined) {
        const { buffer, row } = rows.first;
        await this.#begin(buffer.at(row, RowField.recording), buffer.timeMs(row));
        for (let count = this.#fill(rows); count > 0; count = this.#fill(rows)) {
          await this.#settle(count);
          reader.take({
            recording: this.#recording,
            rows: count,
            calls: this.#calls,
            scores: this.#around.scores,
          });
          this.#options.progress?.((judged += count));
          if (this.#options.signal?.aborted === true) return false;
        }
        await this.#end(reader);
      }
      return true;
    } finally {
      await this.#close();
    }
  }

  async #begin(recording: number, firstMs: number): Promise<void> {
    this.#recording = recording;
    this.#call = 0;
    this.#originMs = Math.floor(firstMs / millisecondsADay) * millisecondsADay;
    this.#calendar.clear();
    this.#reports = new ReportLog();
    for (const [ordinal, plan] of this.#plans.entries()) {
      try {
        this.#judges.push(await plan.open(judgeSite(this.#around, ordinal, recording)));
      } catch (error) {
        throw this.#fault(ordinal, error, null);
      }
    }
  }

  /** Plays events until the batch is full or the recording over; how many calls were judged. */
  #fill(rows: MergedRuns): number {
    const { rows: capacity, cells } = this.#calls;
    let count = 0;
    for (; count < capacity; count++) {
      const run = rows.first;
      if (run === undefined || run.buffer.at(run.row, RowField.recording) !== this.#recording) break;
      const start = run.row * rowCells;
      const from = run.buffer.cells;
      const to = count * rowCells;
      for (let cell = 0; cell < rowCells; cell++) cells[to + cell] = from[start + cell];
      rows.advance();
      const timeMs = this.#calls.timeMs(count) - this.#originMs;
      this.#playUntil(timeMs / 1000);
      this.#attempt(count, timeMs);
    }
    return count;
  }

  #playUntil(second: number): void {
    const calendar = this.#calendar;
    while (calendar.nextUntil(second)) {
      if (calendar.kind === EventKind.release) this.#release(calendar.subject);
      else this.#report(calendar.subject);
    }
  }

  #attempt(row: number, timeMs: number): void {
    const slot = this.#slots.take();
    if (slot < 0) throw new TooManyCallsFault(this.#slots.callOfSlot.length);
    this.#write(slot, row, timeMs);
    this.#around.registries.clock.nowMs = timeMs + this.#originMs;
    const { said, scores } = this.#around;
    const judges = this.#judges;
    const watch = this.#watch;
    watch[LoopWatch.call] = this.#call;
    let ordinal = 0;
    try {
      for (; ordinal < judges.length; ordinal++) {
        watch[LoopWatch.judge] = ordinal + 1;
        judges[ordinal].attempt(slot, row);
        said[ordinal] = scores[ordinal][row];
      }
    } catch (error) {
      throw this.#fault(ordinal, error, this.#call);
    }
    watch[LoopWatch.judge] = 0;
    this.#call++;
  }

  /** Writes what is seen of the attempt, and plans its release and what is reported of it. */
  #write(slot: number, row: number, timeMs: number): void {
    const calls = this.#calls;
    const { attempt, callOfSlot } = this.#slots;
    const calling = this.#numbers.indexOf(calls.at(row, RowField.callingNumber));
    callOfSlot[slot] = this.#call;
    attempt.timeMs[slot] = timeMs;
    attempt.ingress[slot] = calls.at(row, RowField.ingress);
    attempt.route[slot] = calls.at(row, RowField.route);
    attempt.callingNumber[slot] = calling;
    attempt.calledNumber[slot] = this.#numbers.indexOf(calls.at(row, RowField.calledNumber));
    attempt.attestation[slot] = calls.at(row, RowField.attestation);
    attempt.account[slot] = calls.at(row, RowField.account);
    attempt.line[slot] = calls.at(row, RowField.line);
    attempt.sim[slot] = simOf(this.#numbers, calls.at(row, RowField.sim));
    attempt.cell[slot] = calls.at(row, RowField.cell);
    for (let i = 0; i < endFields.length; i++) this.#ends[i][slot] = calls.at(row, endFields[i]);
    const ring = calls.at(row, RowField.ringMs);
    const conversation = calls.at(row, RowField.conversationMs);
    const released = calls.releasedAtMs(row) - this.#originMs;
    const endMs = released >= timeMs ? released : timeMs + Math.max(0, ring) + Math.max(0, conversation);
    const endSecond = endMs / 1000;
    const calendar = this.#calendar;
    calendar.schedule(endSecond, EventKind.release, slot);
    if (calls.at(row, RowField.isMarked) === 1) this.#planReport(calling, ReportCode.mark, endSecond);
    const complained = calls.complainedAtMs(row) - this.#originMs;
    if (complained >= 0) this.#planReport(calling, ReportCode.complaint, Math.max(timeMs, complained) / 1000);
  }

  #planReport(about: number, kind: number, second: number): void {
    this.#calendar.schedule(second, EventKind.reportDue, this.#reports.add(about, kind, second));
  }

  #release(slot: number): void {
    const { release } = this.#slots;
    const [ring, conversation, cause, side] = this.#ends;
    release.ringMs[slot] = ring[slot];
    release.conversationMs[slot] = conversation[slot];
    release.releaseCause[slot] = cause[slot];
    release.releasedBy[slot] = side[slot];
    release.isAnswered[slot] = isAnswered(cause[slot], conversation[slot]);
    // A call of which nothing is known but that it was tried has no release to tell of.
    if (conversation[slot] >= 0) this.#tellRelease(slot);
    this.#slots.give(slot);
  }

  #tellRelease(slot: number): void {
    const judges = this.#judges;
    const watch = this.#watch;
    const call = this.#slots.callOfSlot[slot];
    watch[LoopWatch.call] = call;
    let ordinal = 0;
    try {
      for (; ordinal < judges.length; ordinal++) {
        watch[LoopWatch.judge] = ordinal + 1;
        judges[ordinal].release(slot);
      }
    } catch (error) {
      throw this.#fault(ordinal, error, call);
    }
    watch[LoopWatch.judge] = 0;
  }

  #report(row: number): void {
    const { about, kind, atSecond } = this.#reports;
    for (const [ordinal, judge] of this.#judges.entries()) {
      this.#watch[LoopWatch.judge] = ordinal + 1;
      try {
        judge.report(about[row], kind[row] as ReportCode, atSecond[row]);
      } catch (error) {
        throw this.#fault(ordinal, error, null);
      }
    }
    this.#watch[LoopWatch.judge] = 0;
  }

  async #settle(count: number): Promise<void> {
    for (const [ordinal, judge] of this.#judges.entries()) {
      this.#watch[LoopWatch.judge] = ordinal + 1;
      try {
        const settled = judge.settle(count);
        if (settled !== undefined) await settled;
        this.#checkScores(ordinal, count);
      } catch (error) {
        throw this.#fault(ordinal, error, null);
      }
    }
    this.#watch[LoopWatch.judge] = 0;
  }

  /** Whoever answers at once is checked at once. */
  #checkScores(ordinal: number, count: number): void {
    if (this.#plans[ordinal].isImmediate) return;
    const scores = this.#around.scores[ordinal];
    for (let row = 0; row < count; row++)
      if (scores[row] < 0 || scores[row] > highestScore)
        throw new RangeError(`a score of ${scores[row]}; expected an integer from 0 to ${highestScore}`);
  }

  /** Plays what is still due, so that state at the end is that of the end. */
  async #end(reader: JudgedReader): Promise<void> {
    this.#playUntil(Infinity);
    reader.end(
      this.#recording,
      this.#judges.map((judge) => judge.stateBytes()),
    );
    await this.#close();
  }

  async #close(): Promise<void> {
    const judges = this.#judges;
    this.#judges = [];
    for (const judge of judges) await judge.close();
  }

  #fault(ordinal: number, error: unknown, call: number | null): Error {
    return new JudgeFault(this.#plans[ordinal], error, { recording: this.#recording, call });
  }
}

/** −1 for a leased line, and where the trace does not say. */
const simOf = (numbers: NumberOrder, appearance: number): number =>
  appearance <= 0 ? unknownCode : numbers.indexOf(appearance);

const highestScore = 1_000_000;
const endFields = [
  RowField.ringMs,
  RowField.conversationMs,
  RowField.releaseCause,
  RowField.releasedBy,
] as const;

/** A person or a machine answered; where the cause is not known, whoever talked did. */
export function isAnswered(cause: number, conversationMs: number): number {
  if (cause >= 0) return cause === answered ? 1 : 0;
  return conversationMs > 0 ? 1 : 0;
}
