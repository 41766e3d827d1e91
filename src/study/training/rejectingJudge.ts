/**
 * A model that rejects what it alarms at, over a recording: each such call is taken to have ended at once, unanswered, and so it stands in the
 * features of its number. Whatever else would have followed, a reattempt or a call-back that never came, is not played. Hot path: replay.
 */
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import type { Score } from '../../model/contracts/plugin.ts';
import { LearnedNumbers } from '../../model/features/learnedNumbers.ts';
import { scoreOf } from '../../model/contracts/score.ts';
import type { Judge, JudgePlan, JudgeSite } from '../replay/judges/judge.ts';
import type { ReplayClock } from '../replay/registries/replayClock.ts';

export interface Rejecting {
  readonly model: LearnedModel;
  readonly alarmMillionths: Score;
  /** On the trace’s clock; before it nothing is rejected. */
  readonly fromMs: number;
  /** Has the time of the call at hand. */
  readonly clock: ReplayClock;
}

class RejectingJudge implements Judge {
  readonly #site: JudgeSite;
  readonly #rejecting: Rejecting;
  readonly #learned: LearnedNumbers;
  /** Calls that were rejected, and of whose end in the recording nothing is to be told. */
  readonly #rejected: Set<number> = new Set();

  constructor(site: JudgeSite, rejecting: Rejecting) {
    this.#site = site;
    this.#rejecting = rejecting;
    this.#learned = new LearnedNumbers(site, rejecting.model);
  }

  attempt(slot: number, row: number): void {
    const { scores } = this.#site;
    const { numbers } = this.#learned;
    const { alarmMillionths, fromMs, clock } = this.#rejecting;
    scores[row] = scoreOf(this.#learned.probability(slot));
    numbers.arrive(slot);
    this.#rejected.delete(slot);
    if (scores[row] < alarmMillionths || clock.nowMs < fromMs) return;
    numbers.afterRejection(slot);
    this.#rejected.add(slot);
  }

  release(slot: number): void {
    if (!this.#rejected.has(slot)) this.#learned.numbers.afterRelease(slot);
  }

  report(): void {}

  settle(): void {}

  stateBytes(): number {
    return this.#learned.numbers.bytes();
  }

  close(): void {}
}

export const rejectingPlan = (id: string, rejecting: Rejecting): JudgePlan => ({
  id,
  use: 'trained-model',
  version: '1',
  place: 'terminating',
  parameters: {},
  alarmMillionths: rejecting.alarmMillionths,
  needs: ['release'],
  isDeterministic: true,
  isImmediate: true,
  open: (site) => new RejectingJudge(site, rejecting),
});
