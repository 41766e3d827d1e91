/** What stands below an answer: how far its figures can be relied on, in English. */
import { countOf } from './countOf.ts';

export const caution = {
  brackets: (percent: string) => `Numbers in brackets are ${percent} intervals:`,
  simulationOnly: 'simulation error only',
  few: (count: string) => `With fewer than ${count} replications they are wide and cannot be relied on.`,
  holm: 'Those of differences are adjusted for the number of comparisons (Holm); those of wanted calls lost are not, but the words beside them are.',
  words:
    '“Better” and “worse” are said only where the whole interval lies on one side of zero; else a difference is “undecided”.',
  skewed: (measures: string) =>
    `A few replications make most of the spread of ${measures}: their intervals hold less often than they say, and more replications help.`,
  /** Measures that are not named; `primary` empty: none is. */
  skewedToo: (count: string, primary: string) => {
    const some = countOf(count, primary === '' ? 'measure' : 'other measure');
    return `${primary === '' ? '' : `${primary}, and of `}${some} that the table of all measures calls skewed`;
  },
  assumed: (assumed: string, all: string) =>
    `Intervals say nothing of how right the assumptions are: ${assumed} of ${all} parameters are assumed, not measured.`,
  notComputed: 'How far other values would move the outcome was not computed:',
  doesIt: 'does it.',
  interrupted: 'How far other values would move the outcome was not computed: the run was interrupted.',
  range: (points: string) =>
    `Beside each interval in the tables stands the range over ${points} of what is assumed.`,
  holds: (percent: string) =>
    ` The order of the arms by unwanted calls answered holds at ${percent} of them.`,
  points: (points: string) => ` How far the outcome moves over ${points} is shown below.`,
};
