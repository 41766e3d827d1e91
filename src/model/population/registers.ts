/** What subscribers allow and how they speak: the do-not-call register, consents and dialects, computed from keys and never stored. */
import type { Key } from '../../engine/random/key.ts';
import { mix } from '../../engine/random/mix.ts';
import { unitAt } from '../../engine/random/stream.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';
import { groupOf, layGroups } from './groups.ts';
import type { GroupTable } from './groups.ts';
import { scaleWord } from './scaleWord.ts';

/** Purposes of the draws; far below those of `Subscribers`, which hang on the same keys. */
const Purpose = { doNotCall: -16, consent: -17, dialect: -18, whichDialect: -19, consentAge: -20 } as const;

export class Registers {
  /** Some people speak another dialect than the standard language. */
  readonly areDialectsSpoken: boolean;
  readonly #groups: GroupTable;
  readonly #doNotCall: Float64Array;
  readonly #consent: Float64Array;
  readonly #otherDialect: Float64Array;
  readonly #dialects: Int32Array;

  constructor(groups: readonly SubscriberGroupSettings[], key: Key) {
    const parameter = (name: string): number[] => groups.map((group) => Number(group.parameters[name]));
    this.#groups = layGroups(groups, key);
    this.#doNotCall = Float64Array.from(parameter('doNotCall'));
    this.#consent = Float64Array.from(parameter('consent'));
    this.#otherDialect = Float64Array.from(parameter('otherDialect'));
    this.#dialects = Int32Array.from(parameter('dialects'));
    this.areDialectsSpoken = groups.some((_, g) => this.#otherDialect[g] > 0 && this.#dialects[g] > 1);
  }

  /** Has the subscriber signed up to be called by nobody who sells? */
  isOnDoNotCallList(subscriber: number): boolean {
    const group = groupOf(this.#groups, subscriber);
    return this.#unit(group, subscriber, Purpose.doNotCall) < this.#doNotCall[group];
  }

  /** Has the subscriber consented to the calls of the operator with this key? */
  hasConsented(subscriber: number, operatorLow: number, operatorHigh: number): boolean {
    const { first, keyLow, keyHigh } = this.#groups;
    const group = groupOf(this.#groups, subscriber);
    const low = keyLow[group] ^ operatorLow;
    const high = keyHigh[group] ^ operatorHigh;
    return unitAt(low, high, subscriber - first[group], Purpose.consent) < this.#consent[group];
  }

  /** How long ago such a consent was given, as a share of the longest time, 0 … 1. */
  consentAge(subscriber: number, operatorLow: number, operatorHigh: number): number {
    const { first, keyLow, keyHigh } = this.#groups;
    const group = groupOf(this.#groups, subscriber);
    const low = keyLow[group] ^ operatorLow;
    const high = keyHigh[group] ^ operatorHigh;
    return unitAt(low, high, subscriber - first[group], Purpose.consentAge);
  }

  /** Dialect that the subscriber speaks: 0 the standard language, then the others, equally frequent. */
  dialectOf(subscriber: number): number {
    const group = groupOf(this.#groups, subscriber);
    const others = this.#dialects[group] - 1;
    if (others === 0 || this.#unit(group, subscriber, Purpose.dialect) >= this.#otherDialect[group]) return 0;
    const { first, keyLow, keyHigh } = this.#groups;
    const word = mix(keyLow[group], keyHigh[group], subscriber - first[group], Purpose.whichDialect);
    return 1 + scaleWord(word, others);
  }

  #unit(group: number, subscriber: number, purpose: number): number {
    const { first, keyLow, keyHigh } = this.#groups;
    return unitAt(keyLow[group], keyHigh[group], subscriber - first[group], purpose);
  }
}
