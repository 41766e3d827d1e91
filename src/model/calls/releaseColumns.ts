/** Columns of a call that has ended: how, and what its callee did about it. */
import { releasedBySides } from './callCodes.ts';
import { boolean, columnsOf, integer, milliseconds } from './callColumn.ts';
import type { CallColumn } from './callColumn.ts';

export const releaseColumns: readonly CallColumn[] = columnsOf('release', [
  {
    name: 'ring_ms',
    text: integer,
    unit: 'ms',
    says: 'ringing time as the network measures it, from messages that travel: up to a second longer than it rang, half a second in the mean; 0 when it never rang',
  },
  { name: 'conversation_ms', text: integer, unit: 'ms', says: 'answer to release; 0 when not answered' },
  { name: 'release_cause', text: integer, unit: 'SIP', says: 'final SIP status of the set-up' },
  { name: 'released_by', text: { as: 'code', codes: releasedBySides }, says: 'which side ended it' },
  { name: 'is_marked', text: boolean, says: 'the callee marked the number' },
  {
    name: 'marked_at_ms',
    text: milliseconds,
    unit: 'ms',
    says: 'when the mark came; empty when there was none',
  },
  {
    name: 'complained_at_ms',
    text: milliseconds,
    unit: 'ms',
    says: 'when the callee complained; empty when not',
  },
  {
    name: 'released_at_ms',
    text: milliseconds,
    unit: 'ms',
    says: 'when the call had ended and detectors heard of it, on the clock of time_ms; rows stand in this order',
  },
]);
