/** Columns of a call that only measures may see; their prefix is `truth_`, and `--no-truth` drops them. */
import { callBackAttempts, ownCallAttempts } from './attemptOfKey.ts';
import { finalStates, intentClasses, purposes } from './callCodes.ts';
import { boolean, columnsOf, integer } from './callColumn.ts';
import type { CallColumn } from './callColumn.ts';

export const truthColumns: readonly CallColumn[] = columnsOf('truth', [
  {
    name: 'truth_call_key',
    text: { as: 'callKey' },
    says: `caller-id.entity.intent.attempt, the same under every arm; attempt + ${ownCallAttempts}: a call among an operator’s own numbers that follows the attempt; attempt + ${callBackAttempts}: a call-back to it`,
  },
  { name: 'truth_caller_class', text: { as: 'name', of: 'class' }, says: 'class of the caller' },
  { name: 'truth_is_wanted', text: boolean, says: 'wanted by this callee' },
  { name: 'truth_purpose', text: { as: 'code', codes: purposes }, says: 'why the call was made' },
  { name: 'truth_is_fraud', text: boolean, says: 'an attempt at fraud' },
  { name: 'truth_has_consent', text: boolean, says: 'the callee had consented' },
  {
    name: 'truth_operator',
    text: integer,
    says: 'operator within its declaration; empty for wanted classes',
  },
  { name: 'truth_campaign', text: integer, says: 'campaign of the operator; empty for wanted classes' },
  {
    name: 'truth_intent_class',
    text: { as: 'code', codes: intentClasses },
    says: 'class of interest that the script found',
  },
  {
    name: 'truth_final_state',
    text: { as: 'code', codes: finalStates },
    says: 'the one final state of the attempt',
  },
  {
    name: 'truth_is_outside',
    text: boolean,
    says: 'the number called is one outside the simulated region: the call counts for its operator and for detectors, not for the region’s people',
  },
  {
    name: 'truth_lender',
    text: { as: 'name', of: 'caller' },
    says: 'caller whose number an operator shows with that caller’s consent; empty for all other numbers',
  },
]);
