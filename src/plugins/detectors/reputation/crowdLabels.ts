/**
 * Crowd labels (system S6): how many users have marked a number as harassing; marks fade by whole days. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is labelled as soon as its marks, faded, reach the threshold. With `pooledDigits` above 0 the marks of the
 * other numbers of its block count as well, at `pooledWeight` each: an operator that rotates through a block is known by the block.
 */
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { FadingTallies } from '../fadingTallies.ts';
import { scoreAgainst } from '../scores.ts';
import { dayOf, dayOfSecond } from '../times.ts';

class CrowdLabels implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #blockOf: DetectorSite['blockOf'];
  readonly #threshold: number;
  readonly #pooledDigits: number;
  readonly #pooledWeight: number;
  readonly #marks: FadingTallies;
  /** Marks of whole blocks, by their first number; null when nothing is pooled. */
  readonly #blockMarks: FadingTallies | null;

  constructor(site: DetectorSite, values: ParameterValues) {
    const fading = {
      width: 1,
      halfLifeDays: Number(values.halfLifeDays),
      forgetDays: Number(values.forgetDays),
    };
    this.#attempt = site.attempt;
    this.#blockOf = site.blockOf;
    this.#threshold = Number(values.threshold);
    this.#pooledDigits = Number(values.pooledDigits);
    this.#pooledWeight = Number(values.pooledWeight);
    this.#marks = new FadingTallies(site.tools, site.expectedNumbers, fading);
    this.#blockMarks =
      this.#pooledDigits === 0 ? null : new FadingTallies(site.tools, site.expectedNumbers, fading);
  }

  judge(slot: number): number {
    return scoreAgainst(this.#marksOf(slot), this.#threshold);
  }

  afterRelease(): void {}

  /** A mark adds one; a clearing and an appeal take all of them; complaints go to another office. */
  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    if (about <= 0) return;
    if (kind === ReportCode.clearing || kind === ReportCode.appeal) this.#clear(about, dayOfSecond(atSecond));
    else if (kind === ReportCode.mark) this.#addMarks(about, dayOfSecond(atSecond));
  }

  evidence(slot: number): readonly Evidence[] {
    return [
      { name: 'marks', value: this.#marksOf(slot), unit: 'marks' },
      { name: 'threshold', value: this.#threshold, unit: 'marks' },
    ];
  }

  stateBytes(): number {
    return this.#marks.bytes() + (this.#blockMarks?.bytes() ?? 0);
  }

  #addMarks(about: number, day: number): void {
    this.#marks.add(this.#marks.rowFor(about, day), 0, 1);
    this.#addToBlock(about, day, 1);
  }

  #clear(about: number, day: number): void {
    const own = this.#marks.at(this.#marks.rowOf(about, day), 0, day);
    this.#marks.forget(about);
    this.#addToBlock(about, day, -own);
  }

  #addToBlock(about: number, day: number, amount: number): void {
    const blockMarks = this.#blockMarks;
    if (blockMarks === null || amount === 0) return;
    blockMarks.add(blockMarks.rowFor(this.#blockOf(about, this.#pooledDigits), day), 0, amount);
  }

  #marksOf(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const day = dayOf(this.#attempt.timeMs[slot]);
    const own = this.#marks.at(this.#marks.rowOf(number, day), 0, day);
    if (this.#blockMarks === null) return own;
    const row = this.#blockMarks.rowOf(this.#blockOf(number, this.#pooledDigits), day);
    return own + this.#pooledWeight * Math.max(0, this.#blockMarks.at(row, 0, day) - own);
  }
}

export const crowdLabels: DetectorPlugin = {
  family: 'detector',
  id: 'crowd-labels',
  version: 1,
  title: 'Marks that users have given a number or its block, against a threshold',
  cites: [],
  needs: ['reports'],
  reads: ['callingNumber'],
  parameters: {
    threshold: {
      type: 'number',
      default: 4,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'marks',
      says: 'marks at which the score is one half',
      source: 'a label goes public after about 3 to 5 marks, facts A5',
      permissive: 'up',
    },
    halfLifeDays: {
      type: 'number',
      default: 30,
      minimum: 0.1,
      maximum: 1_000_000,
      unit: 'd',
      says: 'time in which a mark fades to half; fading goes by whole days',
      source: 'assumed',
      permissive: 'down',
    },
    forgetDays: {
      type: 'count',
      default: 180,
      minimum: 1,
      maximum: 3650,
      unit: 'd',
      says: 'days without a new mark after which a number is forgotten',
      source: 'assumed',
      permissive: 'down',
    },
    pooledDigits: {
      type: 'count',
      default: 0,
      minimum: 0,
      maximum: 9,
      unit: 'digits',
      says: 'numbers that differ in so many last digits only are one block whose marks are pooled; 0 pools nothing',
      source: 'assumed; the top 1 % of thousand-blocks hold 18 % of reported numbers, facts 0.2',
    },
    pooledWeight: {
      type: 'share',
      onlyWith: { parameter: 'pooledDigits', isNot: 0 },
      default: 0.1,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'what a mark of another number of the block counts',
      source: 'assumed',
      permissive: 'down',
    },
  },
  create: (site, values) => new CrowdLabels(site, values),
};
