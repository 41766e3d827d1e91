/** The comparison of two results, in English. */
import { countOf } from './countOf.ts';

export const compared = {
  title: (first: string, second: string) => `${second} less ${first}`,
  same: 'Both are of the same world, experiment and plug-ins.',
  changed: (list: string) => `Changed between them: ${list}.`,
  help: (level: string, replications: string) =>
    `Arm by arm; ${level} intervals of the simulation error only, Holm over all comparisons of a measure; ${countOf(replications, 'paired replication')}. Pairing: so many times fewer replications are needed than with seeds of their own.`,
  which: (first: string, second: string) => `First: ${first}; second: ${second}.`,
  first: 'first',
  second: 'second',
  difference: 'second less first',
  pairing: 'pairing, times',
  ownControls:
    'Wanted calls lost are counted in each of the two against its own control arm. What changed between them and costs all of its arms alike does not show there: play both as arms of one experiment to see it.',
};
