/** The course over days and weeks, in English. */

export const paths = {
  oneDay: 'One day alone was measured: there is no path to show.',
  noData: (caption: string) => `${caption}: no data on any day, so nothing is drawn.`,
  earlier: 'The results are of a version that kept no days: there is no path to show.',
  help: 'Bands: intervals of each day or week, simulation error only; not for all of them at once.',
  day: (start: string) => `day, from ${start}`,
  week: (start: string) => `week, from ${start}`,
  label: (caption: string) => `${caption}, day by day, one line an arm`,
  labelOfWeeks: (caption: string) => `${caption}, week by week, one line an arm`,
  dashed: (starts: string) => `Dashed: ${starts}.`,
  start: (date: string, rules: readonly string[]) =>
    `on ${date} ${rules.length === 1 ? 'rule' : 'rules'} ${rules.join(', ')} ${rules.length === 1 ? 'begins' : 'begin'}`,
  and: ', ',
};
