/** Calls that a network refused say nothing about their caller, whatever the caller was told. Hot path: detectors. */
import type { ObservedRelease } from '../../model/calls/observed.ts';

/** No free circuit (RFC 3261); rejected by analytics (RFC 8688). */
const noCircuit = 503;
const byAnalytics = 608;
/** Declined, unwanted (RFC 3261, RFC 8197): by a callee, who has been rung then, or in a network's words. */
const declined = 603;
const unwanted = 607;

export function isRefused({ releaseCause, ringMs }: ObservedRelease, slot: number): boolean {
  const cause = releaseCause[slot];
  if (cause === byAnalytics || cause === noCircuit) return true;
  return (cause === declined || cause === unwanted) && ringMs[slot] === 0;
}
