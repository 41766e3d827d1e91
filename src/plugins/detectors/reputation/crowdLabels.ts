/**
 * Crowd labels (system S6): how many users have marked a number as harassing; marks fade by whole days. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is labelled as soon as its marks, faded, reach the threshold.
 */
import type { Float64Column, Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';

const millionths = 1_000_000;
const millisecondsADay = 86_400_000;
const secondsADay = 86_400;

class CrowdLabels implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly threshold: number;
  private readonly forgetDays: number;
  /** What is left of a mark after so many whole days. */
  private readonly left: Float64Array;
  private readonly table: NumberTable;
  /** Marks as of the day of the last one. */
  private readonly marks: Float64Column;
  private readonly lastDay: Int32Column;
  private today = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools } = site;
    const halfLifeDays = Number(values.halfLifeDays);
    this.attempt = site.attempt;
    this.threshold = Number(values.threshold);
    this.forgetDays = Number(values.forgetDays);
    this.left = Float64Array.from({ length: this.forgetDays }, (_, days) =>
      tools.pow(0.5, days / halfLifeDays),
    );
    this.table = tools.numberTable(site.expectedNumbers, (row) => this.isForgotten(row));
    this.marks = this.table.float64Column();
    this.lastDay = this.table.int32Column();
  }

  /** Marks ÷ (marks + threshold). */
  judge(slot: number): number {
    const marks = this.marksOf(slot);
    return Math.floor((millionths * marks) / (marks + this.threshold));
  }

  afterRelease(): void {}

  /** A mark adds one; a clearing takes all of them; complaints and appeals go to other offices. */
  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    if (about <= 0) return;
    if (kind === ReportCode.clearing) this.table.remove(about);
    else if (kind === ReportCode.mark) this.addMark(about, Math.floor(atSecond / secondsADay));
  }

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'marks', value: this.marksOf(slot), unit: 'marks' },
      { name: 'threshold', value: this.threshold, unit: 'marks' },
    ];
  }

  stateBytes(): number {
    return this.table.bytes() + this.left.byteLength;
  }

  private addMark(about: number, day: number): void {
    if (day > this.today) this.today = day;
    const row = this.table.rowOrAdd(about);
    const faded = this.faded(row, day);
    this.marks.set(row, faded + 1);
    this.lastDay.set(row, day);
  }

  private marksOf(slot: number): number {
    const number = this.attempt.callingNumber[slot];
    const day = Math.floor(this.attempt.timeMs[slot] / millisecondsADay);
    if (day > this.today) this.today = day;
    const row = number <= 0 ? -1 : this.table.rowOf(number);
    return row < 0 ? 0 : this.faded(row, day);
  }

  private faded(row: number, day: number): number {
    const days = day - this.lastDay.at(row);
    if (days >= this.forgetDays) return 0;
    return this.marks.at(row) * this.left[days < 0 ? 0 : days];
  }

  private isForgotten(row: number): boolean {
    return this.today - this.lastDay.at(row) >= this.forgetDays;
  }
}

export const crowdLabels: DetectorPlugin = {
  family: 'detector',
  id: 'crowd-labels',
  version: 1,
  title: 'Marks that users have given a number, against a threshold',
  cites: [],
  needs: ['reports'],
  parameters: {
    threshold: {
      type: 'number',
      default: 4,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'marks',
      says: 'marks at which the score is one half',
      source: 'a label goes public after about 3 to 5 marks, facts A5',
    },
    halfLifeDays: {
      type: 'number',
      default: 30,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'd',
      says: 'time in which a mark fades to half; fading goes by whole days',
      source: 'assumed',
    },
    forgetDays: {
      type: 'count',
      default: 180,
      minimum: 1,
      maximum: 3650,
      unit: 'd',
      says: 'days without a new mark after which a number is forgotten',
      source: 'assumed',
    },
  },
  create: (site, values) => new CrowdLabels(site, values),
};
