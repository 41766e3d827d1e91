/** Metrics of those who work the calls: how busy they are, and how long callees wait for them in vain. */
import { reneged } from '../../../src/model/simulation/call/agentQueue.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import type { KeptCall } from '../keptCall.ts';
import { isCompleted, isDialled, isToOperator } from './callKinds.ts';
import { callsOf, paidSeconds } from './operatorBooks.ts';
import { settingsOf } from './operatorStands.ts';
import { hasAgent } from './operatorRecounts.ts';
import { seconds, sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

/** The operators of a row, null where one of them evades. */
function steadyOperatorsOf({ of, callers }: Counted): readonly OperatorState[] | null {
  const operators = of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));
  return operators.every(({ evasion }) => evasion.length === 0) ? operators : null;
}

/** How long the dialer listens for a machine before an agent is called. */
const listeningSeconds = ({ machineDetection, machineDetectionSeconds }: ParameterValues): number =>
  machineDetection === true ? Number(machineDetectionSeconds) : 0;

/** It rings until its caller or the network ends it. */
const isGivenUp = ({ finalState }: KeptCall): boolean =>
  finalState === FinalState.abandonedByCaller || finalState === FinalState.unanswered;

type Work = readonly [busySeconds: number, presentSeconds: number];

/** Who is told something else than what happens may hear of no call-back. */
function workOfLines(counted: Counted, operator: OperatorState): Work | null {
  const calls = callsOf(counted.of, operator);
  const received = calls.filter((call) => isToOperator(call) && (isCompleted(call) || isGivenUp(call)));
  if (counted.of.arm.isTold && received.length > 0) return null;
  return [
    sum([...calls.filter(isDialled), ...received], ({ startSecond, endSecond }) => endSecond - startSecond),
    seconds(counted) * operator.pacing.lines,
  ];
}

/** Null where calls are written up, which they do not tell, and where agents work for what the operator believes. */
function workOfPeople(counted: Counted, operator: OperatorState, paid: number): Work | null {
  const { parameters } = settingsOf(counted.of, operator).pacing;
  const { wrapUpMedianSeconds = 0, noAnswerMedianSeconds = 0 } = parameters;
  if (Number(wrapUpMedianSeconds) > 0 || Number(noAnswerMedianSeconds) > 0) return null;
  const calls = callsOf(counted.of, operator);
  if (operator.agentQueue === null) {
    const received = calls.filter((call) => isToOperator(call) && isCompleted(call));
    // The operator may have heard of none of them.
    if (counted.of.arm.isTold && received.length > 0) return null;
    const theirs = [...calls.filter(isDialled), ...received];
    return [sum(theirs, ({ conversationSeconds }) => conversationSeconds), paid];
  }
  if (counted.of.arm.isTold) return null;
  const served = sum(calls.filter(hasAgent), ({ isCallBack, conversationSeconds, agentWaitSeconds }) =>
    isCallBack ? conversationSeconds : conversationSeconds - agentWaitSeconds - listeningSeconds(parameters),
  );
  return [served, paid];
}

const occupancy: Recount = (counted) => {
  const works = steadyOperatorsOf(counted)?.map((operator) => {
    const paid = paidSeconds(counted.of, settingsOf(counted.of, operator).pacing.parameters);
    return operator.isStaffed ? workOfPeople(counted, operator, paid) : workOfLines(counted, operator);
  });
  if (works === undefined) return null;
  const known = works.filter((work) => work !== null);
  if (known.length < works.length) return null;
  return [known.reduce((all, [busy]) => all + busy, 0), known.reduce((all, [, present]) => all + present, 0)];
};

/** From the bid on; whoever calls back hears it ring meanwhile. */
const renegedSeconds: Recount = (counted) => {
  const operators = steadyOperatorsOf(counted);
  if (operators === null || counted.of.arm.isTold) return null;
  const given = operators.flatMap((operator) => {
    const listening = listeningSeconds(settingsOf(counted.of, operator).pacing.parameters);
    return callsOf(counted.of, operator)
      .filter(({ agentWaitSeconds }) => agentWaitSeconds === reneged)
      .map(({ isCallBack, ringSeconds, conversationSeconds }) =>
        isCallBack ? ringSeconds : conversationSeconds - listening,
      );
  });
  return [given.reduce((all, one) => all + one, 0), given.length];
};

export const agentRecounts: Recounts = {
  'operator.occupancy': occupancy,
  'operator.renegedSeconds': renegedSeconds,
};
