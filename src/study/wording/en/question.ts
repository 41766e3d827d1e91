/** The question: what was compared, on whom, and how things stand in the control, in English. */
import type { FilledIn } from '../filledIn.ts';

export const question = {
  asks: (arms: string, control: string) =>
    `Against the control “${control}”: which of ${arms} lets the fewest unwanted calls be answered, and whom does it hurt?`,
  asksOne: (arm: string, control: string) =>
    `Does “${arm}” let fewer unwanted calls be answered than the control “${control}”, and whom does it hurt?`,
  alone: 'What happens in this world?',
  played: ({
    people,
    days,
    start,
    before,
    replications,
  }: FilledIn<'people' | 'days' | 'start' | 'before' | 'replications'>) =>
    `${people} through ${days} from ${start}${before}, in ${replications}.`,
  peopleVary: (people: string, least: string, most: string) =>
    `${people} (from ${least} to ${most} over the design points)`,
  preHistory: (days: string) => `, after a pre-history of ${days}`,
  same: (arms: string) =>
    ` The same wishes to call are played to each of ${arms}, so that arms differ only by what they do.`,
  apart:
    ' Arms are not paired: each is played on people and wishes of its own, so that chance differs between them too.',
  closed: 'Dialers and callees react to what an arm does (closed loop).',
  open: 'The traffic is frozen: alarms are counted, nobody reacts to them (open loop).',
  decompose:
    'Each arm is played five times – frozen, mechanical, dialers adapt, callees adapt, all adapt – so that the parts of its effect can be told apart.',
  noControl: 'No arm is marked as the control.',
  inControl: 'In the control world',
  answered: (value: string) => `100 people answer ${value} unwanted calls a day`,
  rung: (value: string) => `${value} ring at their telephones`,
  threeOrMore: (value: string) => `on a given day ${value} % of people are rung by three or more`,
  noUnwantedData: 'there are no data on unwanted calls',
  byClass: (list: string) => ` By class, answered: ${list}.`,
  comma: ', ',
  separator: '; ',
  stop: '.',
};
