/** When wanted callers make the calls that rules have put off. */
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { membersToldApart } from '../../src/model/simulation/life/obedience/plannedCalls.ts';
import { roundingSeconds } from './callLaw.ts';
import type { CallLaws, LawArm } from './callLaw.ts';
import type { Asking } from './heardAskings.ts';
import { isLetGo, isOfOperator, isPutOff, permittedSecond } from './recounts/waitRecounts.ts';

/** Wishes of wanted callers that are put off. */
const putOff = ({ arm, askings }: LawArm): readonly Asking[] =>
  askings.filter((asking) => !isOfOperator(arm, asking) && isPutOff(asking) && !isLetGo(arm, asking));

const whose = ({ caller, calledNumber }: Asking): string => `${caller} ${calledNumber}`;

/** A line is taken for up to so long after a call. */
const lineTick = 0.1;

/** Whoever has one line is on the phone then, and does not ask before that call is over. */
function isOnThePhone({ arm, world, calls }: LawArm, { caller }: Asking, second: number): boolean {
  const declared = world.callers[arm.sources[Math.floor(caller / membersToldApart) - 1].caller];
  const subscriber = caller % membersToldApart;
  return (
    declared.class === 'person' &&
    calls.some(
      ({ callerSubscriber, callee, startSecond, endSecond }) =>
        (callerSubscriber === subscriber || callee === subscriber) &&
        startSecond <= second &&
        second <= endSecond + lineTick,
    )
  );
}

/** They ask again when the rules permit it. */
function asksAgain(of: LawArm): readonly unknown[] {
  const askedBy = Map.groupBy(of.askings, whose);
  return putOff(of).filter((asking) => {
    const again = permittedSecond(asking);
    const all = askedBy.get(whose(asking)) ?? [];
    const isHeard = all.some(({ second }) => Math.abs(second - again) <= roundingSeconds);
    return !isHeard && !isOnThePhone(of, asking, again);
  });
}

/** Wishes that are permitted when a day begins, which come at the hour of the wish instead: for whoever looks whether there were any. */
export const putOffToADay = (of: LawArm): readonly Asking[] =>
  putOff(of).filter((asking) => (permittedSecond(asking) - asking.second) % secondsADay < roundingSeconds);

export const obedienceLaws: CallLaws = {
  'whoever is put off for a rule asks again when it permits the call, at the hour of the wish where that is a day':
    asksAgain,
};
