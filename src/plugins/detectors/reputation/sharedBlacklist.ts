/**
 * Blacklist with lag: a list of reported numbers that this place copies now and then; what was reported since does not count. Hot path:
 * detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when the copy in force holds `limitReports` marks and complaints about it. The copy of a round is made
 * at its beginning, of all reports up to `lagRounds` whole rounds before.
 */
import type { SlidingCounter } from '../../../engine/tables/slidingCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { FadingTallies } from '../fadingTallies.ts';
import { scoreAgainst } from '../scores.ts';
import { dayOf, dayOfSecond, secondOf } from '../times.ts';

class SharedBlacklist implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #limitReports: number;
  /** All reports, and those that no copy in force can hold. */
  readonly #reports: FadingTallies;
  readonly #tooNew: SlidingCounter;

  constructor(site: DetectorSite, values: ParameterValues) {
    const rounds = 1 + Number(values.lagRounds);
    this.#attempt = site.attempt;
    this.#limitReports = Number(values.limitReports);
    this.#reports = new FadingTallies(site.tools, site.expectedNumbers, {
      width: 1,
      halfLifeDays: Infinity,
      forgetDays: Number(values.keepDays),
    });
    this.#tooNew = site.tools.slidingCounter(
      site.expectedNumbers,
      rounds * Number(values.roundSeconds),
      rounds,
    );
  }

  judge(slot: number): number {
    return scoreAgainst(this.#listedOf(slot), this.#limitReports);
  }

  afterRelease(): void {}

  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    if (about <= 0 || (kind !== ReportCode.mark && kind !== ReportCode.complaint)) return;
    this.#reports.add(this.#reports.rowFor(about, dayOfSecond(atSecond)), 0, 1);
    this.#tooNew.add(about, atSecond);
  }

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'reportsInCopy', value: this.#listedOf(slot), unit: 'reports' },
      { name: 'limitReports', value: this.#limitReports, unit: 'reports' },
    ];
  }

  stateBytes(): number {
    return this.#reports.bytes() + this.#tooNew.bytes();
  }

  #listedOf(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const timeMs = this.#attempt.timeMs[slot];
    const day = dayOf(timeMs);
    const all = this.#reports.at(this.#reports.rowOf(number, day), 0, day);
    return Math.max(0, all - this.#tooNew.countOf(number, secondOf(timeMs)));
  }
}

export const sharedBlacklist: DetectorPlugin = {
  family: 'detector',
  id: 'shared-blacklist',
  version: 1,
  title: 'Reports about a number in the last copy of a shared list, against a limit',
  cites: ['S. Pandit et al., Towards measuring the effectiveness of telephony blacklists, NDSS 2018'],
  needs: ['reports'],
  reads: ['callingNumber'],
  parameters: {
    limitReports: {
      type: 'count',
      default: 2,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'reports',
      says: 'marks and complaints at which a number is on the list',
      source: 'assumed; 93 % of reported numbers are reported once, facts 0.2',
      permissive: 'up',
    },
    roundSeconds: {
      type: 'seconds',
      default: 86_400,
      minimum: 60,
      maximum: 2_592_000,
      unit: 's',
      says: 'time from one copy of the list to the next',
      source: 'assumed: published by the day, facts 0.2',
    },
    lagRounds: {
      type: 'count',
      default: 0,
      minimum: 0,
      maximum: 60,
      unit: 'rounds',
      says: 'whole rounds that a report waits before it is copied',
      source: 'assumed',
    },
    keepDays: {
      type: 'count',
      default: 90,
      minimum: 1,
      maximum: 3650,
      unit: 'd',
      says: 'days without a report after which a number leaves the list',
      source: 'a window of 90 days, facts 0.2',
      permissive: 'down',
    },
  },
  create: (site, values) => new SharedBlacklist(site, values),
};
