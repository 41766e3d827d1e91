/** Metrics of those who work the calls: how busy they are, and how long callees wait for them in vain. */
import { reneged } from '../../../src/model/simulation/call/agentQueue.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import type { LawArm } from '../callLaw.ts';
import type { LeverPull } from '../heardLevers.ts';
import type { KeptCall } from '../keptCall.ts';
import { isCompleted, isDialled, isToOperator } from './callKinds.ts';
import { callsOf, paidSeconds } from './operatorBooks.ts';
import { pullsOf, standAfter, valuesOf } from './operatorStands.ts';
import { hasAgent } from './operatorRecounts.ts';
import { sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

const operatorsOf = ({ of, callers }: Counted): readonly OperatorState[] =>
  of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));

/** What an operator did with one of its pacings. */
interface Shift {
  readonly isTold: boolean;
  readonly isStaffed: boolean;
  readonly hasQueue: boolean;
  readonly lines: number;
  readonly parameters: ParameterValues;
  /** Begun with it. */
  readonly calls: readonly KeptCall[];
  /** It was the present one, or the operator had given up with it. */
  readonly seconds: number;
}

/** From one switch to the next. */
function secondsWith({ arm }: LawArm, pulls: readonly LeverPull[], id: string): number {
  const moments = [arm.startSecond, ...pulls.map(({ second }) => second), arm.endSecond];
  return moments.slice(1).reduce((all, until, i) => {
    const { pacing } = standAfter(pulls.slice(0, i));
    return pacing === id ? all + until - moments[i] : all;
  }, 0);
}

function shiftsOf(of: LawArm, operator: OperatorState): readonly Shift[] {
  const pulls = pullsOf(of, operator);
  const calls = Map.groupBy(callsOf(of, operator), ({ pacing }) => pacing);
  return operator.declared.pacing.map(({ id, part }) => ({
    isTold: of.arm.isTold,
    isStaffed: part.isStaffed,
    hasQueue: part.queue !== null,
    lines: part.pacing.lines,
    parameters: valuesOf(of, operator, { part: 'pacing', stand: { ...standAfter([]), pacing: id } }),
    calls: calls.get(id) ?? [],
    seconds: secondsWith(of, pulls, id),
  }));
}

/** How long the dialer listens for a machine before an agent is called. */
const listeningSeconds = ({ machineDetection, machineDetectionSeconds }: ParameterValues): number =>
  machineDetection === true ? Number(machineDetectionSeconds) : 0;

/** It rings until its caller or the network ends it. */
const isGivenUp = ({ finalState }: KeptCall): boolean =>
  finalState === FinalState.abandonedByCaller || finalState === FinalState.unanswered;

/** Seconds in which lines were held. Who is told something else than what happens may hear of no call-back. */
function heldSeconds({ calls, isTold }: Shift): number | null {
  const received = calls.filter((call) => isToOperator(call) && (isCompleted(call) || isGivenUp(call)));
  if (isTold && received.length > 0) return null;
  return sum(
    [...calls.filter(isDialled), ...received],
    ({ startSecond, endSecond }) => endSecond - startSecond,
  );
}

/** Seconds of work of agents; null where calls are written up, which they do not tell, and where agents work for what the operator believes. */
function workedSeconds({ calls, isTold, hasQueue, parameters }: Shift): number | null {
  const { wrapUpMedianSeconds = 0, noAnswerMedianSeconds = 0 } = parameters;
  if (calls.length === 0) return 0;
  if (Number(wrapUpMedianSeconds) > 0 || Number(noAnswerMedianSeconds) > 0) return null;
  if (!hasQueue) {
    const received = calls.filter((call) => isToOperator(call) && isCompleted(call));
    // The operator may have heard of none of them.
    if (isTold && received.length > 0) return null;
    return sum([...calls.filter(isDialled), ...received], ({ conversationSeconds }) => conversationSeconds);
  }
  if (isTold) return null;
  return sum(calls.filter(hasAgent), ({ isCallBack, conversationSeconds, agentWaitSeconds }) =>
    isCallBack ? conversationSeconds : conversationSeconds - agentWaitSeconds - listeningSeconds(parameters),
  );
}

/** Robots work on their lines the whole day, people while they are paid. */
const occupancy: Recount = (counted) => {
  const operators = operatorsOf(counted);
  const shifts = operators.flatMap((operator) => shiftsOf(counted.of, operator));
  const busy = shifts.map((shift) => (shift.isStaffed ? workedSeconds(shift) : heldSeconds(shift)));
  const known = busy.filter((work) => work !== null);
  if (known.length < busy.length) return null;
  const paid = operators.reduce((all, operator) => all + paidSeconds(counted.of, operator), 0);
  const robots = shifts.filter(({ isStaffed }) => !isStaffed);
  return [
    known.reduce((all, one) => all + one, 0),
    robots.reduce((all, { lines, seconds }) => all + lines * seconds, paid),
  ];
};

/** From the bid on; whoever calls back hears it ring meanwhile. */
const renegedSeconds: Recount = (counted) => {
  if (counted.of.arm.isTold) return null;
  const given = operatorsOf(counted)
    .flatMap((operator) => shiftsOf(counted.of, operator))
    .flatMap(({ calls, parameters }) =>
      calls
        .filter(({ agentWaitSeconds }) => agentWaitSeconds === reneged)
        .map(({ isCallBack, ringSeconds, conversationSeconds }) =>
          isCallBack ? ringSeconds : conversationSeconds - listeningSeconds(parameters),
        ),
    );
  return [given.reduce((all, one) => all + one, 0), given.length];
};

export const agentRecounts: Recounts = {
  'operator.occupancy': occupancy,
  'operator.renegedSeconds': renegedSeconds,
};
