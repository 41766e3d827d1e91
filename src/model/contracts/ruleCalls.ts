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
  nowSecond: number;
  /** Who calls, as the law counts callers: an operator, a member of a class; in a trace the customer account. */
  caller: number;
  /** 0: nobody is chosen yet. A line that is about to take a lead asks whether it may call anybody at all. */
  calledNumber: NumberIndex;
  callingNumber: NumberIndex;
  /** A `Purpose`. */
  purpose: number;
  hasConsent: number;
  isOnDoNotCallList: number;
  /** An artificial or recorded voice speaks. */
  isAutomatic: number;
  /** That voice is synthetic: a machine makes it, nobody recorded it. */
  isSynthetic: number;
  isFromAbroad: number;
  /** The number shown: codes of `ShownKind` and `ShownPurpose`; is it in service, and of this country's plan? */
  shownKind: number;
  shownPurpose: number;
  isShownAllocated: number;
  isShownDomestic: number;
  /** Somebody else has the number shown and lends it. */
  isShownLent: number;
  /** Attestation as it arrives; 0 none, then A, B, C. */
  attestation: number;
  /** Longest ring before the caller gives up, seconds. */
  ringSeconds: number;
  /** Of a dialer with agents: how many are idle, and calls on their way to them, this one included. */
  idleAgents: number;
  callsAhead: number;
  /** And its answered calls that get no agent and have not ended yet: nobody has heard of them. */
  callsGivenUp: number;
}

/** A call that has ended: as its caller knows it where a rule counts, as it went where a rule is asked what was wrong with it. */
export interface EndedCall {
  caller: number;
  calledNumber: NumberIndex;
  callingNumber: NumberIndex;
  startSecond: number;
  endSecond: number;
  /** A `Purpose`. */
  purpose: number;
  /** A person answered; of those: the dialer dropped the call for want of an agent, or the person refused. */
  isAnswered: boolean;
  wasDropped: boolean;
  isRefused: boolean;
  /** Who refused asked not to be called again; who only hangs up does not. */
  hasAskedToStop: boolean;
  /** The dialer’s detection took whoever answered for an answering machine, and no agent heard the call. */
  wasTakenForMachine: boolean;
  ringSeconds: number;
  conversationSeconds: number;
  /** Which side ended it, a `ReleasedBy`, or `notKnown`. */
  releasedBy: number;
}
