/**
 * A model that `ringfence train` taught offline, over the shared features: gradient-boosted trees, a random forest or a logistic
 * regression. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a call is alarmed when it is more likely unwanted than not among calls mixed as those were that the model learned from.
 * A number never seen has zeros, and the model says of it what it learned of such; of a withheld one nothing is said.
 */
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { LearnedModel } from '../../../model/contracts/learnedModel.ts';
import { featureCount, features } from '../../../model/features/featureList.ts';
import { learnedScore } from '../../../model/features/learnedScore.ts';
import type { LearnedScore } from '../../../model/features/learnedScore.ts';
import { NumberFeatures } from '../../../model/features/numberFeatures.ts';
import { scoreOfShare } from '../scores.ts';
import { builtInModel } from './builtInModel.ts';

class TrainedModel implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #numbers: NumberFeatures;
  readonly #score: LearnedScore;
  readonly #modelBytes: number;
  readonly #vector: Float64Array = new Float64Array(featureCount);

  constructor(site: DetectorSite) {
    const { attempt, release, tools, expectedNumbers } = site;
    /** Whoever names no file gets the model that comes with the program. */
    const model = site.models?.get('model') ?? builtInModel;
    const { forgetDays } = model;
    this.#attempt = attempt;
    this.#numbers = new NumberFeatures({ attempt, release, tools, expectedNumbers, forgetDays });
    this.#score = learnedScore(model, tools);
    this.#modelBytes = bytesOf(model);
  }

  judge(slot: number): number {
    const score = scoreOfShare(this.#probability(slot));
    this.#numbers.arrive(slot);
    return score;
  }

  afterRelease(slot: number): void {
    this.#numbers.afterRelease(slot);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const probability = this.#probability(slot);
    this.#describe(slot);
    return [
      { name: 'probabilityUnwanted', value: probability, unit: 'share' },
      ...features.map(({ id, unit }, i) => ({ name: id, value: this.#vector[i], unit })),
    ];
  }

  stateBytes(): number {
    return this.#numbers.bytes() + this.#modelBytes;
  }

  #probability(slot: number): number {
    if (this.#attempt.callingNumber[slot] <= 0) return 0;
    this.#describe(slot);
    return this.#score(this.#vector);
  }

  #describe(slot: number): void {
    const { callingNumber, timeMs } = this.#attempt;
    this.#numbers.describe(callingNumber[slot], timeMs[slot], this.#vector);
  }
}

function bytesOf(model: LearnedModel): number {
  if (model.kind === 'linear') return model.weights.byteLength;
  return model.roots.byteLength + model.nodes.byteLength + model.reals.byteLength;
}

export const trainedModel: DetectorPlugin = {
  family: 'detector',
  id: 'trained-model',
  version: 1,
  title: 'Probability that a call is unwanted, by a model trained offline with `ringfence train`',
  cites: [
    'J. H. Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001)',
    'L. Breiman, Random forests, Machine Learning 45 (2001)',
  ],
  needs: ['release'],
  parameters: {
    model: {
      type: 'model',
      default: '',
      unit: '',
      says: 'file that `ringfence train` wrote, inside the scenario’s folder; "" the small one that comes with the program',
      source: 'assumed: learned from the town of scenarios/models/town.yaml',
    },
  },
  create: (site) => new TrainedModel(site),
};
