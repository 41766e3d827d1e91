/** What a replay keeps of every judged call: what measuring needs, and where it was asked for the scores as a file. Hot path: replay. */
import { millisecondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { CallUnits, labelOf } from './measures/callUnits.ts';
import { CallCell, cellsBeforeScores, ScoreSpool } from './measures/scoreSpool.ts';
import type { JudgedReader } from './replayLoop.ts';
import type { ReplayRequest } from './replayRequest.ts';
import { isAnswered } from './rows/answered.ts';
import { RowField } from './rows/callRow.ts';
import type { DayFingerprints } from './rows/dayFingerprints.ts';
import { SameCalls } from './sameCalls.ts';
import type { ScoresFile } from './scoresFile.ts';

/** What is kept where it was asked for. */
export interface KeptBesides {
  readonly file: ScoresFile | null;
  readonly days: DayFingerprints | null;
}

export class ScoreReader implements JudgedReader {
  readonly spool: ScoreSpool;
  readonly units: CallUnits;
  /** By judge: the most of any recording. */
  readonly stateBytes: number[];
  /** Counted only of call records: a trace of a simulation has each call once. */
  readonly sameCalls: SameCalls = new SameCalls();
  /** Of all recordings. */
  firstMs: number = Infinity;
  readonly #areRecords: boolean;
  readonly #file: ScoresFile | null;
  readonly #days: DayFingerprints | null;
  #recording = -1;
  #originMs = 0;

  constructor({ scratch, clustering, mapping }: ReplayRequest, judges: number, { file, days }: KeptBesides) {
    this.#file = file;
    this.#days = days;
    this.#areRecords = mapping !== null;
    this.spool = new ScoreSpool(scratch, judges);
    this.units = new CallUnits(clustering);
    this.stateBytes = Array.from({ length: judges }, () => 0);
  }

  take(batch: Parameters<JudgedReader['take']>[0]): void {
    const { recording, rows, calls, scores } = batch;
    this.#file?.write(batch);
    const { spool, units } = this;
    units.begin(recording);
    if (recording !== this.#recording) {
      this.firstMs = Math.min(this.firstMs, calls.timeMs(0));
      this.#originMs = Math.floor(calls.timeMs(0) / millisecondsADay) * millisecondsADay;
    }
    this.#recording = recording;
    for (let row = 0; row < rows; row++) {
      if (this.#areRecords) this.sameCalls.take(calls, row, recording);
      this.#days?.take(calls, row, recording);
      const { cells, at } = spool.next();
      const cluster = units.clusterOf(calls, row);
      cells[at + CallCell.label] = labelOf(calls, row);
      cells[at + CallCell.cluster] = cluster;
      cells[at + CallCell.number] = units.numberOf(calls, row, cluster);
      cells[at + CallCell.second] = Math.floor((calls.timeMs(row) - this.#originMs) / 1000);
      cells[at + CallCell.isAnswered] = isAnswered(
        calls.at(row, RowField.releaseCause),
        calls.at(row, RowField.conversationMs),
      )
        ? 1
        : 0;
      for (let judge = 0; judge < scores.length; judge++)
        cells[at + cellsBeforeScores + judge] = scores[judge][row];
    }
  }

  end(_recording: number, stateBytes: readonly number[]): void {
    stateBytes.forEach((bytes, judge) => (this.stateBytes[judge] = Math.max(this.stateBytes[judge], bytes)));
  }
}
