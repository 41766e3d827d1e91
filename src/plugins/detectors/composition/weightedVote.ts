/**
 * Weighted vote: the weighted mean of its members’ scores, each bent so that one half is its own alarm. Hot path: detectors.
 */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { composed, Members, membersParameter } from './members.ts';

export const weightedVote: DetectorPlugin = {
  family: 'detector',
  id: 'weighted-vote',
  version: 1,
  title: 'Weighted mean of its members’ scores',
  cites: [],
  needs: [],
  reads: [],
  parameters: {
    members: membersParameter,
    weights: {
      type: 'series',
      default: [],
      minimum: 0,
      maximum: 1_000_000,
      unit: '1',
      says: 'weights of the members in their order; 1 for a member without one',
      source: 'assumed',
    },
  },
  create(site, values) {
    const members = new Members(site, values);
    const given = values.weights as readonly number[];
    const weights = Float64Array.from({ length: members.count }, (_, member) => given[member] ?? 1);
    let total = 0;
    for (const weight of weights) total += weight;
    return composed(members, () => {
      let sum = 0;
      for (let member = 0; member < members.count; member++) sum += weights[member] * members.scoreOf(member);
      return total > 0 ? Math.floor(sum / total) : 0;
    });
  },
};
