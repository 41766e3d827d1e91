/**
 * A model that `ringfence train` taught offline, over the shared features: gradient-boosted trees, a random forest or a logistic
 * regression. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a call is alarmed when it is more likely unwanted than not among calls mixed as those were that the model learned from.
 * A number never seen has zeros, and the model says of it what it learned of such; of a withheld one nothing is said.
 */
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { LearnedModel } from '../../../model/contracts/learnedModel.ts';
import { features } from '../../../model/features/featureList.ts';
import { LearnedNumbers } from '../../../model/features/learnedNumbers.ts';
import { scoreOfShare } from '../scores.ts';
import { builtInModel } from './builtInModel.ts';

class TrainedModel implements Detector {
  readonly #learned: LearnedNumbers;
  readonly #modelBytes: number;

  constructor(site: DetectorSite) {
    /** Whoever names no file gets the model that comes with the program. */
    const model = site.models?.get('model') ?? builtInModel;
    this.#learned = new LearnedNumbers(site, model);
    this.#modelBytes = bytesOf(model);
  }

  judge(slot: number): number {
    const score = scoreOfShare(this.#learned.probability(slot));
    this.#learned.numbers.arrive(slot);
    return score;
  }

  afterRelease(slot: number): void {
    this.#learned.numbers.afterRelease(slot);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const probability = this.#learned.probability(slot);
    const vector = this.#learned.describe(slot);
    return [
      { name: 'probabilityUnwanted', value: probability, unit: 'share' },
      ...features.map(({ id, unit }, i) => ({ name: id, value: vector[i], unit })),
    ];
  }

  stateBytes(): number {
    return this.#learned.numbers.bytes() + this.#modelBytes;
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
