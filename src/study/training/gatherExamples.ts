/** Reads labelled traces into examples: every call with its features and its truth. */
import { featureCount } from '../../model/features/featureList.ts';
import { labelOf } from '../replay/measures/callUnits.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { ReplayLoop } from '../replay/replayLoop.ts';
import type { JudgedBatch, JudgedReader } from '../replay/replayLoop.ts';
import { DayFingerprints } from '../replay/rows/dayFingerprints.ts';
import { lastReportedMs } from '../replay/rows/reportTimes.ts';
import { ExampleCallers } from './exampleCallers.ts';
import { showsNumber } from './examples.ts';
import type { ExampleCaller, Examples } from './examples.ts';
import { featurePlan } from './featureJudge.ts';

export interface GatherOptions {
  readonly forgetDays: number;
  readonly signal: AbortSignal;
  /** Told now and then how many calls have been looked at. */
  readonly progress: (calls: number) => void;
}

/** Calls that show a number and of which the truth says whether they were wanted, in the order of time; null when it was interrupted. */
export async function gatherExamples(read: ReadRows, options: GatherOptions): Promise<Examples | null> {
  const batchRows = 8192;
  const features = new Float64Array(batchRows * featureCount);
  const reader = new ExampleReader(read, features);
  const loop = new ReplayLoop([featurePlan(features, options.forgetDays)], read.numbers, {
    batchRows,
    signal: options.signal,
    progress: options.progress,
  });
  const isWhole = await loop.run(read.spool.sorted(), reader);
  return isWhole ? reader.examples() : null;
}

class ExampleReader implements JudgedReader {
  readonly #read: ReadRows;
  readonly #batch: Float64Array;
  readonly #features: Float64Array;
  readonly #isUnwanted: Uint8Array;
  readonly #caller: Int32Array;
  readonly #replication: Int32Array;
  readonly #timeMs: Float64Array;
  readonly #reportedMs: Float64Array;
  readonly #callers: ExampleCallers;
  readonly #days: DayFingerprints;
  #count = 0;
  #unlabelled = 0;
  #withheld = 0;

  constructor(read: ReadRows, batch: Float64Array) {
    const rows = read.recordings.reduce((sum, { calls }) => sum + calls, 0);
    this.#read = read;
    this.#callers = new ExampleCallers(read.texts);
    this.#days = new DayFingerprints(read.texts);
    this.#batch = batch;
    this.#features = new Float64Array(rows * featureCount);
    this.#isUnwanted = new Uint8Array(rows);
    this.#caller = new Int32Array(rows);
    this.#replication = new Int32Array(rows);
    this.#timeMs = new Float64Array(rows);
    this.#reportedMs = new Float64Array(rows);
  }

  take({ recording, rows, calls }: JudgedBatch): void {
    const replication = this.#read.recordings[recording].replication ?? recording;
    for (let row = 0; row < rows; row++) {
      this.#days.take(calls, row, recording);
      const caller = this.#callers.ordinalOf(calls, row);
      const isWanted = labelOf(calls, row);
      if (isWanted < 0) {
        this.#unlabelled++;
        continue;
      }
      if (!showsNumber(calls, row)) {
        this.#withheld++;
        continue;
      }
      const to = this.#count++;
      const from = row * featureCount;
      this.#features.set(this.#batch.subarray(from, from + featureCount), to * featureCount);
      this.#isUnwanted[to] = isWanted === 0 ? 1 : 0;
      this.#caller[to] = caller;
      this.#replication[to] = replication;
      this.#timeMs[to] = calls.timeMs(row);
      this.#reportedMs[to] = lastReportedMs(calls, row);
    }
  }

  end(): void {}

  examples(): Examples {
    const count = this.#count;
    const { callers, of: caller, firstCallMs } = this.#callers.united(this.#caller.subarray(0, count));
    const unwantedCallers = new Set(caller.filter((_, i) => this.#isUnwanted[i] === 1));
    return {
      count,
      features: this.#features.subarray(0, count * featureCount),
      isUnwanted: this.#isUnwanted.subarray(0, count),
      caller,
      replication: this.#replication.subarray(0, count),
      timeMs: this.#timeMs.subarray(0, count),
      reportedMs: this.#reportedMs.subarray(0, count),
      callers: withOperators(callers, (ordinal) => unwantedCallers.has(ordinal)),
      firstCallMs,
      days: this.#days.days(),
      unlabelled: this.#unlabelled,
      withheld: this.#withheld,
    };
  }
}

/** Where the truth names no operators, as in call records, whoever makes unwanted calls is taken for one. */
function withOperators(
  callers: readonly ExampleCaller[],
  isCallersUnwanted: (ordinal: number) => boolean,
): readonly ExampleCaller[] {
  if (callers.some(({ isOperator }) => isOperator)) return callers;
  return callers.map((caller, i) => ({ ...caller, isOperator: isCallersUnwanted(i) }));
}
