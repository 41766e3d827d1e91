/**
 * Complaints (system S13): how many people have complained to the office about a number within days. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed as soon as it has `limitComplaints` complaints within `windowDays`.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { SlidingCounter } from '../../../engine/tables/slidingCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { secondOf } from '../times.ts';

class ComplaintCount implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #counter: SlidingCounter;
  readonly #limitComplaints: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    const windowDays = Number(values.windowDays);
    this.#attempt = site.attempt;
    this.#counter = site.tools.slidingCounter(site.expectedNumbers, windowDays * secondsADay, windowDays);
    this.#limitComplaints = Number(values.limitComplaints);
  }

  judge(slot: number): number {
    return scoreAgainst(this.#countOf(slot), this.#limitComplaints);
  }

  afterRelease(): void {}

  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    if (about > 0 && kind === ReportCode.complaint) this.#counter.add(about, atSecond);
  }

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'complaints', value: this.#countOf(slot), unit: 'complaints' },
      { name: 'limitComplaints', value: this.#limitComplaints, unit: 'complaints' },
      { name: 'windowSeconds', value: this.#counter.windowSeconds, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.#counter.bytes();
  }

  #countOf(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    return number <= 0 ? 0 : this.#counter.countOf(number, secondOf(this.#attempt.timeMs[slot]));
  }
}

export const complaintCount: DetectorPlugin = {
  family: 'detector',
  id: 'complaint-count',
  version: 1,
  title: 'Complaints about a number within days, against a limit',
  cites: ['TRAI, TCCCPR second amendment, February 2025'],
  needs: ['reports'],
  reads: ['callingNumber'],
  parameters: {
    limitComplaints: {
      type: 'count',
      default: 5,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'complaints',
      says: 'complaints within the window at which the score is one half',
      source: 'five in ten days, rules IN-TCCCPR-COMPLAINT; three upheld ones in China, rules CN-OPER-FREQ',
      permissive: 'up',
    },
    windowDays: {
      type: 'count',
      default: 10,
      minimum: 1,
      maximum: 365,
      unit: 'd',
      says: 'days for which a complaint counts, the present one included',
      source: 'ten days, rules IN-TCCCPR-COMPLAINT',
      permissive: 'down',
    },
  },
  create: (site, values) => new ComplaintCount(site, values),
};
