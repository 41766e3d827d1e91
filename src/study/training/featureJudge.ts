/** Computes the features of every call of a recording as a detector would before judging it: a judge that says nothing. Hot path: replay. */
import { highestScore } from '../../model/contracts/score.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { NumberFeatures } from '../../model/features/numberFeatures.ts';
import type { Judge, JudgePlan, JudgeSite } from '../replay/judges/judge.ts';

/** Features of the calls of the batch at hand, one call’s after the other’s. */
export type FeatureBatch = Float64Array;

class FeatureJudge implements Judge {
  readonly #site: JudgeSite;
  readonly #numbers: NumberFeatures;
  readonly #batch: FeatureBatch;
  readonly #vector: Float64Array = new Float64Array(featureCount);

  constructor(site: JudgeSite, batch: FeatureBatch, forgetDays: number) {
    this.#site = site;
    this.#batch = batch;
    this.#numbers = new NumberFeatures({ ...site, forgetDays });
  }

  attempt(slot: number, row: number): void {
    const { callingNumber, timeMs } = this.#site.attempt;
    this.#numbers.describe(callingNumber[slot], timeMs[slot], this.#vector);
    this.#batch.set(this.#vector, row * featureCount);
    this.#numbers.arrive(slot);
    this.#site.scores[row] = 0;
  }

  release(slot: number): void {
    this.#numbers.afterRelease(slot);
  }

  report(): void {}

  settle(): void {}

  stateBytes(): number {
    return this.#numbers.bytes();
  }

  close(): void {}
}

/** Fills `batch`, which has room for the calls of a batch. */
export const featurePlan = (batch: FeatureBatch, forgetDays: number): JudgePlan => ({
  id: 'features',
  use: 'features',
  version: '1',
  place: 'terminating',
  parameters: {},
  alarmMillionths: highestScore,
  needs: ['release'],
  isDeterministic: true,
  isImmediate: true,
  open: (site) => new FeatureJudge(site, batch, forgetDays),
});
