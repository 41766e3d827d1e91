/**
 * Share of short calls: how many of a number’s answered calls ended within seconds, which networks bill or bar. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when, after enough answered calls, at least `limitShare` of them were short.
 */
import type { ObservedAttempt, ObservedRelease } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { FadingTallies } from '../fadingTallies.ts';
import { scoreAgainst } from '../scores.ts';
import { enoughCalls, forgetDays, halfLifeDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

const answers = 0;
const shorts = 1;

class ShortCallShare implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly release: ObservedRelease;
  private readonly tallies: FadingTallies;
  private readonly longestMs: number;
  private readonly limitShare: number;
  private readonly enoughCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.attempt = site.attempt;
    this.release = site.release;
    this.longestMs = Number(values.shortSeconds) * 1000;
    this.limitShare = Number(values.limitShare);
    this.enoughCalls = Number(values.enoughCalls);
    this.tallies = new FadingTallies(site.tools, site.expectedNumbers, {
      width: 2,
      halfLifeDays: Number(values.halfLifeDays),
      forgetDays: Number(values.forgetDays),
    });
  }

  judge(slot: number): number {
    const number = this.attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const day = dayOf(this.attempt.timeMs[slot]);
    const row = this.tallies.rowOf(number, day);
    const answered = this.tallies.at(row, answers, day);
    if (answered < this.enoughCalls) return 0;
    return scoreAgainst(this.tallies.at(row, shorts, day) / answered, this.limitShare);
  }

  afterRelease(slot: number): void {
    const number = this.attempt.callingNumber[slot];
    const { isAnswered, conversationMs } = this.release;
    if (number <= 0 || isAnswered[slot] !== 1) return;
    const row = this.tallies.rowFor(number, dayOf(this.attempt.timeMs[slot]));
    this.tallies.add(row, answers, 1);
    if (conversationMs[slot] <= this.longestMs) this.tallies.add(row, shorts, 1);
  }

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const day = dayOf(this.attempt.timeMs[slot]);
    const row = this.tallies.rowOf(Math.max(0, this.attempt.callingNumber[slot]), day);
    return [
      { name: 'answers', value: this.tallies.at(row, answers, day), unit: 'calls' },
      { name: 'shortCalls', value: this.tallies.at(row, shorts, day), unit: 'calls' },
      { name: 'limitShare', value: this.limitShare, unit: 'share' },
    ];
  }

  stateBytes(): number {
    return this.tallies.bytes();
  }
}

export const shortCallShare: DetectorPlugin = {
  family: 'detector',
  id: 'short-call-share',
  version: 1,
  title: 'Share of a number’s answered calls that end within seconds, against a limit',
  cites: ['Telnyx, Plivo and CallTrackingMetrics: allowances for short calls'],
  needs: ['release'],
  parameters: {
    shortSeconds: {
      type: 'seconds',
      default: 6,
      minimum: 0,
      maximum: 120,
      unit: 's',
      says: 'longest conversation of a short call',
      source: 'at most 6 s, facts A3 and B2',
      permissive: 'down',
    },
    limitShare: {
      type: 'share',
      default: 0.15,
      minimum: 0.001,
      maximum: 1,
      unit: 'share',
      says: 'share of short calls at which the score is one half',
      source: '15 % at Telnyx, 20 % at two others, facts B2 and rules US-CARRIER-SDC',
      permissive: 'up',
    },
    enoughCalls: enoughCalls(
      'answered calls that must have ended before the share is judged; they fade as well',
    ),
    halfLifeDays: halfLifeDays(1, 'days in which a call counts half'),
    forgetDays: forgetDays(14, 'days without an answered call after which a number is forgotten'),
  },
  create: (site, values) => new ShortCallShare(site, values),
};
