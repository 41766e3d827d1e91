/** What the answer depends on, in English. */
import type { FilledIn } from '../filledIn.ts';

export const sensitivity = {
  none: 'Not computed:',
  noneHelp: 'moves one assumption after the other.',
  tornado: 'One parameter at a time at either end of its range, all others as written.',
  morris:
    'Elementary effects (Morris): μ* is the mean size of the change when a parameter goes through its range, σ how much that depends on the others.',
  sobol:
    'Shares of the variance (Sobol): what a parameter does alone (first order), and with all others (total).',
  played: (points: string, parameters: string, replications: string) =>
    `${points} of ${parameters}, ${replications} at each, the same seeds everywhere.`,
  impossible: (count: string) => ` ${count} made no world and are left out.`,
  ofControl: (metric: string, arm: string) => `${metric} in ${arm}`,
  ofDifference: (metric: string, arm: string) => `${metric}: ${arm} less the control`,
  low: 'at the low end',
  high: 'at the high end',
  first: 'first order, %',
  total: 'total, %',
  tableOf: (what: string) => `What each parameter moves: ${what}`,
  chart: (what: string) => `What moves it most: ${what}`,
  turnover: 'Where the ranking turns over',
  stays: (metric: string, arm: string, points: string) => `${metric}: ${arm} is best at all ${points}.`,
  turns: ({ metric, arm, others, points }: FilledIn<'metric' | 'arm' | 'others' | 'points'>) =>
    `${metric}: ${arm} is best here; elsewhere it is ${others} of ${points}.`,
  at: (arm: string, points: string) => `${arm} at ${points}`,
  corner: ({ where, inside, of, outside, rest }: FilledIn<'where' | 'inside' | 'of' | 'outside' | 'rest'>) =>
    ` It turns over where ${where}: at ${inside} of ${of} points there, at ${outside} of ${rest} elsewhere.`,
  above: (path: string, value: string) => `${path} is above ${value}`,
  below: (path: string, value: string) => `${path} is below ${value}`,
  and: ' and ',
  noCorner: ' No one or two assumptions tell where.',
};
