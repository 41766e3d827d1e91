/** Contract of a strategy of calling numbers: which number an operator shows, and by which way its call goes out. */
import type { CallSlot, Money, NumberIndex, Plugin } from '../plugin.ts';
import type { OperatorSite } from './site.ts';

/** What kind of number a caller shows where the scenario names no blocks. */
export type NumberKind = 'mobile' | 'fixed' | 'inbound-only';

/** On which kind of route a call enters the network. */
export const Route = { domestic: 0, international: 1 } as const;
export type Route = (typeof Route)[keyof typeof Route];

/** How a call enters the network; before `choose` it is the operator's own access: a leased line of its own carrier, at home. */
export interface CallOrigin {
  /** Ordinal of the carrier that takes the call in. */
  carrier: number;
  /** The kind of route. */
  route: Route;
  /** Which of the operator's contracts the call is made under, from 0; to its carrier each is another customer. */
  contract: number;
  /** The number of the SIM that calls, which is then a customer of its own; −1 for a leased line. */
  sim: NumberIndex;
  /** Which of the operator's boxes of SIMs it is in, from 0; a box stands in one radio cell. */
  box: number;
}

/**
 * Which number of the plan to show. Called after `nextLead`; the slot holds the attempt being prepared. A call that shows a lent number goes out
 * as one of its lender, whatever `origin` says: by the lender's carrier, under the lender's account, from a SIM if it is that of one.
 */
export interface CallingNumberStrategy {
  /** What the lender asks for a day, all lent numbers together, in 1/10 000 of the currency; absent: nothing. */
  readonly rentPerDay?: Money;
  /** And for a minute of conversation with them, by the second; absent: nothing. */
  readonly feePerMinute?: Money;
  /** The number that this attempt shows, 0 withheld; `origin` may be filled in. */
  choose(slot: CallSlot, origin: CallOrigin): NumberIndex;
  /** What became of an attempt; its columns say it. */
  afterOutcome(slot: CallSlot): void;
}

/** A strategy with its descriptor: what a module exports. */
export type CallingNumberPlugin = Plugin<'calling-number', OperatorSite, CallingNumberStrategy> & {
  /** Name of the count parameter that says how many numbers the operator rents; "" none. */
  readonly numbersFrom: string;
  /** Which blocks the numbers are rented from where the scenario names none; absent: mobile ones. */
  readonly numberKind?: NumberKind;
  /** Rents the same count from each of the blocks; absent: at random over all of them. */
  readonly areNumbersSpread?: boolean;
  /** Names of the parameters that say which honest caller of the world lends it numbers, of type `caller`, and how many to each operator; absent: nobody does. */
  readonly borrows?: { readonly lender: string; readonly numbers: string };
  /** It shows any number of whole blocks, hardly ever one twice. Absent: if it neither rents nor borrows, all of its calls may show the same one. */
  readonly isScattered?: boolean;
  /** The choice may hang on the calls before and what became of them; absent: on the call alone. */
  readonly learns?: boolean;
};
