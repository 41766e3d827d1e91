/**
 * Obedience: before a call is made, whoever keeps the rules asks them, and waits, lets the person go, or calls; of everybody else it is
 * noted which rules the call breaks. Only where a world has rules. Hot path: replication.
 */
import { secondsADay } from '../../../../engine/kernel/lengthsOfTime.ts';
import type { EndedCall, PlannedCall } from '../../../contracts/ruleCalls.ts';
import { FinalState } from '../../../calls/callCodes.ts';
import { RuleCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { releaseSideOf, sideThatEnded } from '../../call/releaseSide.ts';
import { longestRing } from './mannersUnderRules.ts';
import { planAnybody, planOperatorsCall, planWanted, wantedCaller } from './plannedCalls.ts';
import { writeDialledEnd } from './dialledEnd.ts';
import type { OperatorLine } from '../../operators/operatorState.ts';
import type { RuleInForce } from '../../sanctions/ruleInForce.ts';

/** Rules that put a call off for each other’s sake are asked so often; what is permitted by then is permitted never. */
const roundsAtMost = 64;
/** Earliest second from now on at which whoever keeps the rules makes the call: all that hold then permit it. */
function earliest(rules: readonly RuleInForce[], planned: PlannedCall, nowSecond: number): number {
  let second = nowSecond;
  for (let round = 0; round < roundsAtMost; round++) {
    const before = second;
    for (let i = 0; i < rules.length; i++) {
      if (second < rules[i].fromSecond) continue;
      planned.nowSecond = second;
      const permitted = rules[i].keepClear(planned, second);
      if (permitted === Infinity) return Infinity;
      if (permitted > second) second = permitted;
    }
    if (second === before) return second;
  }
  return Infinity;
}

/** Second at which the operator’s line may take its next lead. */
export function secondForAnybody(arm: Arm, line: OperatorLine, nowSecond: number): number {
  const { keptRules, callerClass } = line.operator;
  if (keptRules.length === 0) return nowSecond;
  tellWantedEnds(arm);
  const { planned } = arm;
  planAnybody(arm, planned, line);
  const second = earliest(keptRules, planned, nowSecond);
  if (second > nowSecond) countWait(arm, keptRules, { callerClass, kind: RuleCounter.putOff });
  return second;
}

/** The planned call waits, or is let go, for the sake of those rules that do not permit it now. */
function countWait(
  { planned, totals, calendar }: Arm,
  rules: readonly RuleInForce[],
  { callerClass, kind }: { callerClass: number; kind: RuleCounter },
): void {
  const now = calendar.nowSeconds;
  planned.nowSecond = now;
  for (let i = 0; i < rules.length; i++) {
    const { keepClear, fromSecond, ordinal } = rules[i];
    if (now >= fromSecond && keepClear(planned, now) > now) totals.rules[ordinal].add(callerClass, kind);
  }
}

/** May the line’s call in hand, lead and number chosen, be made now? What it breaks is written into its row. */
export function mayDial(arm: Arm, line: OperatorLine, call: CallInHand): boolean {
  const { planned, rules } = arm;
  const { keptRules } = line.operator;
  tellWantedEnds(arm);
  planOperatorsCall(arm, planned, { line, call });
  const now = arm.calendar.nowSeconds;
  planned.nowSecond = now;
  let broken = 0;
  let isPermitted = true;
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i];
    if (now < rule.fromSecond) continue;
    if (keptRules.includes(rule)) {
      if (rule.keepClear(planned, now) <= now) continue;
      isPermitted = false;
      arm.totals.rules[i].add(call.callerClass, RuleCounter.letGo);
    } else if (rule.part.obey(planned, now) > now) broken |= 1 << i;
  }
  if (isPermitted) make(arm, call.callerClass, broken);
  arm.life.brokenRules.set(call.slot, isPermitted ? broken : 0);
  return isPermitted;
}

/** The call is made: rules count it. */
function make({ planned, rules, totals }: Arm, callerClass: number, broken: number): void {
  for (let i = 0; i < rules.length; i++) {
    if (planned.nowSecond < rules[i].fromSecond) continue;
    rules[i].afterAttempt(planned);
    totals.rules[i].add(callerClass, RuleCounter.made);
    if ((broken & (1 << i)) !== 0) totals.rules[i].add(callerClass, RuleCounter.broken);
  }
}

/** Rules that the planned call of a wanted caller does not keep, one bit each: those that only price it. */
function pricedNow({ planned, rules, bindingRules }: Arm): number {
  if (bindingRules.length === rules.length) return 0;
  const now = planned.nowSecond;
  let priced = 0;
  for (let i = 0; i < rules.length; i++) {
    const { isPrice, fromSecond, part } = rules[i];
    if (isPrice && now >= fromSecond && part.obey(planned, now) > now) priced |= 1 << i;
  }
  return priced;
}

/** Second at which the wanted caller in hand, who keeps all rules that bind, may call; Infinity when that is after the end or never. */
export function secondForWanted(arm: Arm, call: CallInHand): number {
  const { planned, bindingRules, calendar } = arm;
  const now = calendar.nowSeconds;
  tellWantedEnds(arm);
  call.patienceSeconds = longestRing(bindingRules, call, now);
  planWanted(arm, planned, call);
  const second = atDecentTime(earliest(bindingRules, planned, now), now);
  if (second <= now) {
    planned.nowSecond = now;
    make(arm, call.callerClass, pricedNow(arm));
    return now;
  }
  const isLost = second >= arm.endSecond;
  countWait(arm, bindingRules, {
    callerClass: call.callerClass,
    kind: isLost ? RuleCounter.letGo : RuleCounter.putOff,
  });
  return isLost ? Infinity : second;
}

/** What is permitted again when a day begins is done at the hour of the day at which it was wished: nobody is rung at midnight for it. */
function atDecentTime(second: number, nowSecond: number): number {
  const isMidnight = second > nowSecond && second % secondsADay === 0;
  return isMidnight ? second + (nowSecond % secondsADay) : second;
}

/** The course of a wanted caller’s call is known: rules hear of its end when that comes. */
export function endWantedForRules(arm: Arm, call: CallInHand): void {
  const { ended } = arm;
  ended.caller = wantedCaller(call);
  ended.calledNumber = arm.dealing.numberOfSubscriber(call.callee);
  ended.callingNumber = call.callingNumber;
  ended.startSecond = call.startSecond;
  ended.endSecond = call.endSecond;
  ended.isAnswered = call.finalState === FinalState.answered;
  ended.purpose = call.purpose;
  ended.wasDropped = false;
  ended.isRefused = false;
  ended.hasAskedToStop = false;
  ended.wasTakenForMachine = false;
  ended.ringSeconds = call.ringSeconds;
  ended.conversationSeconds = call.conversationSeconds;
  ended.releasedBy = sideThatEnded(call.releasedBy, call.keyLow, call.keyHigh);
  arm.wantedUnderWay.add(ended);
}

/** The call of an operator’s line has ended, as the operator was told. */
export function endDialledForRules(arm: Arm, { operator, queue }: OperatorLine, slot: number): void {
  tellWantedEnds(arm);
  const { ended, calls } = arm;
  const { own } = calls;
  const finalState = own.outcome[slot];
  writeDialledEnd(arm, { operator, slot, finalState, intentClass: own.intentClass[slot] });
  ended.startSecond = own.startSecond[slot];
  ended.endSecond = arm.calendar.nowSeconds;
  ended.wasTakenForMachine = queue !== null && finalState === FinalState.machine && own.agentWaitMs[slot] < 0;
  ended.ringSeconds = own.ringMs[slot] / 1000;
  ended.conversationSeconds = own.conversationMs[slot] / 1000;
  ended.releasedBy = toldSide(arm, slot);
  tellRules(arm, ended);
}

/** Which side ended an operator’s call, as the operator was told. */
function toldSide({ calls, life, told, isTold }: Arm, slot: number): number {
  if (!isTold) return releaseSideOf(calls, life, slot);
  const { keyLow, keyHigh } = calls.truth;
  return sideThatEnded(told.releasedBy[life.dialLine.at(slot)], keyLow.at(slot), keyHigh.at(slot));
}

/** Before rules or their offices are asked or told anything else: what has ended by now. */
export function tellWantedEnds(arm: Arm): void {
  const { wantedUnderWay, calendar } = arm;
  const now = calendar.nowSeconds;
  for (let ended = wantedUnderWay.endedBy(now); ended !== null; ended = wantedUnderWay.endedBy(now))
    tellRules(arm, ended);
}

function tellRules({ rules }: Arm, ended: Readonly<EndedCall>): void {
  for (let i = 0; i < rules.length; i++)
    if (ended.startSecond >= rules[i].fromSecond) rules[i].afterEnd(ended);
}
