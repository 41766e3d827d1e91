/** Gathers what an outside judge is told: every event since it was last asked, and of each call to be judged its features. */
import { ReportCode } from '../../model/contracts/detector.ts';
import type { DetectorSite } from '../../model/contracts/detector.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { NumberFeatures } from '../../model/features/numberFeatures.ts';

/** Columns of a call as a program gets them, in this order; documented in docs/reference/outside-programs.md. */
export const callKeys = [
  'timeMs',
  'ingress',
  'route',
  'callingNumber',
  'calledNumber',
  'attestation',
  'account',
  'line',
  'sim',
  'cell',
  'identityStrength',
] as const;
export const releaseKeys = ['ringMs', 'conversationMs', 'releaseCause', 'releasedBy', 'isAnswered'] as const;

const reportNames = Object.keys(ReportCode);
/** The features forget a number as those of `train` do. */
const forgetDays = 30;
/** More calls than these at once are more than any batch has. */
const mostCalls = 8192;

export interface FedBatch {
  readonly calls: number;
  readonly events: readonly string[];
  readonly features: Float64Array;
}

export class OutsideFeed {
  /** Calls that wait for their scores. */
  calls = 0;
  readonly #site: DetectorSite;
  readonly #hasEvents: boolean;
  readonly #numbers: NumberFeatures;
  readonly #vector: Float64Array = new Float64Array(featureCount);
  readonly #features: Float64Array = new Float64Array(mostCalls * featureCount);
  /** Which call stands in a slot, counted from 1. */
  readonly #callOfSlot: Map<number, number> = new Map();
  #events: string[] = [];
  #judged = 0;

  /** `hasEvents`: the judge wants to be told of everything; otherwise of the features alone. */
  constructor(site: DetectorSite, hasEvents: boolean) {
    this.#site = site;
    this.#hasEvents = hasEvents;
    this.#numbers = new NumberFeatures({ ...site, forgetDays });
  }

  attempt(slot: number): void {
    const { attempt } = this.#site;
    this.#numbers.describe(attempt.callingNumber[slot], attempt.timeMs[slot], this.#vector);
    this.#features.set(this.#vector, this.calls * featureCount);
    this.#numbers.arrive(slot);
    this.calls += 1;
    if (!this.#hasEvents) return;
    this.#callOfSlot.set(slot, ++this.#judged);
    const columns = callKeys.map((key) => `"${key}":${attempt[key][slot]}`).join(',');
    this.#events.push(
      `{"is":"call","call":${this.#judged},${columns},"features":${JSON.stringify(Array.from(this.#vector))}}`,
    );
  }

  release(slot: number): void {
    this.#numbers.afterRelease(slot);
    const call = this.#callOfSlot.get(slot);
    if (call === undefined) return;
    this.#callOfSlot.delete(slot);
    const { release } = this.#site;
    const columns = releaseKeys.map((key) => `"${key}":${release[key][slot]}`).join(',');
    this.#events.push(`{"is":"release","call":${call},${columns}}`);
  }

  report(about: number, kind: ReportCode, atSecond: number): void {
    if (!this.#hasEvents) return;
    this.#events.push(
      `{"is":"report","about":${about},"report":"${reportNames[kind]}","atSecond":${atSecond}}`,
    );
  }

  /** What has gathered; it begins anew. */
  take(): FedBatch {
    const batch = {
      calls: this.calls,
      events: this.#events,
      features: this.#features.slice(0, this.calls * featureCount),
    };
    this.calls = 0;
    this.#events = [];
    return batch;
  }

  bytes(): number {
    return this.#numbers.bytes() + this.#features.byteLength;
  }
}
