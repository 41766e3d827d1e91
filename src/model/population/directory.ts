/** Subscribers as wanted callers choose among them: the contract put together from numbers, contacts and rates. Hot path: replication. */
import type { KeyedStream } from '../../engine/random/stream.ts';
import type { SubscriberDirectory } from '../contracts/caller.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberDealing } from '../numbering/numberDealing.ts';
import { contactRanks } from './contacts.ts';
import type { Contacts } from './contacts.ts';
import type { UnequalCallers } from './unequalCallers.ts';

export interface DirectoryParts {
  readonly count: number;
  readonly dealing: NumberDealing;
  readonly contacts: Contacts;
  readonly callers: UnequalCallers;
}

export class Directory implements SubscriberDirectory {
  readonly count: number = 0;
  readonly contacts: number = contactRanks;
  readonly dailyCalls: number;
  readonly #dealing: NumberDealing;
  readonly #ties: Contacts;
  readonly #callers: UnequalCallers;

  constructor(parts: DirectoryParts) {
    this.count = parts.count;
    this.dailyCalls = parts.callers.dailyCalls;
    this.#dealing = parts.dealing;
    this.#ties = parts.contacts;
    this.#callers = parts.callers;
  }

  numberOf(subscriber: number): NumberIndex {
    return this.#dealing.numberOfSubscriber(subscriber);
  }

  contactOf(subscriber: number, rank: number): number {
    return this.#ties.contactOf(subscriber, rank);
  }

  contactRank(word: number): number {
    return this.#ties.contactRank(word);
  }

  drawCaller(stream: KeyedStream, day: number): number {
    return this.#callers.drawCaller(stream, day);
  }
}
