/**
 * Number age: numbers that were never seen before are suspect until they have been about for a while. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed until `youngDays` have passed since its first call. It knows only calls that it has judged, so in its
 * first days every number is new to it: until its `warmUpDays` are over it suspects nobody.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { forgetDays } from '../sharedParameters.ts';
import { secondOf } from '../times.ts';
import { FirstSightings } from './firstSightings.ts';

class NumberAge implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #sightings: FirstSightings;
  readonly #youngSeconds: number;
  readonly #warmUpSeconds: number;
  #begunSecond = Infinity;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#youngSeconds = Number(values.youngDays) * secondsADay;
    this.#warmUpSeconds = Number(values.warmUpDays) * secondsADay;
    this.#sightings = new FirstSightings(site.tools, site.expectedNumbers, Number(values.forgetDays));
  }

  /** The age of youth against the number's age. */
  judge(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const now = secondOf(this.#attempt.timeMs[slot]);
    if (this.#begunSecond === Infinity) this.#begunSecond = now;
    const row = this.#sightings.see(number, now);
    if (now - this.#begunSecond < this.#warmUpSeconds) return 0;
    return scoreAgainst(this.#youngSeconds, this.#sightings.ageSeconds(row));
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const row = this.#sightings.rowOf(Math.max(0, this.#attempt.callingNumber[slot]));
    return [
      { name: 'ageSeconds', value: row < 0 ? 0 : this.#sightings.ageSeconds(row), unit: 's' },
      { name: 'youngSeconds', value: this.#youngSeconds, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.#sightings.bytes();
  }
}

export const numberAge: DetectorPlugin = {
  family: 'detector',
  id: 'number-age',
  version: 2,
  title: 'Time since a number was first seen, against the age at which it counts as known',
  cites: [],
  needs: [],
  reads: ['callingNumber'],
  parameters: {
    youngDays: {
      type: 'number',
      default: 1,
      minimum: 0.01,
      maximum: 3650,
      unit: 'd',
      says: 'age at which the score is one half',
      source: 'assumed; 86 % of a day’s complaints concern numbers unseen before, facts 0.2',
      permissive: 'down',
    },
    warmUpDays: {
      type: 'number',
      default: 1,
      minimum: 0,
      maximum: 3650,
      unit: 'd',
      says: 'days from its first call on in which it only looks on',
      source: 'assumed: as long as a number counts as young; more spares more people who call seldom',
      permissive: 'up',
    },
    forgetDays: forgetDays(90, 'days without a call after which a number is new again'),
  },
  create: (site, values) => new NumberAge(site, values),
};
