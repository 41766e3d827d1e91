/** Columns of a call as it comes in, with the run that it belongs to and what is decided about it. */
import { attestations, verdicts } from './callCodes.ts';
import { columnsOf, e164, integer, milliseconds } from './callColumn.ts';
import type { CallColumn } from './callColumn.ts';

/** Of which run the call is. */
export const taskColumns: readonly CallColumn[] = columnsOf('task', [
  { name: 'arm', text: { as: 'name', of: 'arm' }, says: 'arm of the experiment' },
  { name: 'replication', text: integer, says: 'replication, from 0' },
]);

/** What a detector or a rule may see before it judges. */
export const attemptColumns: readonly CallColumn[] = columnsOf('attempt', [
  {
    name: 'time_ms',
    text: milliseconds,
    unit: 'ms',
    says: 'start of the attempt in local time, since midnight of the first measured day; negative in the pre-history',
  },
  { name: 'place_ingress', text: { as: 'name', of: 'carrier' }, says: 'carrier that handed the call in' },
  { name: 'route', text: integer, says: 'route on which it came; 0 domestic' },
  { name: 'account', text: integer, says: 'customer account; seen at the originating carrier only' },
  { name: 'line', text: integer, says: 'line of the account; seen at the originating carrier only' },
  {
    name: 'sim',
    text: e164,
    says: 'number of the SIM that calls, whatever number is shown; empty for a leased line; seen at the originating carrier only',
  },
  {
    name: 'cell',
    text: integer,
    says: 'radio cell from which the SIM calls; seen at the originating carrier only',
  },
  { name: 'calling_number', text: e164, says: 'number as presented; empty when withheld' },
  { name: 'called_number', text: e164, says: 'number dialled' },
  {
    name: 'attestation',
    text: { as: 'code', codes: attestations },
    says: 'caller authentication as verified',
  },
]);

export const verdictColumns: readonly CallColumn[] = columnsOf('verdict', [
  { name: 'verdict', text: { as: 'code', codes: verdicts }, says: 'strongest action taken' },
  {
    name: 'score_millionths',
    text: integer,
    unit: '1e-6',
    says: 'highest score of any detector that judged it',
  },
]);
