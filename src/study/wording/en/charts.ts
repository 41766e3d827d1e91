/** Charts of a measure by arm, by class and by replication, in English. */

export const charts = {
  prevented: 'prevented per 100 people and day',
  lost: 'wanted calls lost per 1,000',
  simulationOnly: 'Lines: intervals, simulation error only.',
  byArm: (title: string) => `${title}, by arm`,
  classByArm: (title: string, group: string) => `${title}, class ${group}, by arm`,
  together: 'All unwanted classes together.',
  ranked: 'The control, then the other arms ranked, fewest unwanted calls answered first.',
  eachClass: 'Class by class; every panel has its own scale.',
  noData: 'No data in any arm.',
  answeredTitle: 'Unwanted calls that people answer',
  answeredHelp: 'Further left is better.',
  profitTitle: 'Operators’ profit',
  profitHelp: 'Left of zero the operators’ calls do not pay.',
};

export const matrix = {
  help: 'Of each class against the control: of unwanted classes the calls answered per 100 people and day, of wanted classes the calls lost of 1,000. Words in place of colours: better, worse, undecided.',
  caption: 'Every arm and every class; differences with their intervals, simulation error only',
};

export const spread = {
  help: 'Over all classes. This describes the replications that were played; what follows from them for others are the intervals above.',
  table: 'Values of the replications',
};
