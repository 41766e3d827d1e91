/** What each part of an operator is given: it knows only its own attempts, leads, numbers and money, and what signalling told it. */
import type { OwnAttempts } from '../../calls/own.ts';
import type { AgentsView } from '../agents.ts';
import type { NumberIndex } from '../plugin.ts';
import type { Draw, Tools } from '../tools.ts';
import type { LedgerView } from './ledger.ts';

/** Numbers that an operator can show. */
export interface NumberSupply {
  /** Numbers rented by the operator, for fixed and pooled use: positions 0 … `owned` − 1. */
  readonly owned: number;
  /** The number rented at a position at present: a replaced number's successor takes its position. */
  ownedNumber(ordinal: number): NumberIndex;
  /** Numbers of somebody else that are lent to this part: positions 0 … `lent` − 1. */
  readonly lent: number;
  /** The number lent at a position. */
  lentNumber(ordinal: number): NumberIndex;
  /** Carrier over which the operator dials. */
  readonly carrier: number;
  /** How many carriers there are. */
  readonly carriers: number;
  /** A number of the named blocks from one word: it may belong to somebody, to nobody, or be invalid. */
  randomNumber(blocks: readonly string[], word: number): NumberIndex;
  /** A number that shares all but the last `digits` digits with `like`, from one word. */
  neighbourOf(like: NumberIndex, digits: number, word: number): NumberIndex;
  /** A number that a firm or an office shows on its calls, of the named blocks (none named: any), from one word; withheld where there is none. A further firm takes its share of the words and moves no other. */
  publishedNumber(blocks: readonly string[], word: number): NumberIndex;
  /** One more than the largest number of the plan. */
  readonly numberLimit: number;
  /** Carrier of a number, which anybody can tell by its first digits; −1 for a withheld one. */
  carrierOf(number: NumberIndex): number;
}

/** Whom an operator can call. */
export interface LeadSupply {
  /** A number of the region's part of the named blocks from one word. */
  randomNumber(blocks: readonly string[], word: number): NumberIndex;
  /** How many numbers the region's part of the named blocks has. */
  regionSize(blocks: readonly string[]): number;
  /** The `ordinal`-th of them in dialling order. */
  regionNumber(blocks: readonly string[], ordinal: number): NumberIndex;
  /** How many subscribers there are: what collected and leaked lists are drawn from. */
  readonly subscribers: number;
  /** The number of a subscriber. */
  numberOfSubscriber(subscriber: number): NumberIndex;
  /** The subscriber at a place in the order of exposure, 0 the most exposed to lists: one order for all operators. */
  subscriberByExposure(rank: number): number;
  /** Is the owner of the number on the do-not-call register? */
  isOnDoNotCallList(number: NumberIndex): boolean;
  /** Has the owner of the number consented to this operator's calls? */
  hasConsented(number: NumberIndex): boolean;
  /** Dialect of the owner of the number, 0 the standard language: for scripts, which play the listener too, and for lists that tell it. */
  dialectOf(number: NumberIndex): number;
}

/** Parts that an operator can exchange while it works. */
const switchableParts = ['pacing', 'list', 'callingNumber', 'script'] as const;
/** A part that an operator can exchange while it works. */
export type SwitchablePart = (typeof switchableParts)[number];

/** Id of the part that an operator begins with; its alternatives have the ids that the scenario gives them. */
export const firstPart = 'first';

/** What the parts of one operator are given. */
export interface OperatorSite {
  /** Its own attempts, and what signalling told of them. */
  readonly own: OwnAttempts;
  /** Numbers that it can show. */
  readonly numbers: NumberSupply;
  /** Whom it can call. */
  readonly leads: LeadSupply;
  /** Its books. */
  readonly ledger: LedgerView;
  /** Chance that is the same for a call in every arm. */
  readonly draw: Draw;
  /** Functions and tables that give the same bits everywhere. */
  readonly tools: Tools;
  /** Seconds of the first midnight (local time) from which `nowSecond` counts; days begin at its multiples of 86 400. */
  readonly secondsADay: 86_400;
  /** 0 Monday … 6 Sunday on the day that begins at second 0. */
  readonly firstWeekday: number;
  /** Time between two reviews, seconds. */
  readonly reviewSeconds: number;
  /** Ids that `switchPart` knows, by part: `firstPart`, then the scenario's alternatives. */
  readonly alternatives: Readonly<Record<SwitchablePart, readonly string[]>>;
  /** The agents of this part, if it is a pacing that has an `agentQueue`. */
  readonly agents: AgentsView;
}
