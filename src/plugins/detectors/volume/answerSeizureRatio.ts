/**
 * Answer–seizure ratio of a number (E.600 2.14): dialers that guess numbers are answered seldom. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when, after enough calls, at most `leastShare` of them were answered.
 */
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { FadingTallies } from '../fadingTallies.ts';
import { isRefused } from '../refusals.ts';
import { scoreAgainst } from '../scores.ts';
import { enoughCalls, forgetDays, halfLifeDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

const seizures = 0;
const answers = 1;

class AnswerSeizureRatio implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly release: ObservedRelease;
  private readonly tallies: FadingTallies;
  private readonly leastShare: number;
  private readonly enoughCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.attempt = site.attempt;
    this.release = site.release;
    this.leastShare = Number(values.leastShare);
    this.enoughCalls = Number(values.enoughCalls);
    this.tallies = new FadingTallies(site.tools, site.expectedNumbers, {
      width: 2,
      halfLifeDays: Number(values.halfLifeDays),
      forgetDays: Number(values.forgetDays),
    });
  }

  /** The smallest share that is tolerated against the share that was answered. */
  judge(slot: number): number {
    const number = this.attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const day = dayOf(this.attempt.timeMs[slot]);
    const row = this.tallies.rowOf(number, day);
    const seized = this.tallies.at(row, seizures, day);
    if (seized < this.enoughCalls) return 0;
    return scoreAgainst(this.leastShare, this.tallies.at(row, answers, day) / seized);
  }

  /** A call that a network refused was no seizure. */
  afterRelease(slot: number): void {
    const number = this.attempt.callingNumber[slot];
    const { isAnswered } = this.release;
    if (number <= 0 || isRefused(this.release, slot)) return;
    const row = this.tallies.rowFor(number, dayOf(this.attempt.timeMs[slot]));
    this.tallies.add(row, seizures, 1);
    if (isAnswered[slot] === 1) this.tallies.add(row, answers, 1);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const day = dayOf(this.attempt.timeMs[slot]);
    const row = this.tallies.rowOf(Math.max(0, this.attempt.callingNumber[slot]), day);
    return [
      { name: 'seizures', value: this.tallies.at(row, seizures, day), unit: 'calls' },
      { name: 'answers', value: this.tallies.at(row, answers, day), unit: 'calls' },
      { name: 'leastShare', value: this.leastShare, unit: 'share' },
    ];
  }

  stateBytes(): number {
    return this.tallies.bytes();
  }
}

export const answerSeizureRatio: DetectorPlugin = {
  family: 'detector',
  id: 'answer-seizure-ratio',
  version: 1,
  title: 'Share of a number’s calls that are answered, against the least share tolerated',
  cites: ['ITU-T E.600, term 2.14'],
  needs: ['release'],
  parameters: {
    leastShare: {
      type: 'share',
      default: 0.25,
      minimum: 0.001,
      maximum: 1,
      unit: 'share',
      says: 'share of answered calls at which the score is one half',
      source: 'assumed: unknown callers are answered in 24 % of calls, facts A2',
      permissive: 'down',
    },
    enoughCalls: enoughCalls('calls that must have ended before the share is judged; they fade as well'),
    halfLifeDays: halfLifeDays(1, 'days in which a call counts half'),
    forgetDays: forgetDays(14, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new AnswerSeizureRatio(site, values),
};
