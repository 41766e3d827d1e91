/** What a learned model says of the number of each call, and the features of numbers that it says it from. Hot path: detectors. */
import type { LearnedModel } from '../contracts/learnedModel.ts';
import type { CallSlot } from '../contracts/plugin.ts';
import type { ObservedAttempt } from '../calls/observed.ts';
import { featureCount } from './featureList.ts';
import { learnedScore } from './learnedScore.ts';
import type { LearnedScore } from './learnedScore.ts';
import { NumberFeatures } from './numberFeatures.ts';
import type { FeatureView } from './numberFeatures.ts';

export class LearnedNumbers {
  /** Whoever holds this tells it of arrivals and ends. */
  readonly numbers: NumberFeatures;
  readonly #attempt: ObservedAttempt;
  readonly #score: LearnedScore;
  readonly #vector: Float64Array = new Float64Array(featureCount);

  constructor(
    { attempt, release, tools, expectedNumbers }: Omit<FeatureView, 'forgetDays'>,
    model: LearnedModel,
  ) {
    const { forgetDays } = model;
    this.numbers = new NumberFeatures({ attempt, release, tools, expectedNumbers, forgetDays });
    this.#attempt = attempt;
    this.#score = learnedScore(model, tools);
  }

  /** That the call in `slot` is unwanted, before it has arrived; 0 of one that shows no number. */
  probability(slot: CallSlot): number {
    return this.#attempt.callingNumber[slot] > 0 ? this.#score(this.describe(slot)) : 0;
  }

  /** Raw features of the number shown, until the next call is asked about. */
  describe(slot: CallSlot): Float64Array {
    const { callingNumber, timeMs } = this.#attempt;
    this.numbers.describe(callingNumber[slot], timeMs[slot], this.#vector);
    return this.#vector;
  }
}
