/**
 * Bayesian filter of numbers: naive Bayes over a few figures of a number’s calls, learned from what users mark and from long conversations.
 * Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when, by what was learned so far, it is more likely a marked one than one that people talk to. Until
 * enough of both have been seen it says nothing.
 */
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { Tools } from '../../../model/contracts/tools.ts';
import { featureCount } from '../../../model/features/featureList.ts';
import { JudgedFeatures } from '../../../model/features/judgedFeatures.ts';
import { scoreOfShare } from '../scores.ts';
import { engagedSeconds, enoughExamples, forgetDays } from '../sharedParameters.ts';

/** A standardised feature, 0 … 1, falls into one of so many equal bins. */
const bins = 8;

class BayesFilter implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #tools: Tools;
  readonly #numbers: JudgedFeatures;
  readonly #engagedMs: number;
  readonly #enoughExamples: number;
  /** Logarithm of the odds that a caller is unwanted before anything is known of it. */
  readonly #priorLogOdds: number;
  /** Examples of each kind by feature and bin, and in all. */
  readonly #unwanted: Float64Array = new Float64Array(featureCount * bins);
  readonly #wanted: Float64Array = new Float64Array(featureCount * bins);
  #unwantedExamples = 0;
  #wantedExamples = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, attempt, release } = site;
    const prior = Number(values.unwantedShare);
    this.#attempt = attempt;
    this.#release = release;
    this.#tools = tools;
    this.#numbers = new JudgedFeatures(site, Number(values.forgetDays));
    this.#engagedMs = Number(values.engagedSeconds) * 1000;
    this.#enoughExamples = Number(values.enoughExamples);
    this.#priorLogOdds = tools.log(prior / (1 - prior));
  }

  judge(slot: number): number {
    return scoreOfShare(this.#probability(this.#numbers.arrive(slot)));
  }

  /** A long conversation is an example of a wanted number. */
  afterRelease(slot: number): void {
    this.#numbers.afterRelease(slot);
    if (this.#release.isAnswered[slot] !== 1 || this.#release.conversationMs[slot] < this.#engagedMs) return;
    if (!this.#numbers.recall(this.#attempt.callingNumber[slot])) return;
    this.#learn(this.#wanted);
    this.#wantedExamples += 1;
  }

  /** A mark is an example of an unwanted one. */
  afterReport(about: number, kind: ReportCode): void {
    if (kind !== ReportCode.mark || !this.#numbers.recall(about)) return;
    this.#learn(this.#unwanted);
    this.#unwantedExamples += 1;
  }

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'probabilityUnwanted', value: this.#probability(this.#numbers.look(slot)), unit: 'share' },
      { name: 'unwantedExamples', value: this.#unwantedExamples, unit: 'examples' },
      { name: 'wantedExamples', value: this.#wantedExamples, unit: 'examples' },
    ];
  }

  stateBytes(): number {
    return this.#numbers.bytes() + this.#unwanted.byteLength + this.#wanted.byteLength;
  }

  #learn(examples: Float64Array): void {
    for (let feature = 0; feature < featureCount; feature++) examples[this.#binOf(feature)] += 1;
  }

  #binOf(feature: number): number {
    return feature * bins + Math.min(bins - 1, Math.floor(this.#numbers.vector[feature] * bins));
  }

  /** Posterior probability, every bin with one example more than seen. */
  #probability(isSeen: boolean): number {
    const unwantedExamples = this.#unwantedExamples;
    const wantedExamples = this.#wantedExamples;
    if (Math.min(unwantedExamples, wantedExamples) < this.#enoughExamples) return 0;
    if (!isSeen) return 0;
    let ratio = 1;
    for (let feature = 0; feature < featureCount; feature++) {
      const bin = this.#binOf(feature);
      const ofUnwanted = (this.#unwanted[bin] + 1) / (unwantedExamples + bins);
      const ofWanted = (this.#wanted[bin] + 1) / (wantedExamples + bins);
      ratio *= ofUnwanted / ofWanted;
    }
    const logOdds = this.#priorLogOdds + this.#tools.log(ratio);
    return 1 / (1 + this.#tools.exp(-logOdds));
  }
}

export const bayesFilter: DetectorPlugin = {
  family: 'detector',
  id: 'bayes-filter',
  version: 2,
  title: 'Probability that a number is one that users mark, by naive Bayes learned in the loop',
  cites: [
    'R. Dantu, P. Kolan, Detecting spam in VoIP networks, USENIX SRUTI 2005',
    'M. Sahami et al., A Bayesian approach to filtering junk e-mail, AAAI Workshop on Learning for Text Categorization 1998',
  ],
  needs: ['release', 'reports'],
  parameters: {
    unwantedShare: {
      type: 'share',
      default: 0.08,
      minimum: 0.000_1,
      maximum: 0.999,
      unit: 'share',
      says: 'share of unwanted calls before anything is known of a caller',
      source: 'robocalls among all calls, 2022, facts E',
    },
    engagedSeconds,
    enoughExamples: enoughExamples('examples of each kind before anything is said'),
    forgetDays: forgetDays(30, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new BayesFilter(site, values),
};
