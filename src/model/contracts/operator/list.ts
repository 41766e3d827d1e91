/** Contract of a list: whom an operator calls next, and what it knows of them. */
import type { CallSlot, LeadIndex, Money, NumberIndex, Plugin } from '../plugin.ts';
import type { OperatorSite } from './site.ts';

/** What a list costs and what it knows of the people on it. */
export interface LeadTerms {
  /** Price of a lead, due when it is called for the first time; not negative. */
  readonly price: Money;
  /** Factor on the share of listeners who are interested, at least 0; 1 none. */
  readonly interestFactor: number;
  /** Tells each person's dialect. */
  readonly isDialectTold: boolean;
}

/** In the place of a lead: none at this moment. */
export const notYet = -2;

/** Whom to call next. */
export interface ListSource {
  /** Absent: free of charge, no factor, nothing told. */
  readonly terms?: LeadTerms;
  /** The next lead to call; −1 when there is none, `notYet` when there will be one later: the line asks again in a minute. */
  nextLead(nowSecond: number): LeadIndex;
  /** The number of a lead. */
  calledNumber(lead: LeadIndex): NumberIndex;
  /** How often this lead was called before, 0 for the first time. */
  passOf(lead: LeadIndex): number;
  /** The lead that it named last is not called this time, because a rule that the operator keeps does not permit it: no outcome follows. */
  letGo?(lead: LeadIndex): void;
  /** What became of an attempt; its columns say it. */
  afterOutcome(slot: CallSlot): void;
}

/** A list with its descriptor: what a module exports. */
export type ListPlugin = Plugin<'list', OperatorSite, ListSource>;
