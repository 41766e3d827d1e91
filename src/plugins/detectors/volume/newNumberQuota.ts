/**
 * New-number quota: a number that was first seen a short time ago may make only so many calls. Hot path: detectors.
 *
 * At `alarmAt: 0.5` exactly `limitCalls` calls pass until `youngDays` after the first; then the quota ends.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { forgetDays } from '../sharedParameters.ts';
import { secondOf } from '../times.ts';
import { FirstSightings } from './firstSightings.ts';

class NewNumberQuota implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #sightings: FirstSightings;
  readonly #youngSeconds: number;
  readonly #limitCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#youngSeconds = Number(values.youngDays) * secondsADay;
    this.#limitCalls = Number(values.limitCalls);
    this.#sightings = new FirstSightings(site.tools, site.expectedNumbers, Number(values.forgetDays));
  }

  /** Earlier calls of a young number against its quota; 0 for a known one. */
  judge(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const row = this.#sightings.see(number, secondOf(this.#attempt.timeMs[slot]));
    if (this.#sightings.ageSeconds(row) >= this.#youngSeconds) return 0;
    return scoreAgainst(this.#sightings.callsOf(row) - 1, this.#limitCalls);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const row = this.#sightings.rowOf(Math.max(0, this.#attempt.callingNumber[slot]));
    return [
      { name: 'ageSeconds', value: row < 0 ? 0 : this.#sightings.ageSeconds(row), unit: 's' },
      { name: 'callsSinceFirst', value: row < 0 ? 0 : this.#sightings.callsOf(row), unit: 'calls' },
      { name: 'limitCalls', value: this.#limitCalls, unit: 'calls' },
    ];
  }

  stateBytes(): number {
    return this.#sightings.bytes();
  }
}

export const newNumberQuota: DetectorPlugin = {
  family: 'detector',
  id: 'new-number-quota',
  version: 1,
  title: 'Calls of a number within its first days, against a quota',
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
      says: 'time since the first call in which the quota holds',
      source: 'the first day of a new SIM, rules CN-OPER-FREQ',
      permissive: 'down',
    },
    limitCalls: {
      type: 'count',
      default: 100,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'calls',
      says: 'calls that a young number may make',
      source: 'more than 100 on the first day, rules CN-OPER-FREQ and facts B3',
      permissive: 'up',
    },
    forgetDays: forgetDays(90, 'days without a call after which a number is new again'),
  },
  create: (site, values) => new NewNumberQuota(site, values),
};
