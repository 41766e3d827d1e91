/**
 * Cascade: the first of its members that is sure decides, the last one in any case: a cheap detector clears most calls, a costly one sees the
 * rest. Hot path: detectors.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import type { Parameter } from '../../../model/contracts/parameter.ts';
import { highestScore } from '../../../model/contracts/score.ts';
import { composed, Members, membersParameter } from './members.ts';

const bound = (share: number, says: string): Parameter => ({
  type: 'share',
  default: share,
  minimum: 0,
  maximum: 1,
  unit: 'share',
  says,
  source: 'assumed',
});

export const cascade: DetectorPlugin = {
  family: 'detector',
  id: 'cascade',
  version: 1,
  title: 'The first of its members that is sure decides',
  cites: ['P. Viola, M. Jones, Rapid object detection using a boosted cascade of simple features, CVPR 2001'],
  needs: [],
  reads: [],
  parameters: {
    members: membersParameter,
    clearBelow: {
      ...bound(0.1, 'a member whose score, one half being its alarm, is below this clears the call'),
      notAbove: 'sureFrom',
    },
    sureFrom: bound(0.75, 'a member whose score, one half being its alarm, is at least this condemns it'),
  },
  create(site, values) {
    const members = new Members(site, values);
    const clearBelow = Number(values.clearBelow) * highestScore;
    const sureFrom = Number(values.sureFrom) * highestScore;
    return composed(members, () => {
      let score = 0;
      for (let member = 0; member < members.count; member++) {
        score = members.scoreOf(member);
        if (score < clearBelow || score >= sureFrom) return score;
      }
      return score;
    });
  },
};
