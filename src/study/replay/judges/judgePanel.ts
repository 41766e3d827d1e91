/** The judges of a recording, told one event after the other: whoever fails is named with the call that was its turn. Hot path: replay. */
import type { ReportCode } from '../../../model/contracts/detector.ts';
import { highestScore, isScore } from '../../../model/contracts/score.ts';
import type { Judge, JudgePlan } from './judge.ts';
import { judgeSite } from './judgeSite.ts';
import type { JudgeSurroundings } from './judgeSite.ts';
import { JudgeFault } from './replayFault.ts';

/** What `watch` holds: 1 + ordinal of the plan that has the turn (0 nobody), and the call within the recording. */
export const LoopWatch = { judge: 0, recording: 1, call: 2 } as const;
export const loopWatchCells = 3;
/** In the place of a call, while none is shown to anybody. */
export const noCall = -1;

export class JudgePanel {
  readonly #around: JudgeSurroundings;
  readonly #plans: readonly JudgePlan[];
  readonly #watch: Int32Array;
  #judges: Judge[] = [];
  #recording = 0;

  constructor(around: JudgeSurroundings, watch: Int32Array) {
    this.#around = around;
    this.#plans = around.plans;
    this.#watch = watch;
  }

  async open(recording: number): Promise<void> {
    this.#recording = recording;
    this.#around.tables.length = 0;
    this.#watch[LoopWatch.call] = noCall;
    for (const [ordinal, plan] of this.#plans.entries()) {
      this.#watch[LoopWatch.judge] = ordinal + 1;
      try {
        this.#judges.push(await plan.open(judgeSite(this.#around, ordinal, recording)));
      } catch (error) {
        throw this.#fault(ordinal, error, null);
      }
    }
    this.#watch[LoopWatch.judge] = 0;
  }

  attempt(slot: number, row: number, call: number): void {
    const { said, scores } = this.#around;
    const judges = this.#judges;
    const watch = this.#watch;
    watch[LoopWatch.call] = call;
    let ordinal = 0;
    try {
      for (; ordinal < judges.length; ordinal++) {
        watch[LoopWatch.judge] = ordinal + 1;
        judges[ordinal].attempt(slot, row);
        said[ordinal] = scores[ordinal][row];
      }
    } catch (error) {
      throw this.#fault(ordinal, error, call);
    }
    watch[LoopWatch.judge] = 0;
  }

  release(slot: number, call: number): void {
    const judges = this.#judges;
    const watch = this.#watch;
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

  report(about: number, kind: ReportCode, atSecond: number): void {
    for (const [ordinal, judge] of this.#judges.entries()) {
      this.#watch[LoopWatch.judge] = ordinal + 1;
      try {
        judge.report(about, kind, atSecond);
      } catch (error) {
        throw this.#fault(ordinal, error, null);
      }
    }
    this.#watch[LoopWatch.judge] = 0;
  }

  /** Every row below `count` has its score when this is done. */
  async settle(count: number): Promise<void> {
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

  stateBytes(): readonly number[] {
    this.#watch[LoopWatch.call] = noCall;
    const bytes = this.#judges.map((judge, ordinal) => {
      this.#watch[LoopWatch.judge] = ordinal + 1;
      try {
        return judge.stateBytes();
      } catch (error) {
        throw this.#fault(ordinal, error, null);
      }
    });
    this.#watch[LoopWatch.judge] = 0;
    return bytes;
  }

  async close(): Promise<void> {
    const judges = this.#judges;
    this.#judges = [];
    for (const judge of judges) await judge.close();
  }

  /** Whoever answers at once is checked at once. */
  #checkScores(ordinal: number, count: number): void {
    if (this.#plans[ordinal].isImmediate) return;
    const scores = this.#around.scores[ordinal];
    for (let row = 0; row < count; row++)
      if (!isScore(scores[row]))
        throw new RangeError(`a score of ${scores[row]}; expected an integer from 0 to ${highestScore}`);
  }

  #fault(ordinal: number, error: unknown, call: number | null): Error {
    return new JudgeFault(this.#plans[ordinal], error, { recording: this.#recording, call });
  }
}
