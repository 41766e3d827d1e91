/** Contracts of an operator's parts: each knows only its own attempts, leads, numbers and money, and what signalling told it. */
import type { OwnAttempts } from '../calls/own.ts';
import type { AgentQueueSettings, AgentsView } from './agents.ts';
import type { Purpose } from './caller.ts';
import type { ParameterValues } from './parameter.ts';
import type { CallSlot, LeadIndex, Money, NumberIndex, Plugin } from './plugin.ts';
import type { Draw, Tools } from './tools.ts';

/** What kind of number a caller shows where the scenario names no blocks. */
export type NumberKind = 'mobile' | 'fixed' | 'inbound-only';

/** Numbers that an operator can show. */
export interface NumberSupply {
  /** Numbers rented by the operator, for fixed and pooled use: positions 0 … `owned` − 1. */
  readonly owned: number;
  /** The number rented at a position at present: a replaced number's successor takes its position. */
  ownedNumber(ordinal: number): NumberIndex;
  /** Numbers of somebody else that are lent to this part: positions 0 … `lent` − 1. */
  readonly lent: number;
  lentNumber(ordinal: number): NumberIndex;
  /** Carrier over which the operator dials, and how many there are to move to. */
  readonly carrier: number;
  readonly carriers: number;
  /** A number of the named blocks from one word: it may belong to somebody, to nobody, or be invalid. */
  randomNumber(blocks: readonly string[], word: number): NumberIndex;
  /** A number that shares all but the last `digits` digits with `like`, from one word. */
  neighbourOf(like: NumberIndex, digits: number, word: number): NumberIndex;
  /** A number that a firm or an office shows on its calls, of the named blocks (none named: any), from one word; withheld where there is none. */
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
  /** How many numbers the region's part of the named blocks has, and the `ordinal`-th of them in dialling order. */
  regionSize(blocks: readonly string[]): number;
  regionNumber(blocks: readonly string[], ordinal: number): NumberIndex;
  /** Subscribers and their numbers: what collected and leaked lists are drawn from. */
  readonly subscribers: number;
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

/** Read-only view of the operator's books. */
export interface LedgerView {
  readonly balance: Money;
  readonly revenue: Money;
  readonly cost: Money;
  /** What entries of one kind came to so far: positive earned, negative paid. */
  amountOf(kind: BookEntryKind): Money;
}

/** Parts that an operator can exchange while it works. */
export const switchableParts = ['pacing', 'list', 'callingNumber', 'script'] as const;
export type SwitchablePart = (typeof switchableParts)[number];
/** Id of the part that an operator begins with; its alternatives have the ids that the scenario gives them. */
export const firstPart = 'first';

/** What the parts of one operator are given. */
export interface OperatorSite {
  readonly own: OwnAttempts;
  readonly numbers: NumberSupply;
  readonly leads: LeadSupply;
  readonly ledger: LedgerView;
  readonly draw: Draw;
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

/** When a line dials next. */
export interface Pacing {
  /** Lines that dial at the same time, 1 … 1 000 000. */
  readonly lines: number;
  /**
   * Second of this line's next attempt: not before `nowSecond`; Infinity stops the line. With an `agentQueue` a stopped line is asked
   * again whenever an agent has become free or an answered call has asked for one.
   */
  nextAttemptSecond(line: number, nowSecond: number): number;
  /**
   * With an `agentQueue`: how many calls may be ahead of the agents, 0 or more; while there are so many, no line is asked for its second. It is
   * asked again after each bid for an agent, each agent who is free again and each end of a call. Absent: no bound.
   */
  callsAllowed?(agents: AgentsView): number;
  /**
   * The line did not dial at its second, which is now: its list has nobody at present, or a rule or a lever put it off. It rests, or asks for
   * another second. Absent: the pacing counts no attempts, or counts those that it let a line make.
   */
  afterNoAttempt?(line: number, nowSecond: number): void;
  /** Longest ring before the dialer gives up, seconds, above 0. */
  readonly ringTimeoutSeconds: number;
  /** Seconds for which people are paid on a day, all agents together; weekday 0 Monday … 6 Sunday; 0 for robots. */
  paidSecondsOn(weekday: number): number;
  /**
   * Attempts that all lines together come to at most on such a day, if every call holds its line for so long: what is asked before a run, to tell
   * how large it may become. Pure; weekday 0 Monday … 6 Sunday. Absent: every line dials day and night.
   */
  attemptsAtMostOn?(weekday: number, holdingSeconds: number): number;
  afterOutcome(slot: CallSlot): void;
  /** Agents who take the answered calls; absent: the script speaks by itself, or every line is an agent's own. */
  readonly agentQueue?: AgentQueueSettings;
  /** Is anybody there to take the call of somebody who calls back? Absent: people are at work, or the script speaks, at all times. */
  isAtWork?(nowSecond: number): boolean;
  /** How long an agent writes up the call in `slot` once it has ended, seconds: pure in the call. Absent: nobody does. */
  wrapUpSeconds?(slot: CallSlot): number;
  /** With an `agentQueue`: how much later than it gives the call in `slot` up the dialer has hung up, seconds: pure in the call. Absent: at once. */
  hangUpDelaySeconds?(slot: CallSlot): number;
}

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
  calledNumber(lead: LeadIndex): NumberIndex;
  /** How often this lead was called before, 0 for the first time. */
  passOf(lead: LeadIndex): number;
  /** The lead that it named last is not called this time, because a rule that the operator keeps does not permit it: no outcome follows. */
  letGo?(lead: LeadIndex): void;
  afterOutcome(slot: CallSlot): void;
}

/** On which kind of route a call enters the network. */
export const Route = { domestic: 0, international: 1 } as const;
export type Route = (typeof Route)[keyof typeof Route];

/** How a call enters the network; before `choose` it is the operator's own access: a leased line of its own carrier, at home. */
export interface CallOrigin {
  /** Ordinal of the carrier that takes the call in. */
  carrier: number;
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
  choose(slot: CallSlot, origin: CallOrigin): NumberIndex;
  afterOutcome(slot: CallSlot): void;
}

/** Classes of interest that screening the answered calls yields (A ready to buy … D refuses), and none when nobody listened. */
export const IntentClass = { none: 0, a: 1, b: 2, c: 3, d: 4 } as const;
export type IntentClass = (typeof IntentClass)[keyof typeof IntentClass];

/** Nobody talks longer than a day. */
export const talkSecondsAtMost = 86_400;

/** What a script makes of an answered call; reset before `play`. */
export interface ScriptOutcome {
  /** 0 … 86 400. */
  talkSeconds: number;
  intentClass: IntentClass;
  isLead: boolean;
  isSale: boolean;
  /** Factor on the callee's readiness to mark and to complain, at least 0; 1 none. */
  anger: number;
  /** Money that the callee loses to a fraud, in 1/10 000 of the currency: whole, not negative. */
  loss: Money;
}

/** The conversation; `isMachine` when a voicemail answered. */
export interface Script {
  play(slot: CallSlot, isMachine: boolean, out: ScriptOutcome): void;
}

/** Greatest share of an operator's attempts that go to its own numbers: each follows a call to a lead. */
export const mostOwnCalls = 0.5;

/** What an evading operator can do; each posts its cost. Levers act for one operator, at the moment of its review. */
export interface Levers {
  /** Ordinal of this review on the calendar: strategy draws are keyed by it, `draw.decision(epoch)`. */
  readonly epoch: number;
  readonly isGivenUp: boolean;
  /** At most so many attempts a day, on top of the pacing; Infinity takes the limit away. */
  limitPace(attemptsPerDay: number): void;
  /** A further pause after each call, uniform between the two, seconds. */
  spaceCalls(leastSeconds: number, mostSeconds: number): void;
  /** Rings no longer than this, seconds, whatever the pacing says; Infinity takes the limit away. */
  limitRing(ringSeconds: number): void;
  /** Share of the attempts that go from one rented number to another instead of to a lead, at most half of them (`mostOwnCalls`). */
  callOwnNumbers(share: number): void;
  /** Orders another number in the place of a rented one; nothing happens to a number that is not rented or already ordered for. */
  replaceNumber(old: NumberIndex): void;
  /** Pays somebody to have the labels of a number taken away. */
  clearLabel(about: NumberIndex): void;
  /** Becomes a customer of another carrier, with numbers of its blocks. */
  moveCarrier(carrier: number): void;
  /** Goes on with another of the declared parts; of a call under way the part that made it hears the end. */
  switchPart(part: SwitchablePart, id: string): void;
  /** Stops dialling and paying; reviews go on. */
  giveUp(): void;
  /** Begins again after giving up, as a new customer. */
  startAgain(): void;
}

export interface Evasion {
  review(nowSecond: number, levers: Levers): void;
  afterOutcome(slot: CallSlot): void;
}

/** What the ledger posts. Quantities: days, seconds, pieces; of `listLead`, `fraudIncome`, `loanDay` and `loanFee` the amount that the list asks, the victim lost, the lender asks. */
export const BookEntryKind = {
  licenceDay: 0,
  scriptOnce: 1,
  lineDay: 2,
  conversationSecond: 3,
  numberOnce: 4,
  listLead: 5,
  agentSecond: 6,
  lead: 7,
  sale: 8,
  clearing: 9,
  replacement: 10,
  fraudIncome: 11,
  /** A fine, before it is known how much of it can be collected. */
  fine: 12,
  carrierMove: 13,
  reEntry: 14,
  /** A second that somebody talks who called back: income of premium numbers. */
  callBackSecond: 15,
  /** What a carrier charges for short calls, in 1/10 000 of the currency. */
  shortCalls: 16,
  /** A day of borrowed numbers, in 1/10 000 of the currency. */
  loanDay: 17,
  /** What the lender asks for a call with a borrowed number, in 1/10 000 of the currency. */
  loanFee: 18,
} as const;
export type BookEntryKind = (typeof BookEntryKind)[keyof typeof BookEntryKind];

export interface BookEntry {
  kind: BookEntryKind;
  quantity: number;
}

/** How offices go after an operator about which somebody complained. */
export interface Sanctions {
  /** Chance that a complaint leads to the operator, and that it is fined then. */
  readonly identifiedShare: number;
  readonly sanctionedShare: number;
  /** Part of a fine that is collected, as far as there are assets. */
  readonly collectedShare: number;
  /** From the complaint to the collection, seconds, at least 0. */
  readonly delaySeconds: number;
  /** What the operator owned before it began, at least 0: it cannot pay more than this and its balance. */
  readonly assets: Money;
}

/** Prices: what an entry brings (positive) or costs (negative). */
export interface Books {
  price(entry: BookEntry): Money;
  /** Absent: nobody is ever fined. */
  readonly sanctions?: Sanctions;
}

export type PacingPlugin = Plugin<'pacing', OperatorSite, Pacing>;
export type ListPlugin = Plugin<'list', OperatorSite, ListSource>;
export type CallingNumberPlugin = Plugin<'calling-number', OperatorSite, CallingNumberStrategy> & {
  /** Name of the count parameter that says how many numbers the operator rents; "" none. */
  readonly numbersFrom: string;
  /** Which blocks the numbers are rented from where the scenario names none; absent: mobile ones. */
  readonly numberKind?: NumberKind;
  /** Rents the same count from each of the blocks; absent: at random over all of them. */
  readonly areNumbersSpread?: boolean;
  /** Names of the parameters that say which honest caller of the world lends it numbers, of type `caller`, and how many to each operator; absent: nobody does. */
  readonly borrows?: { readonly lender: string; readonly numbers: string };
  /** The choice may hang on the calls before and what became of them; absent: on the call alone. */
  readonly learns?: boolean;
};
export type ScriptPlugin = Plugin<'script', OperatorSite, Script> & {
  /** What the calls of this script are for; may depend on its parameters. */
  purposeOf(parameters: ParameterValues): Purpose;
};
export type EvasionPlugin = Plugin<'evasion', OperatorSite, Evasion>;
export type BooksPlugin = Plugin<'books', OperatorSite, Books> & {
  /** Currency and year of the default prices. */
  readonly prices?: { readonly currency: string; readonly year: number };
};
