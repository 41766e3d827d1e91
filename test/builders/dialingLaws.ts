/** When operators dial, and in which order and how soon their agents serve: by what the scenario says of their pacing. */
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { ParameterValues } from '../../src/model/contracts/parameter.ts';
import type { World } from '../../src/model/world/world.ts';
import { groupedBy, roundingSeconds } from './callLaw.ts';
import type { CallLaws, LawArm } from './callLaw.ts';
import type { KeptCall } from './keptCall.ts';
import { isCompleted, isDialled, isToOperator } from './recounts/callKinds.ts';

type Operator = Extract<World['callers'][number], { kind: 'operator' }>;

function declaredOf({ world, arm }: LawArm, operator: number): Operator {
  const declared = world.callers[arm.operators[operator].caller];
  if (declared.kind !== 'operator') throw new Error('an operator that is none');
  return declared;
}

/** Of every pacing that the operator may have. */
const pacingsOf = ({ pacing, alternatives }: Operator): readonly ParameterValues[] =>
  [pacing, ...alternatives.pacing].map(({ parameters }) => parameters);

const isWithin = (second: number, span: unknown): boolean => {
  const [from, to] = span as readonly number[];
  return second >= from && second < to;
};

/** Openings count, closings do not; a break is none where it ends as it begins. */
function isOpen({ world, arm }: LawArm, parameters: ParameterValues, second: number): boolean {
  const clock = second % secondsADay;
  const day = Math.floor((second - arm.startSecond) / secondsADay);
  const weekday = (new Date(`${world.clock.start}T00:00:00Z`).getUTCDay() + day) % 7;
  const isRestday = weekday === 0 || weekday === 6;
  return (
    isWithin(clock, parameters.hours) &&
    !(parameters.pause !== undefined && isWithin(clock, parameters.pause)) &&
    !(parameters.workdaysOnly === true && isRestday)
  );
}

/** By operator, its calls of a kind. */
const byOperator = (
  { calls }: LawArm,
  is: (call: KeptCall) => boolean,
): readonly (readonly [number, readonly KeptCall[]])[] =>
  groupedBy(calls.filter(is), ({ operator }) => operator);

const dialsInItsHours = (law: LawArm): readonly unknown[] =>
  byOperator(law, isDialled).flatMap(([operator, calls]) => {
    const pacings = pacingsOf(declaredOf(law, operator));
    return calls.filter(({ startSecond }) => !pacings.some((pacing) => isOpen(law, pacing, startSecond)));
  });

/** Robots answer at any hour. */
const answersAtWork = (law: LawArm): readonly unknown[] =>
  law.arm.isTold
    ? []
    : byOperator(law, (call) => isToOperator(call) && isCompleted(call)).flatMap(([operator, calls]) => {
        const pacings = pacingsOf(declaredOf(law, operator));
        if (pacings.some(({ agents = 0 }) => Number(agents) === 0)) return [];
        return calls.filter(({ startSecond }) => !pacings.some((pacing) => isOpen(law, pacing, startSecond)));
      });

/** Begun in each second of the clock. */
const bySecond = (calls: readonly KeptCall[]): readonly (readonly [number, readonly KeptCall[]])[] =>
  groupedBy(calls, ({ startSecond }) => Math.floor(startSecond));

/** Each of its pacings has promised for itself. */
const trunkTakesSoMany = (law: LawArm): readonly unknown[] =>
  byOperator(law, isDialled).flatMap(([operator, calls]) => {
    const most = pacingsOf(declaredOf(law, operator)).map(({ attemptsPerSecond = 0 }) =>
      Number(attemptsPerSecond),
    );
    if (most.includes(0)) return [];
    const room = most.reduce((all, one) => all + one, 0);
    return bySecond(calls).filter(([, of]) => of.length > room);
  });

/** Parts of an operator that never change. */
const isSteady = ({ evasion, alternatives }: Operator): boolean =>
  evasion.length === 0 && alternatives.pacing.length === 0;

/** Seconds from the beginning of a call until the dialer asks for an agent. */
const secondsToBid = ({ setupSeconds, ringSeconds }: KeptCall, parameters: ParameterValues): number =>
  setupSeconds +
  ringSeconds +
  (parameters.machineDetection === true ? Number(parameters.machineDetectionSeconds) : 0);

/** Whoever answered first is served first. */
const servesInOrder = (law: LawArm): readonly unknown[] =>
  law.arm.isTold
    ? []
    : byOperator(law, (call) => isDialled(call) && call.agentWaitSeconds >= 0).flatMap(
        ([operator, calls]) => {
          const declared = declaredOf(law, operator);
          if (!isSteady(declared)) return [];
          const served = calls
            .map((call) => ({ call, bid: call.startSecond + secondsToBid(call, declared.pacing.parameters) }))
            .toSorted((a, b) => a.bid - b.bid);
          return served.filter(({ call, bid }, i) => {
            const before = i === 0 ? -Infinity : served[i - 1].bid + served[i - 1].call.agentWaitSeconds;
            return bid + call.agentWaitSeconds < before - roundingSeconds;
          });
        },
      );

const waitsNoLonger = (law: LawArm): readonly unknown[] =>
  byOperator(law, isDialled).flatMap(([operator, calls]) => {
    const longest = pacingsOf(declaredOf(law, operator)).map(({ dropAfterSeconds = 0 }) =>
      Number(dropAfterSeconds),
    );
    const most = Math.max(...longest);
    return calls.filter(({ agentWaitSeconds }) => agentWaitSeconds > most + roundingSeconds);
  });

export const dialingLaws: CallLaws = {
  'operators dial in their hours': dialsInItsHours,
  'people answer call-backs while they are at work': answersAtWork,
  'no trunk is given more calls in a second than it takes': trunkTakesSoMany,
  'whoever answers first is served first': servesInOrder,
  'nobody waits for an agent for longer than the dialer lets it': waitsNoLonger,
};
