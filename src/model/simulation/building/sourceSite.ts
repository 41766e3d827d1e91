/** What a wanted source works with: keyed draws, and people to call. Hot path: replication. */
import type { CallerSite, Cell, SubscriberDirectory } from '../../contracts/caller.ts';
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import { DrawPurpose, ownPurpose } from '../call/drawPurpose.ts';
import { rareDays } from './rareDays.ts';
import type { MeasuredDays } from './rareDays.ts';

/** Key of all draws of one family below a source's key. */
const familyKey = (key: Key, family: number): Key => ({
  low: deriveLow(key.low, key.high, 0, family),
  high: deriveHigh(key.low, key.high, 0, family),
});

/** Keys of a source in one replication and in all of a seed, and the days whose rare kinds are spread over these. */
export interface SourceDraws {
  readonly ofReplication: Key;
  readonly ofSeed: Key;
  readonly days: MeasuredDays;
}

/** Draws and people for a wanted source; streams are one object that is moved, so each is valid until the next call. */
export class SourceSite implements CallerSite {
  readonly subscribers: SubscriberDirectory;
  readonly ownNumbers: number = 0;
  readonly numberLimit: number = 0;
  readonly #draws: SourceDraws;
  readonly #key: Key;
  readonly #dealing: NumberDealing;
  readonly #declaration: number = 0;
  readonly #stream: KeyedStream = new KeyedStream();
  readonly #memberKey: Key;
  readonly #sourceDayKey: Key;
  #hour = -1;
  #cellLow = 0;
  #cellHigh = 0;
  #day = -1;
  #dayLow = 0;
  #dayHigh = 0;

  constructor(
    draws: SourceDraws,
    people: { subscribers: SubscriberDirectory; dealing: NumberDealing; numberLimit: number },
    own: { declaration: number; numbers: number },
  ) {
    const key = draws.ofReplication;
    this.#key = key;
    this.#draws = draws;
    this.#memberKey = familyKey(key, DrawPurpose.member);
    this.#sourceDayKey = familyKey(key, DrawPurpose.sourceDay);
    this.subscribers = people.subscribers;
    this.#dealing = people.dealing;
    this.#declaration = own.declaration;
    this.ownNumbers = own.numbers;
    this.numberLimit = people.numberLimit;
  }

  draw(cell: Cell, index: number, purpose: number): KeyedStream {
    if (cell.hour !== this.#hour) this.#enter(cell.hour);
    return this.#stream.seek(this.#cellLow, this.#cellHigh, index, ownPurpose + purpose);
  }

  #enter(hour: number): void {
    this.#hour = hour;
    this.#cellLow = deriveLow(this.#key.low, this.#key.high, hour, DrawPurpose.cell);
    this.#cellHigh = deriveHigh(this.#key.low, this.#key.high, hour, DrawPurpose.cell);
  }

  member(entity: number, purpose: number): KeyedStream {
    return this.#stream.seek(this.#memberKey.low, this.#memberKey.high, entity, ownPurpose + purpose);
  }

  memberDay(entity: number, day: number, purpose: number): KeyedStream {
    if (day !== this.#day) {
      this.#day = day;
      this.#dayLow = deriveLow(this.#key.low, this.#key.high, day, DrawPurpose.memberDay);
      this.#dayHigh = deriveHigh(this.#key.low, this.#key.high, day, DrawPurpose.memberDay);
    }
    return this.#stream.seek(this.#dayLow, this.#dayHigh, entity, ownPurpose + purpose);
  }

  sourceDay(day: number, purpose: number): KeyedStream {
    return this.#stream.seek(this.#sourceDayKey.low, this.#sourceDayKey.high, day, ownPurpose + purpose);
  }

  rareDays(share: number, purpose: number): (day: number) => boolean {
    const { ofSeed, days } = this.#draws;
    const key = familyKey(familyKey(ofSeed, DrawPurpose.rareDays), ownPurpose + purpose);
    return rareDays(days, { share, key, unitOf: (day) => this.sourceDay(day, purpose).nextUnit() });
  }

  ownNumber(ordinal: number): number {
    return this.#dealing.ownNumber(this.#declaration, ordinal);
  }
}
