/** Whoever is suspended gets no call through, and nobody else is refused for it. */
import { FinalState } from '../../src/model/calls/callCodes.ts';
import type { CallLaws, LawArm } from './callLaw.ts';
import { callKey } from './keptCall.ts';
import { suspendedSpans } from './suspendedSpans.ts';

function suspendedIsRejected(of: LawArm): readonly unknown[] {
  const met = new Set(suspendedSpans(of)?.flatMap((span) => span.met.map(({ key }) => key)));
  return of.calls.filter((call) => met.has(callKey(call)) && call.finalState !== FinalState.rejected);
}

export const sanctionLaws: CallLaws = { 'who is suspended gets no call through': suspendedIsRejected };
