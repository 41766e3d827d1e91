/**
 * All: suspects a call as much as the least suspicious of its members does. At `alarmAt: 0.5` it alarms when all of them alarm. Hot path: detectors.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { highestScore } from '../../../model/contracts/score.ts';
import { composed, Members, membersParameter } from './members.ts';

export const allOf: DetectorPlugin = {
  family: 'detector',
  id: 'all-of',
  version: 1,
  title: 'Alarms when all of its members do',
  cites: [],
  needs: [],
  reads: [],
  parameters: { members: membersParameter },
  create(site, values) {
    const members = new Members(site, values);
    return composed(members, () => {
      let least = members.count === 0 ? 0 : highestScore;
      for (let member = 0; member < members.count; member++) least = Math.min(least, members.scoreOf(member));
      return least;
    });
  },
};
