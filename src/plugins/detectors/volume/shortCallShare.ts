/**
 * Share of short calls: how many of a number’s answered calls ended within seconds, which networks bill or bar. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when, after enough answered calls, at least `limitShare` of them were short.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { scoreAgainst } from '../scores.ts';
import { Ended, shareOfEnded } from '../shareOfEnded.ts';
import { enoughCalls, forgetDays, halfLifeDays } from '../sharedParameters.ts';

export const shortCallShare: DetectorPlugin = shareOfEnded({
  id: 'short-call-share',
  version: 1,
  title: 'Share of a number’s answered calls that end within seconds, against a limit',
  cites: ['Telnyx, Plivo and CallTrackingMetrics: allowances for short calls'],
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
  names: ['answers', 'shortCalls'],
  limit: 'limitShare',
  counting: (values) => {
    const longestMs = Number(values.shortSeconds) * 1000;
    return ({ isAnswered, conversationMs }, slot) => {
      if (isAnswered[slot] !== 1) return Ended.notAtAll;
      return conversationMs[slot] <= longestMs ? Ended.inBoth : Ended.inWhole;
    };
  },
  score: scoreAgainst,
});
