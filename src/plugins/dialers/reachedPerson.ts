/** Whether a call reached a person, as far as the dialer can tell. */
import { answeredCause, FinalState } from '../../model/calls/own.ts';
import type { OwnAttempts } from '../../model/calls/own.ts';

/** Signalling says the same of people and machines, but whoever dials hears a machine, and knows what it took for one. */
export const hasReachedPerson = ({ releaseCause, outcome }: OwnAttempts, slot: number): boolean =>
  releaseCause[slot] === answeredCause && outcome[slot] !== FinalState.machine;
