/** One operator while it runs: its parts, its books and where its lines stand. */
import type { CallingNumberStrategy, ListSource, Pacing, Script, Books } from '../contracts/operator.ts';
import type { Purpose } from '../contracts/caller.ts';
import type { Ledger } from './ledger.ts';

export interface OperatorState {
  /** Over all operators of the world. */
  readonly ordinal: number;
  /** Ordinal of the declaration in the world's callers, of the class, and of the instance within the declaration. */
  readonly caller: number;
  readonly callerClass: number;
  readonly entity: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  /** 0 in the pre-history, 1 in the measured time: a new campaign, a new list. */
  readonly campaign: number;
  readonly purpose: Purpose;
  readonly insideShare: number;
  readonly firstLine: number;
  /** Numbers that it rents. */
  readonly ownedNumbers: number;
  readonly pacing: Pacing;
  readonly list: ListSource;
  readonly callingNumber: CallingNumberStrategy;
  readonly script: Script;
  readonly books: Books;
  readonly ledger: Ledger;
  /** What the originating carrier sees: customer account and the carrier itself. */
  readonly account: number;
  readonly ingress: number;
}
