/**
 * Voting clusters: numbers that behave alike form a cluster, and users who mark one of them vote about all. Hot path: detectors.
 *
 * Clusters are found by sequential k-means over the shared features as calls end. At `alarmAt: 0.5` a number is alarmed when, after enough calls of
 * its own, marks ÷ answered calls in its cluster reach `limitShare`. So a number that nobody has marked yet is known by its like.
 */
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { featureCount, features } from '../../../model/features/featureList.ts';
import { NumberFeatures } from '../../../model/features/numberFeatures.ts';
import { standardiser } from '../../../model/features/standardise.ts';
import type { Standardise } from '../../../model/features/standardise.ts';
import { scoreAgainst } from '../scores.ts';
import { forgetDays, halfLifeDays } from '../sharedParameters.ts';
import { dayOf, msOfSecond } from '../times.ts';

const callsADay = features.findIndex(({ id }) => id === 'callsADay');
/** A cluster’s centre moves by 1 ÷ its calls, but never by less than this: it follows what changes. */
const leastStep = 0.001;
const unknown = -1;

class VotingClusters implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #standardise: Standardise;
  readonly #numbers: NumberFeatures;
  readonly #clusters: number;
  readonly #newDistance: number;
  readonly #limitShare: number;
  readonly #enoughCalls: number;
  readonly #leftADay: number;
  readonly #centres: Float64Array;
  readonly #calls: Float64Array;
  readonly #answers: Float64Array;
  readonly #votes: Float64Array;
  #used = 0;
  #today = 0;
  readonly #vector: Float64Array = new Float64Array(featureCount);
  /** Faded calls of the number that is looked at, before standardising. */
  #ownCalls = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, attempt, release, expectedNumbers } = site;
    this.#attempt = attempt;
    this.#release = release;
    this.#standardise = standardiser(tools);
    this.#numbers = new NumberFeatures({
      attempt,
      release,
      tools,
      expectedNumbers,
      forgetDays: Number(values.forgetDays),
    });
    this.#clusters = Number(values.clusters);
    this.#newDistance = Number(values.newDistance);
    this.#limitShare = Number(values.limitShare);
    this.#enoughCalls = Number(values.enoughCalls);
    this.#leftADay = tools.pow(0.5, 1 / Number(values.halfLifeDays));
    this.#centres = new Float64Array(this.#clusters * featureCount);
    this.#calls = new Float64Array(this.#clusters);
    this.#answers = new Float64Array(this.#clusters);
    this.#votes = new Float64Array(this.#clusters);
  }

  judge(slot: number): number {
    const { callingNumber, timeMs } = this.#attempt;
    this.#fadeUntil(dayOf(timeMs[slot]));
    const share = this.#voteShare(this.#clusterOf(callingNumber[slot], timeMs[slot]));
    this.#numbers.arrive(slot);
    return scoreAgainst(share, this.#limitShare);
  }

  /** The caller’s cluster moves towards it; a number far from all opens a new one while there is room. */
  afterRelease(slot: number): void {
    const { callingNumber, timeMs } = this.#attempt;
    this.#numbers.afterRelease(slot);
    let cluster = this.#clusterOf(callingNumber[slot], timeMs[slot]);
    if (this.#ownCalls < this.#enoughCalls) return;
    const isFar = cluster === unknown || this.#distanceTo(cluster) > this.#newDistance * this.#newDistance;
    if (isFar && this.#used < this.#clusters) cluster = this.#used++;
    this.#calls[cluster] += 1;
    if (this.#release.isAnswered[slot] === 1) this.#answers[cluster] += 1;
    const step = Math.max(leastStep, 1 / this.#calls[cluster]);
    for (let i = 0, at = cluster * featureCount; i < featureCount; i++, at++)
      this.#centres[at] += step * (this.#vector[i] - this.#centres[at]);
  }

  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    if (kind !== ReportCode.mark) return;
    const cluster = this.#clusterOf(about, msOfSecond(atSecond));
    if (cluster !== unknown) this.#votes[cluster] += 1;
  }

  evidence(slot: number): readonly Evidence[] {
    const { callingNumber, timeMs } = this.#attempt;
    const cluster = this.#clusterOf(callingNumber[slot], timeMs[slot]);
    return [
      { name: 'cluster', value: cluster, unit: '' },
      { name: 'votesPerAnsweredCall', value: this.#voteShare(cluster), unit: 'share' },
      { name: 'limitShare', value: this.#limitShare, unit: 'share' },
    ];
  }

  stateBytes(): number {
    return this.#numbers.bytes() + this.#centres.byteLength + 3 * this.#calls.byteLength;
  }

  /** Votes per answered call, with one more answered call than there were. */
  #voteShare(cluster: number): number {
    return cluster === unknown ? 0 : Math.min(1, this.#votes[cluster] / (this.#answers[cluster] + 1));
  }

  /** Nearest cluster of a number with enough calls of its own; −1 when it has too few or there is none. Leaves its vector. */
  #clusterOf(number: number, timeMs: number): number {
    this.#numbers.describe(number, timeMs, this.#vector);
    this.#ownCalls = this.#vector[callsADay];
    this.#standardise(this.#vector);
    if (this.#ownCalls < this.#enoughCalls) return unknown;
    let nearest = unknown;
    let least = Infinity;
    for (let cluster = 0; cluster < this.#used; cluster++) {
      const distance = this.#distanceTo(cluster);
      if (distance < least) {
        least = distance;
        nearest = cluster;
      }
    }
    return nearest;
  }

  /** Squared distance of the vector from a centre. */
  #distanceTo(cluster: number): number {
    let sum = 0;
    for (let i = 0, at = cluster * featureCount; i < featureCount; i++, at++) {
      const difference = this.#vector[i] - this.#centres[at];
      sum += difference * difference;
    }
    return sum;
  }

  #fadeUntil(day: number): void {
    if (this.#used === 0) this.#today = day;
    for (; this.#today < day; this.#today++)
      for (let cluster = 0; cluster < this.#used; cluster++) {
        this.#calls[cluster] *= this.#leftADay;
        this.#answers[cluster] *= this.#leftADay;
        this.#votes[cluster] *= this.#leftADay;
      }
  }
}

export const votingClusters: DetectorPlugin = {
  family: 'detector',
  id: 'voting-clusters',
  version: 2,
  title: 'Marks per answered call among numbers that behave like this one, against a limit',
  cites: [
    'Y.-S. Wu et al., Spam detection in voice-over-IP calls through semi-supervised clustering, DSN 2009',
    'J. MacQueen, Some methods for classification and analysis of multivariate observations, 1967',
  ],
  needs: ['release', 'reports'],
  parameters: {
    clusters: {
      type: 'count',
      default: 12,
      minimum: 1,
      maximum: 200,
      unit: 'clusters',
      says: 'clusters at the most',
      source: 'assumed',
    },
    newDistance: {
      type: 'number',
      default: 0.5,
      minimum: 0.01,
      maximum: 4,
      unit: '1',
      says: 'distance between standardised features from which on a number opens a cluster of its own',
      source: 'assumed',
    },
    limitShare: {
      type: 'share',
      default: 0.03,
      minimum: 0.000_1,
      maximum: 1,
      unit: 'share',
      says: 'marks per answered call of a cluster at which the score is one half',
      source: 'assumed',
      permissive: 'up',
    },
    enoughCalls: {
      type: 'number',
      default: 5,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls of a number, fading to half in a day, before it belongs to a cluster',
      source: 'assumed',
    },
    halfLifeDays: halfLifeDays(7, 'days in which votes and calls of a cluster count half'),
    forgetDays: forgetDays(30, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new VotingClusters(site, values),
};
