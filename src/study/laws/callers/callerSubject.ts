/** A source of wanted calls under test: made as the simulation makes it, and asked for plans as the framework asks. */
import { hoursAWeek } from '../../../engine/kernel/lengthsOfTime.ts';
import type { CallerPlugin, CallerSource, CallIntent, Cell } from '../../../model/contracts/caller.ts';
import { blankIntent, resetCall, resetManner } from '../../../model/simulation/intents/blankIntent.ts';
import { fillCell } from '../../../model/simulation/intents/wantedSource.ts';
import { callerChecks } from '../../parts/callerChecks.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { fakeCallerSite } from '../fakes/fakeCallerSite.ts';

/** Over which a source is asked. */
export const weeks = 8;

export interface Subject {
  readonly source: CallerSource;
  /** What is wrong with an answer of one of its functions; null when nothing is. */
  readonly faultOf: (name: string, answer: unknown, args?: readonly unknown[]) => string | null;
}

export function subjectOf(plugin: CallerPlugin): Subject {
  const parameters = defaultValues(plugin.parameters);
  const site = fakeCallerSite(plugin, parameters);
  const source = answeringAtOnce(plugin.create(site, parameters));
  const checks = callerChecks({ plugin, site, parameters });
  return { source, faultOf: (name, answer, args = []) => checks[name](answer, args, source) };
}

/** Members of the source, as the descriptor counts them with its defaults. */
export function membersOf({ membersFrom, parameters }: CallerPlugin): number {
  return membersFrom === '' ? 0 : Number(defaultValues(parameters)[membersFrom]);
}

/** One candidate that a source is asked about: the first intent of it, or a follow-up. */
export interface Asked {
  readonly hour: number;
  readonly index: number;
  readonly sequence: number;
}

/** Hour 0 is a Monday’s midnight. */
export function cellOf(hour: number): Cell {
  const cell = { hour: 0, day: 0, hourOfDay: 0, weekday: 0 };
  fillCell(cell, hour, 0);
  return cell;
}

export const fresh = (sequence: number): CallIntent => {
  const out = blankIntent();
  resetCall(out, sequence);
  resetManner(out);
  return out;
};

/** As the framework asks: of a source with manners the fields of a manner are what the last intent has left. */
export function planOf(
  { source }: Subject,
  { hour, index, sequence }: Asked,
  leftOver?: CallIntent,
): CallIntent {
  const out = fresh(sequence);
  if (leftOver !== undefined && source.manners !== undefined) {
    Object.assign(out, leftOver);
    resetCall(out, sequence);
  }
  source.plan(cellOf(hour), index, out);
  return out;
}

export const everyHour: readonly number[] = Array.from({ length: weeks * hoursAWeek }, (_, hour) => hour);

/** Something is planned in every hour. */
export const planHours = (subject: Subject): void =>
  everyHour.forEach((hour) => planOf(subject, { hour, index: 0, sequence: 0 }));
