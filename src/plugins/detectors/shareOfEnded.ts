/**
 * The one factory of detectors that judge a number by a share of its calls that have ended: so many of some kind (seized, answered), so many of
 * them of another (answered, short), both fading by days. Hot path: detectors.
 */
import type { ObservedAttempt, ObservedRelease } from '../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../model/contracts/detector.ts';
import type { ParameterTable, ParameterValues } from '../../model/contracts/parameter.ts';
import { FadingTallies } from './fadingTallies.ts';
import { dayOf } from './times.ts';

const whole = 0;
const part = 1;

/** How an ended call counts. */
export const Ended = { notAtAll: 0, inWhole: 1, inBoth: 2 } as const;
export type Ended = (typeof Ended)[keyof typeof Ended];

export interface EndedSketch {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly cites: readonly string[];
  /** With `enoughCalls`, `halfLifeDays` and `forgetDays`. */
  readonly parameters: ParameterTable;
  /** How the two are called in the evidence. */
  readonly names: readonly [whole: string, part: string];
  /** The parameter that the share is weighed against. */
  readonly limit: string;
  /** How calls count, under these settings. */
  counting(values: ParameterValues): (release: ObservedRelease, slot: number) => Ended;
  score(share: number, limit: number): number;
}

class ShareOfEnded implements Detector {
  readonly #sketch: EndedSketch;
  readonly #attempt: ObservedAttempt;
  readonly #release: ObservedRelease;
  readonly #tallies: FadingTallies;
  readonly #limit: number;
  readonly #enoughCalls: number;
  readonly #counts: (release: ObservedRelease, slot: number) => Ended;

  constructor(site: DetectorSite, sketch: EndedSketch, values: ParameterValues) {
    this.#sketch = sketch;
    this.#attempt = site.attempt;
    this.#release = site.release;
    this.#limit = Number(values[sketch.limit]);
    this.#enoughCalls = Number(values.enoughCalls);
    this.#counts = sketch.counting(values);
    this.#tallies = new FadingTallies(site.tools, site.expectedNumbers, {
      width: 2,
      halfLifeDays: Number(values.halfLifeDays),
      forgetDays: Number(values.forgetDays),
    });
  }

  judge(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const day = dayOf(this.#attempt.timeMs[slot]);
    const row = this.#tallies.rowOf(number, day);
    const all = this.#tallies.at(row, whole, day);
    if (all < this.#enoughCalls) return 0;
    return this.#sketch.score(this.#tallies.at(row, part, day) / all, this.#limit);
  }

  afterRelease(slot: number): void {
    const number = this.#attempt.callingNumber[slot];
    const counts = this.#counts(this.#release, slot);
    if (number <= 0 || counts === Ended.notAtAll) return;
    const row = this.#tallies.rowFor(number, dayOf(this.#attempt.timeMs[slot]));
    this.#tallies.add(row, whole, 1);
    if (counts === Ended.inBoth) this.#tallies.add(row, part, 1);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const { names, limit } = this.#sketch;
    const day = dayOf(this.#attempt.timeMs[slot]);
    const row = this.#tallies.rowOf(Math.max(0, this.#attempt.callingNumber[slot]), day);
    return [
      { name: names[whole], value: this.#tallies.at(row, whole, day), unit: 'calls' },
      { name: names[part], value: this.#tallies.at(row, part, day), unit: 'calls' },
      { name: limit, value: this.#limit, unit: 'share' },
    ];
  }

  stateBytes(): number {
    return this.#tallies.bytes();
  }
}

export const shareOfEnded = (sketch: EndedSketch): DetectorPlugin => ({
  family: 'detector',
  id: sketch.id,
  version: sketch.version,
  title: sketch.title,
  cites: sketch.cites,
  needs: ['release'],
  reads: ['callingNumber'],
  parameters: sketch.parameters,
  create: (site, values) => new ShareOfEnded(site, sketch, values),
});
