/** What a replication counts: one block of counters per class and wantedness, one per site, one for the world as a whole. */
import { finalStates } from '../calls/callCodes.ts';

/** Calls of a class are counted as unwanted (0), as wanted (1), or as neither: from one number of an operator to another, or a call-back that harms nobody. */
export const ownCalls = 2;
/** Calls to people outside the region: they count for the operator and for detectors, not for the region's people (decision 003). */
export const outsideCalls = 3;
export const callKinds = 4;

/** Per (class, kind of call). The first ten are the final states, in their order. */
export const CallCounter = {
  rejected: 0,
  congested: 1,
  busy: 2,
  unreachable: 3,
  unanswered: 4,
  machine: 5,
  answered: 6,
  invalidNumber: 7,
  abandonedByCaller: 8,
  droppedByDialer: 9,
  attempts: 10,
  rung: 11,
  labelled: 12,
  ringSeconds: 13,
  conversationSeconds: 14,
  demands: 15,
  demandsCompleted: 16,
  demandsCompletedInControl: 17,
  lostByRejection: 18,
  lostByLabel: 19,
  lostByTrust: 20,
  lostOtherwise: 21,
  marks: 22,
  complaints: 23,
  lossMoney: 24,
  seizures: 25,
  demandsGained: 26,
  heldSeconds: 27,
  /** Time of callers whose calls hold no circuit: rejected, or congested. */
  refusedSeconds: 28,
  appeals: 29,
  /** Of the conversation, with answering machines. */
  machineSeconds: 30,
} as const;
export type CallCounter = (typeof CallCounter)[keyof typeof CallCounter];
export const callCounters: number = finalStates.length + 21;

/** For the world as a whole. */
export const WorldCounter = {
  subscriberDaysWithThree: 0,
  bids: 1,
  congestedBids: 2,
  holdingSeconds: 3,
  innocentOwnersReported: 4,
  trustSum: 5,
  trustCount: 6,
} as const;
export const worldCounters = 7;

/** Per class of operators. */
export const OperatorCounter = {
  operators: 0,
  attempts: 1,
  leads: 2,
  sales: 3,
  revenue: 4,
  cost: 5,
  /** Held and present seconds of lines, of operators without people. */
  lineBusySeconds: 6,
  lineSeconds: 7,
  answered: 8,
  dropped: 9,
  /** Money of single kinds, in 1/10 000 of the currency. */
  evasionCost: 10,
  finesPaid: 11,
  finesUncollected: 12,
  paidToCarriers: 13,
  /** Operators that gave up, the seconds that all of them worked, those whose books came out of the red, and how long that took. */
  gaveUp: 14,
  workedSeconds: 15,
  paidBack: 16,
  paidBackSeconds: 17,
  /** Paid and busy seconds of people; calls that got an agent of a queue, those that waited for one, and how long. */
  agentSeconds: 18,
  agentBusySeconds: 19,
  handedOver: 20,
  waited: 21,
  waitSeconds: 22,
  /** Call-backs that operators answered. */
  callBacks: 23,
  /** Calls that bid for an agent of a queue; those whose callees hung up before one was free, and what these waited. */
  bids: 24,
  reneged: 25,
  renegedSeconds: 26,
  /** Call-backs to operators that ended, answered or not. */
  callBacksEnded: 27,
} as const;
export const operatorCounters = 28;

/** Per rule and class: calls made while it was in force, of those that broke it, calls put off and let go for its sake, sanctions. */
export const RuleCounter = { made: 0, broken: 1, putOff: 2, letGo: 3, sanctions: 4 } as const;
export type RuleCounter = (typeof RuleCounter)[keyof typeof RuleCounter];
export const ruleCounters = 5;

/** Attestations counted: as signed by the first carrier of the country, and as verified by the last of several. */
export const AttestationPlace = { origin: 0, termination: 1 } as const;

/** Per site of a detector. */
export const SiteCounter = {
  judgedUnwanted: 0,
  judgedWanted: 1,
  alarmedUnwanted: 2,
  alarmedWanted: 3,
  stateBytes: 4,
  numbersSeen: 5,
} as const;
export const siteCounters = 6;
