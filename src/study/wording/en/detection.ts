/** How late campaigns are found, in English. */

export const detection = {
  none: 'No detector judged a campaign: there is nothing to show.',
  calls: 'Calls until the first alarm',
  time: 'Time until the first alarm',
  exposure: 'Answered calls made before the first alarm',
  undetected: 'Campaigns never detected',
  bySite: (title: string) => `${title}, by site`,
  help: 'By site; means over campaigns. Calls and time until the first alarm are those of campaigns that were detected at all; answered calls made before it are also those of campaigns never detected, all of whose answered calls count. Lines: intervals, simulation error only.',
  table: 'Detection by site, with intervals (simulation error only)',
};
