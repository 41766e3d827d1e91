/**
 * Faults of an end: what a call of an operator breaks by how it went, which nobody could tell when it was made. Noted with what it broke then, before
 * anybody complains about it. Only where a world has rules. Hot path: replication.
 */
import { FinalState } from '../../../calls/callCodes.ts';
import { ownCallee } from '../../../calls/truth.ts';
import { RuleCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { releaseSideOf } from '../../call/releaseSide.ts';
import type { OperatorLine } from '../../operators/operatorState.ts';
import { believedOutcome } from '../dialled/agentBid.ts';
import { writeDialledEnd } from '../obedience/dialledEnd.ts';

/** The call of the operator's line in `slot` has ended; calls among its own numbers are nobody's campaign. */
export function noteFaultsOfEnd(arm: Arm, line: OperatorLine, slot: number): void {
  const { rules, life, totals, calls } = arm;
  const { operator } = line;
  if (calls.truth.callee.at(slot) === ownCallee) return;
  let isWritten = false;
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i];
    const before = life.brokenRules.at(slot);
    if (rule.faultOfEnd === null || (before & (1 << i)) !== 0) continue;
    if (life.startSecond.at(slot) < rule.fromSecond || operator.keptRules.includes(rule)) continue;
    if (!isWritten) writeEnd(arm, line, slot);
    isWritten = true;
    if (rule.faultOfEnd(arm.ended) === '') continue;
    life.brokenRules.set(slot, before | (1 << i));
    totals.rules[i].add(operator.callerClass, RuleCounter.broken);
  }
}

/** As it went, whatever the operator is told of it. */
function writeEnd(arm: Arm, { operator, queue }: OperatorLine, slot: number): void {
  const { ended, calls, life } = arm;
  const { own, truth } = calls;
  const finalState = life.finalState.at(slot);
  const outcome = believedOutcome(life.agentWaitSeconds.at(slot), finalState);
  writeDialledEnd(arm, { operator, slot, finalState, intentClass: truth.intentClass.at(slot) });
  ended.startSecond = life.startSecond.at(slot);
  ended.endSecond = life.endSecond.at(slot);
  ended.wasTakenForMachine = queue !== null && outcome === FinalState.machine && own.agentWaitMs[slot] < 0;
  ended.ringSeconds = life.ringSeconds.at(slot);
  ended.conversationSeconds = life.conversationSeconds.at(slot);
  ended.releasedBy = releaseSideOf(calls, life, slot);
}
