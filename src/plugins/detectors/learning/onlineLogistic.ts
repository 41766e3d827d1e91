/**
 * Logistic regression that learns in the loop, over the shared features: marks are examples of unwanted numbers, long conversations of wanted
 * ones. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when it is more likely unwanted by the present weights. Until enough of both have been seen it says
 * nothing. Each example moves the weights one step down the gradient of its logarithmic loss.
 */
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { Tools } from '../../../model/contracts/tools.ts';
import { featureCount, features } from '../../../model/features/featureList.ts';
import { JudgedFeatures } from '../../../model/features/judgedFeatures.ts';
import { scoreOfShare } from '../scores.ts';
import { engagedSeconds, enoughExamples, forgetDays } from '../sharedParameters.ts';

/** Index of the constant among the weights. */
const constant = featureCount;

class OnlineLogistic implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #tools: Tools;
  readonly #numbers: JudgedFeatures;
  readonly #engagedMs: number;
  readonly #enoughExamples: number;
  readonly #learningRate: number;
  readonly #shrinkage: number;
  readonly #markWeight: number;
  readonly #weights: Float64Array = new Float64Array(featureCount + 1);
  #marks = 0;
  #conversations = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, attempt, release } = site;
    this.#attempt = attempt;
    this.#release = release;
    this.#tools = tools;
    this.#numbers = new JudgedFeatures(site, Number(values.forgetDays));
    this.#engagedMs = Number(values.engagedSeconds) * 1000;
    this.#enoughExamples = Number(values.enoughExamples);
    this.#learningRate = Number(values.learningRate);
    this.#shrinkage = 1 - this.#learningRate * Number(values.ridge);
    this.#markWeight = Number(values.markWeight);
  }

  judge(slot: number): number {
    return scoreOfShare(this.#probability(this.#numbers.arrive(slot)));
  }

  afterRelease(slot: number): void {
    this.#numbers.afterRelease(slot);
    if (this.#release.isAnswered[slot] !== 1 || this.#release.conversationMs[slot] < this.#engagedMs) return;
    if (!this.#numbers.recall(this.#attempt.callingNumber[slot])) return;
    this.#learn(-this.#learningRate * this.#predicted());
    this.#conversations += 1;
  }

  afterReport(about: number, kind: ReportCode): void {
    if (kind !== ReportCode.mark || !this.#numbers.recall(about)) return;
    this.#learn(this.#learningRate * this.#markWeight * (1 - this.#predicted()));
    this.#marks += 1;
  }

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'probabilityUnwanted', value: this.#probability(this.#numbers.look(slot)), unit: 'share' },
      ...features.map(({ id }, i) => ({ name: `weight.${id}`, value: this.#weights[i], unit: '1' })),
      { name: 'weight.constant', value: this.#weights[constant], unit: '1' },
    ];
  }

  stateBytes(): number {
    return this.#numbers.bytes() + this.#weights.byteLength;
  }

  #probability(isSeen: boolean): number {
    if (Math.min(this.#marks, this.#conversations) < this.#enoughExamples) return 0;
    return isSeen ? this.#predicted() : 0;
  }

  #predicted(): number {
    const { vector } = this.#numbers;
    let sum = this.#weights[constant];
    for (let i = 0; i < featureCount; i++) sum += this.#weights[i] * vector[i];
    return 1 / (1 + this.#tools.exp(-sum));
  }

  /** Shrinks the weights, not the constant, and moves all along the vector. */
  #learn(step: number): void {
    const { vector } = this.#numbers;
    for (let i = 0; i < featureCount; i++)
      this.#weights[i] = this.#weights[i] * this.#shrinkage + step * vector[i];
    this.#weights[constant] += step;
  }
}

export const onlineLogistic: DetectorPlugin = {
  family: 'detector',
  id: 'online-logistic',
  version: 2,
  title: 'Probability that a number is unwanted, by logistic regression learned in the loop',
  cites: [
    'L. Bottou, Large-scale machine learning with stochastic gradient descent, COMPSTAT 2010',
    'H. B. McMahan et al., Ad click prediction: a view from the trenches, KDD 2013',
  ],
  needs: ['release', 'reports'],
  parameters: {
    learningRate: {
      type: 'number',
      default: 0.05,
      minimum: 0.000_1,
      maximum: 1,
      unit: '1',
      says: 'step down the gradient for one example',
      source: 'assumed',
    },
    ridge: {
      type: 'number',
      default: 0.000_1,
      minimum: 0,
      maximum: 1,
      unit: '1',
      says: 'weight of the squared weights in the loss',
      source: 'assumed',
    },
    markWeight: {
      type: 'number',
      default: 10,
      minimum: 0.1,
      maximum: 10_000,
      unit: 'examples',
      says: 'how many long conversations one mark weighs: few callees can mark, and few do',
      source: 'assumed',
    },
    engagedSeconds,
    enoughExamples: enoughExamples('marks and long conversations, each, before anything is said'),
    forgetDays: forgetDays(30, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new OnlineLogistic(site, values),
};
