/** A site for a source of wanted calls under test: keyed streams, and people to call from a small invented world. */
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import type { CallerPlugin, CallerSite, SubscriberDirectory } from '../../../model/contracts/caller.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { ownNumbersOfCaller } from '../../../model/numbering/ownNumbers.ts';

/** Key of all draws, and families of them. */
const seed = 5;
const family = { cell: 1, member: 2, memberDay: 3, sourceDay: 4 } as const;

const under = (of: number, group: number): Key => ({
  low: deriveLow(seed, of, group, of),
  high: deriveHigh(seed, of, group, of),
});

const count = 400;
const contacts = 50;
const dailyCallsEach = 3;
const firstSubscriberNumber = 500_000;
const firstOwnNumber = 900_000;

/** Contacts know each other: the `rank`-th of the `rank`-th is oneself again. */
const subscribers: SubscriberDirectory = {
  count,
  dailyCalls: count * dailyCallsEach,
  contacts,
  numberOf: (subscriber) => firstSubscriberNumber + subscriber,
  contactOf: (subscriber, rank) => (2 * count + 7 * rank + 1 - subscriber) % count,
  contactRank: (word) => (word >>> 0) % contacts,
  drawCaller: (stream) => stream.nextBelow(count),
};

/** Numbers of subscribers are 500 000 and on, those of the source 900 000 and on. */
export function fakeCallerSite(plugin: CallerPlugin, values: ParameterValues): CallerSite {
  const ownNumbers = ownNumbersOfCaller(plugin, values).count;
  const stream = new KeyedStream();
  const seek = (of: Key, index: number, purpose: number): KeyedStream =>
    stream.seek(of.low, of.high, index, purpose);
  return {
    draw: (cell, index, purpose) => seek(under(family.cell, cell.hour), index, purpose),
    member: (entity, purpose) => seek(under(family.member, 0), entity, purpose),
    memberDay: (entity, day, purpose) => seek(under(family.memberDay, day), entity, purpose),
    sourceDay: (day, purpose) => seek(under(family.sourceDay, 0), day, purpose),
    rareDays: (share, purpose) => (day) => seek(under(family.sourceDay, 0), day, purpose).nextUnit() < share,
    subscribers,
    ownNumber: (ordinal) => firstOwnNumber + ordinal,
    ownNumbers,
    numberLimit: firstOwnNumber + ownNumbers,
  };
}
