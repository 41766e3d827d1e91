/** Words that stand for a cell of a call: each is written as its place in the list. */

/** Attestation of the caller's number (RFC 8588), as verified at the end. */
export const attestations = ['none', 'a', 'b', 'c'] as const;
/** Verdict of the strongest action that was taken on the call, weakest first. */
export const verdicts = ['allow', 'label', 'charge', 'delay', 'challenge', 'reject'] as const;
export const Verdict = { allow: 0, label: 1, charge: 2, delay: 3, challenge: 4, reject: 5 } as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** The one final state in which every attempt ends. */
export const finalStates = [
  'rejected',
  'congested',
  'busy',
  'unreachable',
  'unanswered',
  'machine',
  'answered',
  'invalidNumber',
  'abandonedByCaller',
  'droppedByDialer',
] as const;
export const FinalState = {
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
} as const;
/** How an attempt ended. */
export type FinalState = (typeof FinalState)[keyof typeof FinalState];

/** SIP final response of a call that was answered. */
export const answeredCause = 200;
/** SIP final response by final state (RFC 3261, RFC 8688 for rejection by analytics). */
export const sipStatusOfFinalState: readonly number[] = [
  608,
  503,
  486,
  480,
  480,
  answeredCause,
  answeredCause,
  404,
  487,
  answeredCause,
];

/** Which side ended the call. */
export const releasedBySides = ['network', 'caller', 'callee'] as const;
export const ReleasedBy = { network: 0, caller: 1, callee: 2 } as const;
/** Which side ended a call. */
export type ReleasedBy = (typeof ReleasedBy)[keyof typeof ReleasedBy];

export const purposes = [
  'personal',
  'delivery',
  'care',
  'school',
  'banking',
  'service',
  'alert',
  'marketing',
  'fraud',
  'collection',
] as const;
export const intentClasses = ['none', 'a', 'b', 'c', 'd'] as const;
