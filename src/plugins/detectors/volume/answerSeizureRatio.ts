/**
 * Answer–seizure ratio of a number (E.600 2.14): dialers that guess numbers are answered seldom. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number is alarmed when, after enough calls, at most `leastShare` of them were answered.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { isRefused } from '../refusals.ts';
import { scoreAgainst } from '../scores.ts';
import { Ended, shareOfEnded } from '../shareOfEnded.ts';
import { enoughCalls, forgetDays, halfLifeDays } from '../sharedParameters.ts';

export const answerSeizureRatio: DetectorPlugin = shareOfEnded({
  id: 'answer-seizure-ratio',
  version: 1,
  title: 'Share of a number’s calls that are answered, against the least share tolerated',
  cites: ['ITU-T E.600, term 2.14'],
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
  names: ['seizures', 'answers'],
  limit: 'leastShare',
  // A call that a network refused was no seizure.
  counting: () => (release, slot) => {
    if (isRefused(release, slot)) return Ended.notAtAll;
    return release.isAnswered[slot] === 1 ? Ended.inBoth : Ended.inWhole;
  },
  // The smallest share that is tolerated against the share that was answered.
  score: (share, leastShare) => scoreAgainst(leastShare, share),
});
