/** Whoever is suspended gets no call through, and nobody else is refused for it. */
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { byOrder } from '../../src/model/simulation/sanctions/orderedSuspensions.ts';
import type { CallLaws, LawArm } from './callLaw.ts';
import { callKey } from './keptCall.ts';
import { reckonedSanctions } from './sanctions/reckonedSanctions.ts';
import { suspendedSpans } from './suspendedSpans.ts';

function suspendedIsRejected(of: LawArm): readonly unknown[] {
  const met = new Set(suspendedSpans(of).flatMap((span) => span.met.map(({ key }) => key)));
  return of.calls.filter((call) => met.has(callKey(call)) && call.finalState !== FinalState.rejected);
}

/** By an office, a traceback or a rule. */
function orderedIsRefused(of: LawArm): readonly unknown[] {
  const reckoned = reckonedSanctions(of);
  if (reckoned === null) return [];
  const met = new Set(reckoned.ordered.met.map(callKey));
  return of.calls.filter((call) => met.has(callKey(call)) !== (call.actedBy === byOrder));
}

export const sanctionLaws: CallLaws = {
  'who is suspended gets no call through': suspendedIsRejected,
  'carriers refuse whom they are ordered to, and nobody else': orderedIsRefused,
};
