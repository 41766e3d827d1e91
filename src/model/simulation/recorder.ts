/** Writes every ended attempt as a row of a trace batch and hands full batches on. Hot path: replication with trace. */
import { isOutside } from '../calls/truth.ts';
import { TraceBatch } from '../traces/traceBatch.ts';
import type { TraceCells, TraceSink } from '../traces/traceBatch.ts';
import { Purpose, Relation } from '../contracts/caller.ts';
import type { Arm, CallObserver } from './state/arm.ts';
import { complaintDelaySeconds } from './life/reporting/complaint.ts';
import { isMarked, markSecond } from './life/reporting/mark.ts';
import { hasPersonAnswered } from './call/lifeTable.ts';
import { lenderOfCall } from './operators/rightToNumber.ts';

/** Few enough that a batch, of some two hundred bytes a row, stays in the cache between its rows and is soon made for a short arm. */
const rowsPerBatch = 1024;

export class Recorder implements CallObserver {
  readonly #sink: TraceSink;
  readonly #batch: TraceBatch = new TraceBatch(rowsPerBatch);
  readonly #task: { arm: number; replication: number };
  #arm: Arm | null = null;

  constructor(sink: TraceSink, task: { arm: number; replication: number }) {
    this.#sink = sink;
    this.#task = task;
  }

  /** The arm whose calls are recorded; once, before the first event. */
  watch(arm: Arm): void {
    this.#arm = arm;
  }

  afterCall(slot: number): void {
    const arm = this.#arm as Arm;
    const batch = this.#batch;
    const row = batch.length;
    this.#writeObserved(arm, slot, row);
    this.#writeTruth(arm, slot, row);
    batch.length = row + 1;
    if (batch.length === batch.capacity) this.flush();
  }

  /** Hands over what is left. */
  flush(): void {
    if (this.#batch.length > 0) this.#sink.write(this.#batch);
    this.#batch.length = 0;
  }

  #writeObserved(arm: Arm, slot: number, row: number): void {
    const columns = this.#batch.columns;
    const { attempt, release } = arm.calls;
    const { life } = arm;
    const origin = arm.startSecond * 1000;
    const isAnswered = hasPersonAnswered(life.finalState.at(slot));
    let at = 0;
    columns[at++][row] = this.#task.arm;
    columns[at++][row] = this.#task.replication;
    columns[at++][row] = attempt.timeMs[slot] - origin;
    columns[at++][row] = attempt.ingress[slot];
    columns[at++][row] = attempt.route[slot];
    columns[at++][row] = attempt.account[slot];
    columns[at++][row] = attempt.line[slot];
    columns[at++][row] = attempt.sim[slot];
    columns[at++][row] = attempt.cell[slot];
    columns[at++][row] = attempt.callingNumber[slot];
    columns[at++][row] = attempt.calledNumber[slot];
    columns[at++][row] = attempt.attestation[slot];
    columns[at++][row] = life.verdict.at(slot);
    columns[at++][row] = life.score.at(slot);
    columns[at++][row] = release.ringMs[slot];
    columns[at++][row] = release.conversationMs[slot];
    columns[at++][row] = release.releaseCause[slot];
    columns[at++][row] = release.releasedBy[slot];
    const mayReport = isAnswered && mayBeMarked(arm, slot);
    const hasMarked = mayReport && isMarked(arm, slot);
    columns[at++][row] = hasMarked ? 1 : 0;
    columns[at++][row] = hasMarked ? Math.floor(markSecond(arm, slot) * 1000) - origin : NaN;
    columns[at++][row] = mayReport ? complainedAtMs(arm, slot, origin) : NaN;
    columns[at++][row] = Math.floor(arm.calendar.nowSeconds * 1000) - origin;
  }

  #writeTruth(arm: Arm, slot: number, row: number): void {
    const columns: readonly TraceCells[] = this.#batch.columns;
    const { callKey } = this.#batch;
    const { truth } = arm.calls;
    callKey.caller[row] = truth.caller.at(slot);
    callKey.entity[row] = truth.entity.at(slot);
    callKey.intent[row] = truth.intent.at(slot);
    callKey.attempt[row] = truth.attempt.at(slot);
    let at = firstTruthColumn + 1;
    columns[at++][row] = truth.callerClass.at(slot);
    columns[at++][row] = truth.isWanted.at(slot);
    columns[at++][row] = truth.purpose.at(slot);
    columns[at++][row] = truth.purpose.at(slot) === Purpose.fraud ? 1 : 0;
    columns[at++][row] = truth.hasConsent.at(slot);
    columns[at++][row] = truth.operator.at(slot) < 0 ? -1 : truth.entity.at(slot);
    columns[at++][row] = truth.operator.at(slot) < 0 ? -1 : arm.operators[truth.operator.at(slot)].campaign;
    columns[at++][row] = truth.intentClass.at(slot);
    columns[at++][row] = arm.life.finalState.at(slot);
    columns[at++][row] = isOutside(truth.callee.at(slot)) ? 1 : 0;
    columns[at++][row] = lenderOfCall(arm, slot);
  }
}

/** Position of `truth_call_key` in `callColumns`. */
const firstTruthColumn = 22;

const mayBeMarked = (arm: Arm, slot: number): boolean =>
  arm.calls.truth.isWanted.at(slot) === 0 || arm.calls.truth.relation.at(slot) === Relation.unknown;

function complainedAtMs(arm: Arm, slot: number, originMs: number): number {
  const delay = complaintDelaySeconds(arm, slot);
  return delay < 0 ? NaN : Math.floor((arm.calendar.nowSeconds + delay) * 1000) - originMs;
}
