/**
 * A model that rejects what it alarms at, over a recording: each such call is taken to have ended at once, unanswered, and so it stands in the
 * features of its number. Whatever else would have followed, a reattempt or a call-back that never came, is not played. Hot path: replay.
 */
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import type { Score } from '../../model/contracts/plugin.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { learnedScore } from '../../model/features/learnedScore.ts';
import type { LearnedScore } from '../../model/features/learnedScore.ts';
import { NumberFeatures } from '../../model/features/numberFeatures.ts';
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
  readonly #numbers: NumberFeatures;
  readonly #score: LearnedScore;
  readonly #vector: Float64Array = new Float64Array(featureCount);
  /** Calls that were rejected, and of whose end in the recording nothing is to be told. */
  readonly #rejected: Set<number> = new Set();

  constructor(site: JudgeSite, rejecting: Rejecting) {
    const { model } = rejecting;
    this.#site = site;
    this.#rejecting = rejecting;
    this.#numbers = new NumberFeatures({ ...site, forgetDays: model.forgetDays });
    this.#score = learnedScore(model, site.tools);
  }

  attempt(slot: number, row: number): void {
    const { scores } = this.#site;
    const { alarmMillionths, fromMs, clock } = this.#rejecting;
    scores[row] = this.#scoreOf(slot);
    this.#numbers.arrive(slot);
    this.#rejected.delete(slot);
    if (scores[row] < alarmMillionths || clock.nowMs < fromMs) return;
    this.#numbers.afterRejection(slot);
    this.#rejected.add(slot);
  }

  release(slot: number): void {
    if (!this.#rejected.has(slot)) this.#numbers.afterRelease(slot);
  }

  report(): void {}

  settle(): void {}

  stateBytes(): number {
    return this.#numbers.bytes();
  }

  close(): void {}

  #scoreOf(slot: number): Score {
    const { callingNumber, timeMs } = this.#site.attempt;
    if (callingNumber[slot] <= 0) return 0;
    this.#numbers.describe(callingNumber[slot], timeMs[slot], this.#vector);
    return scoreOf(this.#score(this.#vector));
  }
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
