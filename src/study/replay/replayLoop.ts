/** The open loop: tells the judges every event of a trace in the order of time, and a reader what they said, batch by batch. Hot path: replay. */
import type { TouchableTable } from '../../engine/tables/touchable.ts';
import type { ReportCode } from '../../model/contracts/detector.ts';
import { EventKind } from '../../model/simulation/call/eventOrder.ts';
import { RowBuffer, RowField, rowCells } from './rows/callRow.ts';
import { CallSlots, mostSlots } from './rows/callSlots.ts';
import type { JudgePlan } from './judges/judge.ts';
import { JudgePanel, loopWatchCells } from './judges/judgePanel.ts';
import type { NumberOrder } from './rows/numberOrder.ts';
import { RecordedCourse } from './rows/recordedCourse.ts';
import { TooManyCallsFault } from './judges/replayFault.ts';
import { silentDesk } from './registries/replayRegistries.ts';
import type { RegistryDesk } from './registries/replayRegistries.ts';
import type { MergedRuns } from './rows/rowRuns.ts';

/** Calls whose entries in the judges’ tables are read ahead, so that waits for memory overlap. */
const callsAhead = 64;

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

export class ReplayLoop {
  readonly #numbers: NumberOrder;
  readonly #slots: CallSlots;
  readonly #calls: RowBuffer;
  readonly #scores: readonly Int32Array[];
  readonly #course: RecordedCourse;
  readonly #panel: JudgePanel;
  /** Tables by number of the present recording’s judges. */
  readonly #tables: TouchableTable[] = [];
  readonly #registries: RegistryDesk;
  readonly #options: LoopOptions;
  #recording = 0;
  #call = 0;
  /** What was read ahead only to have it near; means nothing. */
  touched = 0;

  constructor(plans: readonly JudgePlan[], numbers: NumberOrder, options: LoopOptions = {}) {
    const batchRows = options.batchRows ?? 8192;
    this.#numbers = numbers;
    this.#options = options;
    this.#registries = options.registries ?? silentDesk();
    this.#slots = new CallSlots(options.slots ?? mostSlots);
    this.#calls = new RowBuffer(batchRows);
    this.#scores = plans.map(() => new Int32Array(batchRows));
    this.#course = new RecordedCourse(this.#slots, numbers);
    const around = {
      plans,
      slots: this.#slots,
      numbers,
      registries: this.#registries,
      said: new Int32Array(plans.length),
      scores: this.#scores,
      tables: this.#tables,
    };
    this.#panel = new JudgePanel(around, options.watch ?? new Int32Array(loopWatchCells));
  }

  /** Plays all rows; false when it was interrupted. */
  async run(rows: MergedRuns, reader: JudgedReader): Promise<boolean> {
    let judged = 0;
    try {
      while (rows.first !== undefined) {
        const { buffer, row } = rows.first;
        this.#recording = buffer.at(row, RowField.recording);
        this.#call = 0;
        this.#course.begin(buffer.timeMs(row));
        await this.#panel.open(this.#recording);
        for (let count = this.#fill(rows); count > 0; count = this.#fill(rows)) {
          await this.#panel.settle(count);
          reader.take({ recording: this.#recording, rows: count, calls: this.#calls, scores: this.#scores });
          this.#options.progress?.((judged += count));
          if (this.#options.signal?.aborted === true) return false;
        }
        await this.#end(reader);
      }
      return true;
    } finally {
      await this.#panel.close();
    }
  }

  /** Plays events until the batch is full or the recording over; how many calls were judged. */
  #fill(rows: MergedRuns): number {
    const { rows: capacity } = this.#calls;
    let count = 0;
    while (count < capacity) {
      const end = this.#read(rows, count, Math.min(capacity, count + callsAhead));
      if (end === count) break;
      for (const table of this.#tables) this.#touch(table, count, end);
      for (; count < end; count++) {
        this.#playUntil(this.#course.timeMs(this.#calls, count) / 1000);
        this.#attempt(count);
      }
    }
    return count;
  }

  /** Copies the recording’s next calls to the rows from `from` on, at most to `end`; the row after the last one. */
  #read(rows: MergedRuns, from: number, end: number): number {
    const { cells } = this.#calls;
    let row = from;
    for (; row < end; row++) {
      const run = rows.first;
      if (run === undefined || run.buffer.at(run.row, RowField.recording) !== this.#recording) break;
      const start = run.row * rowCells;
      const source = run.buffer.cells;
      const to = row * rowCells;
      for (let cell = 0; cell < rowCells; cell++) cells[to + cell] = source[start + cell];
      rows.advance();
    }
    return row;
  }

  #touch(table: TouchableTable, from: number, end: number): void {
    let seen = 0;
    for (let row = from; row < end; row++)
      seen ^= table.touch(this.#numbers.indexOf(this.#calls.at(row, RowField.callingNumber)));
    this.touched ^= seen;
  }

  #playUntil(second: number): void {
    const { calendar } = this.#course;
    while (calendar.nextUntil(second)) {
      if (calendar.kind === EventKind.release) this.#release(calendar.subject);
      else this.#report(calendar.subject);
    }
  }

  #attempt(row: number): void {
    const slot = this.#slots.take();
    if (slot < 0) throw new TooManyCallsFault(this.#slots.callOfSlot.length);
    this.#slots.callOfSlot[slot] = this.#call;
    this.#registries.clock.nowMs = this.#calls.timeMs(row);
    this.#course.begun(slot, this.#calls, row);
    this.#panel.attempt(slot, row, this.#call);
    this.#call++;
  }

  #release(slot: number): void {
    if (this.#course.released(slot)) this.#panel.release(slot, this.#slots.callOfSlot[slot]);
    this.#slots.give(slot);
  }

  #report(row: number): void {
    const { about, kind, atSecond } = this.#course.reports;
    this.#panel.report(about[row], kind[row] as ReportCode, atSecond[row]);
  }

  /** Plays what is still due, so that state at the end is that of the end. */
  async #end(reader: JudgedReader): Promise<void> {
    this.#playUntil(Infinity);
    reader.end(this.#recording, this.#panel.stateBytes());
    await this.#panel.close();
  }
}
