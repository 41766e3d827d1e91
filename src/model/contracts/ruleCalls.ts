/** Calls as rules look at them: before they are made, and when they have ended. */
import type { NumberIndex } from './plugin.ts';
export { ReleasedBy } from '../calls/callCodes.ts';

/** Kinds and purposes of the number shown: ordinals in the model's lists of the same names. */
export const ShownKind = {
  mobile: 0,
  geographic: 1,
  'toll-free': 2,
  code: 3,
  foreign: 4,
  invalid: 5,
} as const;
export type ShownKind = keyof typeof ShownKind;
export const ShownPurpose = { any: 0, 'inbound-only': 1, service: 2, marketing: 3 } as const;
export type ShownPurpose = keyof typeof ShownPurpose;

/** Stands for a fact that is not known: of a planned call hardly ever, in a trace often. */
export const notKnown = -1;

/** A call as the law looks at it: one that somebody is about to make, or one that a trace shows. Facts are 0 no, 1 yes, `notKnown`. */
export interface PlannedCall {
  /** When it is made, or would be. */
  nowSecond: number;
  /** Who calls, as the law counts callers: an operator, a member of a class; in a trace the customer account. */
  caller: number;
  /** 0: nobody is chosen yet. A line that is about to take a lead asks whether it may call anybody at all. */
  calledNumber: NumberIndex;
  /** The number shown, 0 withheld. */
  callingNumber: NumberIndex;
  /** A `Purpose`. */
  purpose: number;
  /** The callee has consented. */
  hasConsent: number;
  /** The callee is on the do-not-call register. */
  isOnDoNotCallList: number;
  /** An artificial or recorded voice speaks. */
  isAutomatic: number;
  /** That voice is synthetic: a machine makes it, nobody recorded it. */
  isSynthetic: number;
  /** It comes in over an international route. */
  isFromAbroad: number;
  /** Kind of the number shown, a code of `ShownKind`. */
  shownKind: number;
  /** What the number shown may be used for, a code of `ShownPurpose`. */
  shownPurpose: number;
  /** The number shown is in service. */
  isShownAllocated: number;
  /** The number shown is of this country's plan. */
  isShownDomestic: number;
  /** Somebody else has the number shown and lends it. */
  isShownLent: number;
  /** Attestation as it arrives; 0 none, then A, B, C. */
  attestation: number;
  /** Longest ring before the caller gives up, seconds. */
  ringSeconds: number;
  /** Of a dialer with agents: how many are idle. */
  idleAgents: number;
  /** Calls on their way to them, this one included. */
  callsAhead: number;
  /** And its answered calls that get no agent and have not ended yet: nobody has heard of them. */
  callsGivenUp: number;
}

/** A call that has ended: as its caller knows it where a rule counts, as it went where a rule is asked what was wrong with it. */
export interface EndedCall {
  /** Who called, as of a `PlannedCall`. */
  caller: number;
  /** The number that was called. */
  calledNumber: NumberIndex;
  /** The number shown, 0 withheld. */
  callingNumber: NumberIndex;
  /** When it was made. */
  startSecond: number;
  /** When it ended. */
  endSecond: number;
  /** A `Purpose`. */
  purpose: number;
  /** A person answered. */
  isAnswered: boolean;
  /** The dialer dropped the person who answered, for want of an agent. */
  wasDropped: boolean;
  /** The person who answered refused. */
  isRefused: boolean;
  /** Who refused asked not to be called again; who only hangs up does not. */
  hasAskedToStop: boolean;
  /** The dialer’s detection took whoever answered for an answering machine, and no agent heard the call. */
  wasTakenForMachine: boolean;
  /** How long it rang. */
  ringSeconds: number;
  /** How long it was answered. */
  conversationSeconds: number;
  /** Which side ended it, a `ReleasedBy`, or `notKnown`. */
  releasedBy: number;
}
