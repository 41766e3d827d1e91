/**
 * Out/in ratio: a number that calls a lot and is hardly ever called is no ordinary subscriber. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when, after enough calls, it has made `limitRatio` calls for each that it got (and one).
 */
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { FadingTallies } from '../fadingTallies.ts';
import { scoreAgainst } from '../scores.ts';
import { enoughCalls, forgetDays, halfLifeDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

const out = 0;
const received = 1;

class OutInRatio implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #tallies: FadingTallies;
  readonly #limitRatio: number;
  readonly #enoughCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#limitRatio = Number(values.limitRatio);
    this.#enoughCalls = Number(values.enoughCalls);
    this.#tallies = new FadingTallies(site.tools, site.expectedNumbers, {
      width: 2,
      halfLifeDays: Number(values.halfLifeDays),
      forgetDays: Number(values.forgetDays),
    });
  }

  /** Calls made per call received and one, before this call. */
  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    const tallies = this.#tallies;
    const day = dayOf(timeMs[slot]);
    if (calledNumber[slot] > 0) tallies.add(tallies.rowFor(calledNumber[slot], day), received, 1);
    if (callingNumber[slot] <= 0) return 0;
    const row = tallies.rowFor(callingNumber[slot], day);
    const made = tallies.at(row, out, day);
    tallies.add(row, out, 1);
    return made < this.#enoughCalls
      ? 0
      : scoreAgainst(made / (tallies.at(row, received, day) + 1), this.#limitRatio);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const day = dayOf(this.#attempt.timeMs[slot]);
    const row = this.#tallies.rowOf(Math.max(0, this.#attempt.callingNumber[slot]), day);
    return [
      { name: 'callsMade', value: this.#tallies.at(row, out, day), unit: 'calls' },
      { name: 'callsReceived', value: this.#tallies.at(row, received, day), unit: 'calls' },
      { name: 'limitRatio', value: this.#limitRatio, unit: 'ratio' },
    ];
  }

  stateBytes(): number {
    return this.#tallies.bytes();
  }
}

export const outInRatio: DetectorPlugin = {
  family: 'detector',
  id: 'out-in-ratio',
  version: 1,
  title: 'Calls that a number makes for each that it gets, against a limit',
  cites: ['TRAI, TCCCPR second amendment, February 2025: signals of unregistered telemarketers'],
  needs: [],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    limitRatio: {
      type: 'number',
      default: 10,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'ratio',
      says: 'calls made for each call received (and one) at which the score is one half',
      source: 'assumed; that the ratio is a signal: rules IN-SIGNALS',
      permissive: 'up',
    },
    enoughCalls: enoughCalls('calls that a number must have made before it is judged; they fade as well'),
    halfLifeDays: halfLifeDays(3, 'days in which a call counts half'),
    forgetDays: forgetDays(30, 'days without a call from or to a number after which it is forgotten'),
  },
  create: (site, values) => new OutInRatio(site, values),
};
