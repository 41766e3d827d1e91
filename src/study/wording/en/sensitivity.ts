/** What the answer depends on, in English. */
import type { FilledIn } from '../filledIn.ts';
import { countOf } from './countOf.ts';

export const sensitivity = {
  none: 'Not computed:',
  noneHelp: 'moves one assumption after the other.',
  tornado:
    'One parameter at a time at either end of its range, all others as written, which is where the mark stands.',
  morris:
    'Elementary effects (Morris): a parameter moves by two thirds of its range, from many places. μ* is the mean size of the change, counted for the whole range; μ the mean change itself, which is smaller where it works in both directions; σ its spread: large where it bends, or hangs on other parameters.',
  sobol:
    'Shares of the variance (Sobol) of this measure over all points: what a parameter does alone (first order), and alone and together with others (total; its sum over the parameters may be more than 100 %).',
  played: (points: string, parameters: string, replications: string) =>
    `${points} of ${parameters}, ${replications} at each, the same seeds everywhere.`,
  beyond: (rows: string) =>
    ` Shares below 0 or above 100 % are the error of ${countOf(rows, 'row')}: more rows narrow it.`,
  small: {
    rows: (fewest: string) => ` Intervals of fewer than ${fewest} rows hold less often than they say.`,
    walks: (fewest: string) => ` Intervals of fewer than ${fewest} walks hold less often than they say.`,
  },
  axis: { morris: (unit: string) => `μ*, ${unit}`, sobol: '% of the variance, total' },
  interrupted: 'Not computed: the run was interrupted.',
  impossible: (count: string) => ` Points left out because their values make no world: ${count}.`,
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
