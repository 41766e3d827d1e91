/** Counts a call that asked for an agent of a queue: served, dropped or given up. Hot path: dialers with agents. */
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import { reneged } from '../../call/agentQueue.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';

export function countBid(arm: Arm, call: CallInHand, handleSeconds: number): void {
  const counters = arm.totals.operators;
  const { agentWaitSeconds } = call;
  const base = call.callerClass * operatorCounters;
  counters[base + OperatorCounter.bids] += 1;
  if (agentWaitSeconds === reneged) {
    counters[base + OperatorCounter.reneged] += 1;
    counters[base + OperatorCounter.renegedSeconds] += call.silenceSeconds;
  }
  if (agentWaitSeconds < 0) return;
  counters[base + OperatorCounter.handedOver] += 1;
  counters[base + OperatorCounter.agentBusySeconds] += handleSeconds;
  if (agentWaitSeconds === 0) return;
  counters[base + OperatorCounter.waited] += 1;
  counters[base + OperatorCounter.waitSeconds] += agentWaitSeconds;
}
