/** A site for callers in tests: streams keyed as the simulation keys them, subscribers of one group, own numbers dealt from a plan. */
import { deriveHigh, deriveLow, keyOfText } from '../../../../src/engine/random/key.ts';
import type { Key } from '../../../../src/engine/random/key.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type {
  CallerPlugin,
  CallerSite,
  CallerSource,
  CallIntent,
  Cell,
} from '../../../../src/model/contracts/caller.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { dealNumbers } from '../../../../src/model/numbering/numberDealing.ts';
import { ownNumbersOfCaller } from '../../../../src/model/numbering/ownNumbers.ts';
import { Contacts } from '../../../../src/model/population/contacts.ts';
import { Directory } from '../../../../src/model/population/directory.ts';
import { UnequalCallers } from '../../../../src/model/population/unequalCallers.ts';
import { blockOf, callerOf, groupOf, worldOf } from '../../model/population/groupsOf.ts';
import { aManner } from '../../../builders/aManner.ts';

export const subscribersOfSite = 10_000;
const key = keyOfText('callers under test');

/** Every parameter at its default but those given. */
export function valuesOf(plugin: CallerPlugin, given: ParameterValues = {}): ParameterValues {
  const defaults = Object.entries(plugin.parameters).map(([name, { default: value }]) => [name, value]);
  return { ...Object.fromEntries(defaults), ...given };
}

export function siteFor(plugin: CallerPlugin, values: ParameterValues): CallerSite {
  const population = [groupOf('residents', subscribersOfSite)];
  const numbering = [blockOf('mobile'), blockOf('city', { kind: 'geographic' })];
  const world = worldOf({ numbering, population, callers: [callerOf('callers')] });
  const own = ownNumbersOfCaller(plugin, values);
  const { dealing, plan } = dealNumbers(world, [own], key);
  const stream = new KeyedStream();
  const under = (family: number, group: number): Key => ({
    low: deriveLow(key.low, key.high, group, family),
    high: deriveHigh(key.low, key.high, group, family),
  });
  const seek = (of: Key, index: number, purpose: number): KeyedStream =>
    stream.seek(of.low, of.high, index, purpose);
  return {
    draw: (cell, index, purpose) => seek(under(1, cell.hour), index, purpose),
    member: (entity, purpose) => seek(under(2, 0), entity, purpose),
    memberDay: (entity, day, purpose) => seek(under(3, day), entity, purpose),
    sourceDay: (day, purpose) => seek(under(4, 0), day, purpose),
    rareDays: (share, purpose) => (day) => seek(under(4, 0), day, purpose).nextUnit() < share,
    subscribers: new Directory({
      count: subscribersOfSite,
      dealing,
      contacts: new Contacts(population, key),
      callers: new UnequalCallers(population, key),
    }),
    ownNumber: (ordinal) => dealing.ownNumber(0, ordinal),
    ownNumbers: own.count,
    numberLimit: plan.count,
  };
}

export function sourceOf(plugin: CallerPlugin, given: ParameterValues = {}): CallerSource {
  const values = valuesOf(plugin, given);
  return plugin.create(siteFor(plugin, values), values);
}

/** The cell of an hour; hour 0 is a Monday's midnight. */
export function cellOf(hour: number): Cell {
  const day = Math.floor(hour / 24);
  return { hour, day, hourOfDay: hour - day * 24, weekday: day % 7 };
}

/** An intent as the simulation resets it. */
function freshIntent(sequence: number = 0): CallIntent {
  return {
    isAccepted: false,
    sequence,
    entity: 0,
    line: 0,
    callingNumber: 0,
    callerSubscriber: -1,
    callee: 0,
    relation: 2,
    manner: 0,
    ...aManner,
    followUps: 0,
    followUpMeanSeconds: 120,
  };
}

/** Plans into an intent and fills the manner in that the source names. */
function planInto(
  source: CallerSource,
  at: { readonly cell: Cell; readonly index: number },
  intent: CallIntent,
): CallIntent {
  source.plan(at.cell, at.index, intent);
  return Object.assign(intent, source.manners?.[intent.manner]);
}

export function planOf(
  source: CallerSource,
  {
    hour,
    index,
    sequence = 0,
  }: { readonly hour: number; readonly index: number; readonly sequence?: number },
): CallIntent {
  return planInto(source, { cell: cellOf(hour), index }, freshIntent(sequence));
}

/**
 * Accepted intents of some days from `firstDay` on, follow-ups included, with as many candidates in each hour as the ceiling gives on average;
 * what is left of an hour's fraction is carried on.
 */
export function intentsOf(source: CallerSource, days: number, firstDay: number = 0): CallIntent[] {
  const intents: CallIntent[] = [];
  let due = 0;
  for (let hour = firstDay * 24; hour < (firstDay + days) * 24; hour++) {
    due += source.ceilingPerSecond(cellOf(hour)) * secondsAnHour;
    const candidates = Math.floor(due);
    due -= candidates;
    for (let index = 0; index < candidates; index++) {
      const first = planOf(source, { hour, index });
      if (!first.isAccepted) continue;
      intents.push(first);
      for (let f = 1; f <= first.followUps; f++) intents.push(planOf(source, { hour, index, sequence: f }));
    }
  }
  return intents;
}
