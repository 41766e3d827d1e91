/** Metrics of operators: what they attempt, find and sell, and how their queues serve. */
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../../src/model/calls/truth.ts';
import { dropped, reneged } from '../../../src/model/simulation/call/agentQueue.ts';
import type { KeptCall } from '../keptCall.ts';
import { isDialled, isOfOperator, isPickedUp, isToOperator } from './callKinds.ts';
import { count, days, share, sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

export const hasAgent = ({ agentWaitSeconds }: KeptCall): boolean => agentWaitSeconds >= 0;
const hasBid = ({ agentWaitSeconds }: KeptCall): boolean =>
  agentWaitSeconds >= 0 || agentWaitSeconds === dropped || agentWaitSeconds === reneged;

export const operatorDays = (counted: Counted): number =>
  days(counted) *
  counted.callers.reduce((all, caller) => all + (caller.kind === 'operator' ? caller.operators : 0), 0);

const perOperatorDay =
  (is: (call: KeptCall) => boolean): Recount =>
  (counted) => [count(counted.calls, is), operatorDays(counted)];

export const operatorRecounts: Recounts = {
  'operator.attempts.perDay': perOperatorDay(isDialled),
  'operator.leads.perDay': perOperatorDay((call) => isOfOperator(call) && call.isLead),
  'operator.sales.perDay': perOperatorDay((call) => isOfOperator(call) && call.isSale),
  'operator.callBacks.perDay': perOperatorDay((call) => isToOperator(call) && isPickedUp(call)),
  'operator.callBacksMissed.share': share(isToOperator, (call) => !isPickedUp(call)),
  'operator.dialerDropRate': share(
    (call) => isDialled(call) && isPickedUp(call) && call.callee !== ownCallee,
    ({ finalState }) => finalState === FinalState.droppedByDialer,
  ),
  'operator.waited.share': share(hasAgent, ({ agentWaitSeconds }) => agentWaitSeconds > 0),
  'operator.waitingSeconds': ({ calls }) => {
    const served = calls.filter(hasAgent);
    return [sum(served, ({ agentWaitSeconds }) => agentWaitSeconds), served.length];
  },
  'operator.reneged.share': share(hasBid, ({ agentWaitSeconds }) => agentWaitSeconds === reneged),
};
