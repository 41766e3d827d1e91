/**
 * Do-not-call check: how many callees on the list a number has called today without their consent. Hot path: detectors.
 *
 * A friend calls one listed callee, a telemarketer many: at `alarmAt: 0.5` a number reaches `limitCallees` of them in a day, and its
 * next call to another is an alarm. Where there is no list it suspects nobody.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { PairCounter } from '../../../engine/tables/pairCounter.ts';
import type { WindowCounter } from '../../../engine/tables/windowCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type {
  Detector,
  DetectorPlugin,
  DetectorSite,
  Evidence,
  Registries,
} from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { secondOf } from '../times.ts';

const yes = 1;

class DoNotCall implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #registries: Registries;
  readonly #pairs: PairCounter;
  readonly #callees: WindowCounter;
  readonly #limitCallees: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, expectedNumbers } = site;
    this.#attempt = site.attempt;
    this.#registries = site.registries;
    this.#pairs = tools.pairCounter(expectedNumbers, secondsADay);
    this.#callees = tools.windowCounter(expectedNumbers, secondsADay);
    this.#limitCallees = Number(values.limitCallees);
  }

  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    const caller = callingNumber[slot];
    const callee = calledNumber[slot];
    if (caller <= 0 || this.#registries.isOnDoNotCallList(callee) !== yes) return 0;
    if (this.#registries.hasConsent(caller, callee) === yes) return 0;
    const second = secondOf(timeMs[slot]);
    const isNew = this.#pairs.add(caller, callee, second) === 1;
    const before = isNew ? this.#callees.add(caller, second) - 1 : this.#callees.countOf(caller, second) - 1;
    return scoreAgainst(before, this.#limitCallees);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const caller = this.#attempt.callingNumber[slot];
    const second = secondOf(this.#attempt.timeMs[slot]);
    return [
      {
        name: 'listedCalleesToday',
        value: caller <= 0 ? 0 : this.#callees.countOf(caller, second),
        unit: 'callees',
      },
      { name: 'limitCallees', value: this.#limitCallees, unit: 'callees' },
    ];
  }

  stateBytes(): number {
    return this.#pairs.bytes() + this.#callees.bytes();
  }
}

export const doNotCall: DetectorPlugin = {
  family: 'detector',
  id: 'do-not-call',
  version: 1,
  title: 'Callees on the do-not-call list that a number calls in a day, against a limit',
  cites: ['47 CFR 64.1200(c)(2)'],
  needs: ['registry:do-not-call', 'registry:consent'],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    limitCallees: {
      type: 'count',
      default: 3,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'callees',
      says: 'callees on the list that a number may call in a day',
      source: 'assumed',
      permissive: 'up',
    },
  },
  create: (site, values) => new DoNotCall(site, values),
};
