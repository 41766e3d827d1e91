/**
 * Any: suspects a call as much as the most suspicious of its members does. At `alarmAt: 0.5` it alarms when one of them alarms. Hot path:
 * detectors.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { composed, Members, membersParameter } from './members.ts';

export const anyOf: DetectorPlugin = {
  family: 'detector',
  id: 'any-of',
  version: 1,
  title: 'Alarms when any of its members does',
  cites: [],
  needs: [],
  reads: [],
  parameters: { members: membersParameter },
  create(site, values) {
    const members = new Members(site, values);
    return composed(members, () => {
      let highest = 0;
      for (let member = 0; member < members.count; member++)
        highest = Math.max(highest, members.scoreOf(member));
      return highest;
    });
  },
};
