/** Contract of wanted callers: a source of call intents whose plan is a pure function of (cell, index). */
import type { CallSlot, NumberIndex, Plugin } from './plugin.ts';
import type { KeyedStream } from '../../engine/random/stream.ts';

/** One hour of one source. Candidates arrive in it at the source's ceiling rate, which is the same in all arms. */
export interface Cell {
  /** Hours since the first simulated hour of the pre-history. */
  hour: number;
  /** Days since the first day of the pre-history. */
  day: number;
  /** Local hour of the day, 0 … 23. */
  hourOfDay: number;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
}

/** What the callee's screen would show for a call that no label touches. */
export const Relation = { contact: 0, business: 1, unknown: 2 } as const;
export type Relation = (typeof Relation)[keyof typeof Relation];
export const lastRelation: Relation = Relation.unknown;

/** Why a call is made; truth, never seen by detectors. */
export const Purpose = {
  personal: 0,
  delivery: 1,
  care: 2,
  school: 3,
  banking: 4,
  service: 5,
  alert: 6,
  marketing: 7,
  fraud: 8,
  collection: 9,
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];
export const lastPurpose: Purpose = Purpose.collection;

/** How a call is made, and why: the same for many intents of a source. */
export interface CallManner {
  /** What the call is for. */
  purpose: Purpose;
  /** Does its callee want it? */
  isWanted: boolean;
  /** Has the callee consented to it? */
  hasConsent: boolean;
  /** Longest time that the caller lets it ring, seconds. */
  patienceSeconds: number;
  /** Median of the conversation, which is log-normal, seconds. */
  talkMedianSeconds: number;
  /** Standard deviation of the logarithm of the conversation. */
  talkLogDeviation: number;
  /** Chance that a failed attempt is followed by another. */
  reattemptShare: number;
  /** How many attempts may follow, a whole number; more than 7 are cut off. */
  reattemptsAtMost: number;
  /** Median wait before the next attempt. */
  reattemptMedianSeconds: number;
  /** Factor on the callee's chance to answer (an expected parcel is answered more often); 1 none. */
  answerFactor: number;
}

/** More intents than these do not follow the first of a candidate. */
export const followUpsAtMost = 7;
/** No source has more candidates: a whole country makes fewer calls a second. */
export const mostCandidatesPerSecond = 10_000;

/**
 * One planned call intent. The framework resets every field before `plan`; a source overwrites what it needs. Of a source with `manners`
 * the fields of a manner do not count and are left alone: it says which one.
 */
export interface CallIntent extends CallManner {
  /** False: the candidate is thinned away (its key advances all the same). */
  isAccepted: boolean;
  /** Set by the framework: 0 for the first intent of a candidate, f for its f-th follow-up (same caller, another callee). */
  sequence: number;
  /** Member of the class that calls, 0 … members − 1. */
  entity: number;
  /** Line of an organisation, from 0; 0 for persons. */
  line: number;
  /** Below `numberLimit` of the site; 0 withheld. */
  callingNumber: NumberIndex;
  /** The calling subscriber, who is then busy; −1 when an organisation calls. */
  callerSubscriber: number;
  /** The called subscriber, 0 … subscribers − 1. */
  callee: number;
  /** What the screen of the callee shows of the caller. */
  relation: Relation;
  /** Place among the source's `manners`, if it has any; reset to 0. */
  manner: number;
  /** A caller who calls several people in a row: how many more intents follow the first one, at most 7. */
  followUps: number;
  /** Mean gap between them. */
  followUpMeanSeconds: number;
}

/** What a wanted source may use; everything is constant during a replication. */
export interface CallerSite {
  /** Stream positioned at (source, cell, index, purpose of the draw); valid until the next call. */
  draw(cell: Cell, index: number, purpose: number): KeyedStream;
  /** Stream of one member, the same on every day: for lasting differences between members. */
  member(entity: number, purpose: number): KeyedStream;
  /** Stream of one member on one day. */
  memberDay(entity: number, day: number, purpose: number): KeyedStream;
  /** Stream of the whole source on one day. */
  sourceDay(day: number, purpose: number): KeyedStream;
  /**
   * Is a day of a rare kind, which each is with the chance `share` (0 to 1) and none hangs on another: storms, recalls, school closures? How many of the measured
   * days are is spread evenly over the replications of a seed, so that few replications have their share of them. Ask once, not for each call.
   */
  rareDays(share: number, purpose: number): (day: number) => boolean;
  /** Whom the source can call. */
  readonly subscribers: SubscriberDirectory;
  /** The `ordinal`-th number dealt to this source; organisations usually show one number for many lines. */
  ownNumber(ordinal: number): NumberIndex;
  /** How many numbers the source asked for in `numbers`. */
  readonly ownNumbers: number;
  /** One more than the largest number of the plan. */
  readonly numberLimit: number;
}

/** Subscribers as a caller can choose among them. */
export interface SubscriberDirectory {
  /** How many there are. */
  readonly count: number;
  /** Calls to other people that all subscribers together make on a mean day. */
  readonly dailyCalls: number;
  /** The number of a subscriber. */
  numberOf(subscriber: number): NumberIndex;
  /** The `rank`-th contact of a subscriber: reciprocal and clustered (an involution for every rank); rank 0 … contacts − 1. */
  contactOf(subscriber: number, rank: number): number;
  /** Contacts of each subscriber. */
  readonly contacts: number;
  /** A contact rank drawn by tie strength from one word. */
  contactRank(word: number): number;
  /** A subscriber drawn in proportion to the own, unequal calling rate of the day, from the stream. */
  drawCaller(stream: KeyedStream, day: number): number;
}

/** A wanted class. `ceilingPerSecond` and `plan` are pure: the same in every arm. */
export interface CallerSource {
  /**
   * The manners in which this source calls, when they are few: told once, they need not be filled in for each intent. Absent: each intent
   * has a manner of its own.
   */
  readonly manners?: readonly CallManner[];
  /**
   * Intents that a candidate comes to on average: none where it is thinned away, its follow-ups as one each. What is asked before a run, to tell how
   * large it may become. Absent: 1.
   */
  readonly intentsPerCandidate?: number;
  /** Share of the source’s calls that its busiest member makes, about. Asked before a run, to tell how often one number can call. Absent: 1. */
  readonly busiestShare?: number;
  /** Candidates a second in this cell, at least the highest rate that `plan` can accept; at most 10 000. */
  ceilingPerSecond(cell: Cell): number;
  /** Fills `out` for candidate `index` of `cell`. */
  plan(cell: Cell, index: number, out: CallIntent): void;
  /** The final state of an attempt of this source; must not change later plans. Absent: it does not listen. */
  afterOutcome?(slot: CallSlot): void;
  /** Does the screen show the registered name of a member with its number? Absent: nobody's. */
  isNamed?(member: number): boolean;
  /** Has the subscriber saved the number of a member, so that the screen shows a contact, whoever calls with it? Absent: nobody has saved any. */
  readonly hasSaved?: ((member: number, subscriber: number) => boolean) | undefined;
}

/** Whose time a call takes: a subscriber’s own, an employee’s, or nobody’s, because a machine speaks. */
export type CallsBy = 'household' | 'staff' | 'machine';

/** Descriptor of a wanted class: which class of the results it is, whether it is protected, how many members and numbers it has. */
export interface CallerPlugin extends Plugin<'caller', CallerSite, CallerSource> {
  /** True for callers whose loss counts as harm in the first place (hospital, alert, courier …). */
  readonly isProtected: boolean;
  /** Name of the count parameter that says how many members there are; "" = one a subscriber. */
  readonly membersFrom: string;
  /** Name of the count parameter that says how many numbers they show; "" = one a subscriber. */
  readonly numbersFrom: string;
  /** Name of the share parameter that says how many of its calls their callees want; "" = all. Absent: nobody knows, so that some may be unwanted. */
  readonly wantedFrom?: string;
  /** What the time of its calls is priced as. Absent: `household` where `membersFrom` is "", else `staff`. */
  readonly callsBy?: CallsBy;
  /** What each of its calls is for. Absent: its calls say so one by one. */
  readonly callsFor?: keyof typeof Purpose;
}
