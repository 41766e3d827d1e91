/**
 * What a function of a third party's part is handed at a call: of what the simulation goes on with, a copy. One that is to be filled in is read back
 * when the part is done with it, so that it holds figures and nothing else.
 */
import type { Levers } from '../../model/contracts/operator/evasion.ts';
import { handedLevers } from './handedSite.ts';

type Way = 'as it is' | 'copied' | 'filled in' | 'levers';

/** Functions that are handed objects, by name, in whatever family: how each argument is handed over. */
const waysOf: Readonly<Record<string, readonly Way[]>> = {
  ceilingPerSecond: ['copied'],
  plan: ['copied', 'as it is', 'filled in'],
  choose: ['as it is', 'filled in'],
  play: ['as it is', 'as it is', 'filled in'],
  price: ['copied'],
  review: ['as it is', 'levers'],
  obey: ['copied'],
  keepClear: ['copied'],
  faultOfEnd: ['copied'],
  why: ['copied'],
  afterAttempt: ['copied'],
  afterEnd: ['copied'],
  sanction: ['copied'],
  sanctionLender: ['copied'],
};

/** Asks a function with its arguments handed over; what is filled in stands in the arguments afterwards. */
export type Asking = (ask: (handed: readonly unknown[]) => unknown, args: readonly unknown[]) => unknown;

/** Of the function of this name. */
export function askingWith(name: string): Asking {
  const ways = waysOf[name];
  if (ways === undefined) return (ask, args) => ask(args);
  const filled = ways.indexOf('filled in');
  return (ask, args) => {
    const handed = args.map((argument, place) => handedOver(argument, ways[place]));
    const answer = ask(handed);
    if (filled >= 0) readBack(args[filled] as object, handed[filled] as object);
    return answer;
  };
}

function handedOver(argument: unknown, way: Way | undefined): unknown {
  if (typeof argument !== 'object' || argument === null || way === 'as it is') return argument;
  return way === 'levers' ? handedLevers(argument as Levers) : { ...argument };
}

/** Field by field, each read once: also where the part has frozen it, or put something else in the place of a field. */
function readBack(to: object, from: object): void {
  for (const field of Object.keys(to)) Reflect.set(to, field, Reflect.get(from, field));
}
