/**
 * The columns of a call, declared once: views, trace writers and readers, features and the documentation all follow from this table.
 * `cells`: float64 for times in whole milliseconds (they pass 2 ** 31 after 24 days), int32 for everything else; −1 means unknown.
 */

/** Who may see a column: `attempt` before the verdict, `release` after the call, `truth` only measures. */
export type ColumnGroup = 'attempt' | 'verdict' | 'release' | 'truth' | 'task';

/** How a cell is written in a trace. */
export type ColumnText =
  | { readonly as: 'integer' }
  | { readonly as: 'milliseconds' }
  | { readonly as: 'boolean' }
  | { readonly as: 'e164' }
  | { readonly as: 'callKey' }
  | { readonly as: 'name'; readonly of: 'caller' | 'class' | 'carrier' | 'arm' | 'place' }
  | { readonly as: 'code'; readonly codes: readonly string[] };

export interface CallColumn {
  readonly name: string;
  readonly group: ColumnGroup;
  readonly cells: 'int32' | 'float64';
  readonly text: ColumnText;
  readonly unit: string;
  readonly says: string;
}

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
export type FinalState = (typeof FinalState)[keyof typeof FinalState];

/** SIP final response by final state (RFC 3261, RFC 8688 for rejection by analytics). */
export const sipStatusOfFinalState: readonly number[] = [608, 503, 486, 480, 480, 200, 200, 404, 487, 200];

/** Which side ended the call. */
export const releasedBySides = ['network', 'caller', 'callee'] as const;
export const ReleasedBy = { network: 0, caller: 1, callee: 2 } as const;
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

const integer = { as: 'integer' } as const;
const milliseconds = { as: 'milliseconds' } as const;
const boolean = { as: 'boolean' } as const;
const e164 = { as: 'e164' } as const;

/** Trace order. Truth columns carry the prefix `truth_` and are dropped by `--no-truth`. */
export const callColumns: readonly CallColumn[] = [
  {
    name: 'arm',
    group: 'task',
    cells: 'int32',
    text: { as: 'name', of: 'arm' },
    unit: '',
    says: 'arm of the experiment',
  },
  {
    name: 'replication',
    group: 'task',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'replication, from 0',
  },
  {
    name: 'time_ms',
    group: 'attempt',
    cells: 'float64',
    text: milliseconds,
    unit: 'ms',
    says: 'start of the attempt in local time, since midnight of the first measured day; negative in the pre-history',
  },
  {
    name: 'place_ingress',
    group: 'attempt',
    cells: 'int32',
    text: { as: 'name', of: 'carrier' },
    unit: '',
    says: 'carrier that handed the call in',
  },
  {
    name: 'route',
    group: 'attempt',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'route on which it came; 0 domestic',
  },
  {
    name: 'account',
    group: 'attempt',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'customer account; seen at the originating carrier only',
  },
  {
    name: 'line',
    group: 'attempt',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'line of the account; seen at the originating carrier only',
  },
  {
    name: 'sim',
    group: 'attempt',
    cells: 'int32',
    text: e164,
    unit: '',
    says: 'number of the SIM that calls, whatever number is shown; empty for a leased line; seen at the originating carrier only',
  },
  {
    name: 'cell',
    group: 'attempt',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'radio cell from which the SIM calls; seen at the originating carrier only',
  },
  {
    name: 'calling_number',
    group: 'attempt',
    cells: 'int32',
    text: e164,
    unit: '',
    says: 'number as presented; empty when withheld',
  },
  { name: 'called_number', group: 'attempt', cells: 'int32', text: e164, unit: '', says: 'number dialled' },
  {
    name: 'attestation',
    group: 'attempt',
    cells: 'int32',
    text: { as: 'code', codes: attestations },
    unit: '',
    says: 'caller authentication as verified',
  },
  {
    name: 'verdict',
    group: 'verdict',
    cells: 'int32',
    text: { as: 'code', codes: verdicts },
    unit: '',
    says: 'strongest action taken',
  },
  {
    name: 'score_millionths',
    group: 'verdict',
    cells: 'int32',
    text: integer,
    unit: '1e-6',
    says: 'highest score of any detector that judged it',
  },
  {
    name: 'ring_ms',
    group: 'release',
    cells: 'int32',
    text: integer,
    unit: 'ms',
    says: 'ringing time as the network measures it; 0 when it never rang',
  },
  {
    name: 'conversation_ms',
    group: 'release',
    cells: 'int32',
    text: integer,
    unit: 'ms',
    says: 'answer to release; 0 when not answered',
  },
  {
    name: 'release_cause',
    group: 'release',
    cells: 'int32',
    text: integer,
    unit: 'SIP',
    says: 'final SIP status of the set-up',
  },
  {
    name: 'released_by',
    group: 'release',
    cells: 'int32',
    text: { as: 'code', codes: releasedBySides },
    unit: '',
    says: 'which side ended it',
  },
  {
    name: 'is_marked',
    group: 'release',
    cells: 'int32',
    text: boolean,
    unit: '',
    says: 'the callee marked the number',
  },
  {
    name: 'marked_at_ms',
    group: 'release',
    cells: 'float64',
    text: milliseconds,
    unit: 'ms',
    says: 'when the mark came; empty when there was none',
  },
  {
    name: 'complained_at_ms',
    group: 'release',
    cells: 'float64',
    text: milliseconds,
    unit: 'ms',
    says: 'when the callee complained; empty when not',
  },
  {
    name: 'released_at_ms',
    group: 'release',
    cells: 'float64',
    text: milliseconds,
    unit: 'ms',
    says: 'when the call had ended and detectors heard of it, on the clock of time_ms; rows stand in this order',
  },
  {
    name: 'truth_call_key',
    group: 'truth',
    cells: 'int32',
    text: { as: 'callKey' },
    unit: '',
    says: 'caller-id.entity.intent.attempt, the same under every arm; attempt + 65536: a call among an operator’s own numbers that follows the attempt; attempt + 131072: a call-back to it',
  },
  {
    name: 'truth_caller_class',
    group: 'truth',
    cells: 'int32',
    text: { as: 'name', of: 'class' },
    unit: '',
    says: 'class of the caller',
  },
  {
    name: 'truth_is_wanted',
    group: 'truth',
    cells: 'int32',
    text: boolean,
    unit: '',
    says: 'wanted by this callee',
  },
  {
    name: 'truth_purpose',
    group: 'truth',
    cells: 'int32',
    text: { as: 'code', codes: purposes },
    unit: '',
    says: 'why the call was made',
  },
  {
    name: 'truth_is_fraud',
    group: 'truth',
    cells: 'int32',
    text: boolean,
    unit: '',
    says: 'an attempt at fraud',
  },
  {
    name: 'truth_has_consent',
    group: 'truth',
    cells: 'int32',
    text: boolean,
    unit: '',
    says: 'the callee had consented',
  },
  {
    name: 'truth_operator',
    group: 'truth',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'operator within its declaration; empty for wanted classes',
  },
  {
    name: 'truth_campaign',
    group: 'truth',
    cells: 'int32',
    text: integer,
    unit: '',
    says: 'campaign of the operator; empty for wanted classes',
  },
  {
    name: 'truth_intent_class',
    group: 'truth',
    cells: 'int32',
    text: { as: 'code', codes: intentClasses },
    unit: '',
    says: 'class of interest that the script found',
  },
  {
    name: 'truth_final_state',
    group: 'truth',
    cells: 'int32',
    text: { as: 'code', codes: finalStates },
    unit: '',
    says: 'the one final state of the attempt',
  },
  {
    name: 'truth_is_outside',
    group: 'truth',
    cells: 'int32',
    text: boolean,
    unit: '',
    says: 'the number called is one outside the simulated region: the call counts for its operator and for detectors, not for the region’s people',
  },
  {
    name: 'truth_lender',
    group: 'truth',
    cells: 'int32',
    text: { as: 'name', of: 'caller' },
    unit: '',
    says: 'caller whose number an operator shows with that caller’s consent; empty for all other numbers',
  },
];
