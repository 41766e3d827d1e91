/** Calls as a trace shows them: what it does not show is taken as a check of a trace takes it. */
import { ReleasedBy } from '../../src/model/calls/callCodes.ts';
import type { CallFacts } from './callFacts.ts';
import type { CalledFor } from './ruleTown.ts';

/** A call that its caller ends so soon after the answer counts as dropped. */
const droppedSeconds = 3;

/** Every call is for the same, nobody is known to break what is not seen, and customers are told apart by their accounts. */
export const tracedCalls = (calls: readonly CallFacts[], purpose: CalledFor): readonly CallFacts[] =>
  calls.map((facts) => {
    const { exogenous, outcome } = facts.call;
    const isConnected = outcome.conversationSeconds > 0;
    const isEndedByCaller = outcome.releasedBy === ReleasedBy.caller;
    const isGivenUp = !isConnected && isEndedByCaller && outcome.ringSeconds > 0;
    const patienceSeconds = isGivenUp ? outcome.ringSeconds : Infinity;
    return {
      ...facts,
      purpose,
      pair: `${exogenous.account} ${exogenous.calledNumber}`,
      call: { ...facts.call, exogenous: { ...exogenous, patienceSeconds } },
      hasConsent: true,
      isListed: false,
      isAutomatic: false,
      isSynthetic: false,
      isDialler: false,
      isLent: false,
      isServed: facts.kind !== 'invalid',
      isAnswered: isConnected,
      isDropped: isConnected && isEndedByCaller && outcome.conversationSeconds <= droppedSeconds,
      isRefused: false,
    };
  });
