/** How far the assumptions move the answer, in English. */

export const range = {
  notComputed: 'Not computed.',
  interrupted: 'Not computed: the run was interrupted.',
  howTo:
    'plays 200 points of a Latin hypercube over the ranges of everything that is assumed, and shows here and beside every interval how far the figures move, and whether the order of the arms holds.',
  played: (points: string, parameters: string, replications: string) =>
    `${points} of a Latin hypercube over ${parameters}, with ${replications} at each point and the same seeds everywhere.`,
  impossible: (points: string) =>
    ` At ${points} more the values would have made no world, such as more callers than numbers; left out.`,
  declared: (count: string) => ` The scenario declares ${count} of the ranges.`,
  factor: (factor: string) =>
    ` The others go from the assumed value divided by ${factor} to the value times ${factor} (of shares: the odds), as far as the parameter accepts that; this width is an assumption too.`,
  fixed: (count: string) => ` Assumed words, lists and zeros stayed as they are: ${count} of them.`,
  few: (points: string) =>
    ` Fewer than ${points} points do not go far into the ranges: more would widen them.`,
  noInterval:
    'A value at a point carries the simulation error of its few replications, and more points can only widen a range. It is no interval: no probability belongs to it.',
  figures: 'Primary measures, over all classes',
  order: 'Order of the arms, best first, and the share of the points where it holds',
  alike: 'all arms alike',
  parameters: 'Ranges of the parameters',
  isDeclared: 'declared',
  byFactor: 'by the factor',
};
