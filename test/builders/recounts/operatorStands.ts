/** What an operator works with at a moment, by the levers that it has pulled: parts by their ids, and whether it has given up. */
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { firstPart } from '../../../src/model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { OperatorSettings, PartSettings } from '../../../src/model/world/world.ts';
import type { LawArm } from '../callLaw.ts';
import type { LeverPull } from '../heardLevers.ts';

export interface Stand {
  readonly isGivenUp: boolean;
  readonly pacing: string;
  readonly list: string;
  readonly callingNumber: string;
}

const first: Stand = { isGivenUp: false, pacing: firstPart, list: firstPart, callingNumber: firstPart };

export const settingsOf = ({ world }: LawArm, { caller }: OperatorState): OperatorSettings => {
  const declared = world.callers[caller];
  if (declared.kind !== 'operator') throw new Error('an operator that is none');
  return declared;
};

/** In their order. */
export const pullsOf = ({ pulls }: LawArm, { ordinal }: OperatorState): readonly LeverPull[] =>
  pulls.filter(({ operator }) => operator === ordinal);

function after(stand: Stand, { lever, about }: LeverPull): Stand {
  if (lever === 'giveUp') return { ...stand, isGivenUp: true };
  if (lever === 'startAgain') return { ...stand, isGivenUp: false };
  return lever === 'switchPart' ? { ...stand, [String(about[0])]: String(about[1]) } : stand;
}

export const standAfter = (pulls: readonly LeverPull[]): Stand => pulls.reduce(after, first);

/** What it dials with at that second. */
export const standAt = (of: LawArm, operator: OperatorState, second: number): Stand =>
  standAfter(pullsOf(of, operator).filter((pull) => pull.second <= second));

interface InUse {
  readonly part: 'pacing' | 'list' | 'callingNumber';
  readonly stand: Stand;
}

/** What the scenario says of the part in use. */
export function partOf(of: LawArm, operator: OperatorState, { part, stand }: InUse): PartSettings {
  const declared = settingsOf(of, operator);
  const id = stand[part];
  return declared.alternatives[part].find((other) => other.id === id) ?? declared[part];
}

export const valuesOf = (of: LawArm, operator: OperatorState, inUse: InUse): ParameterValues =>
  partOf(of, operator, inUse).parameters;

/** A day of the measured time that is paid as a whole, and what with. */
export interface PaidDay {
  readonly day: number;
  readonly stand: Stand;
}

/** Days begun by then: each is paid when it begins, before any lever is pulled; and when the operator begins again, if it was not yet. */
export function paidDays(of: LawArm, operator: OperatorState, untilSecond: number): readonly PaidDay[] {
  const { startSecond } = of.arm;
  const begun = Math.min(Math.floor((untilSecond - startSecond) / secondsADay) + 1, of.world.clock.days);
  const pulls = pullsOf(of, operator);
  return Array.from({ length: begun }, (_, day) => day).flatMap((day): readonly PaidDay[] => {
    const from = startSecond + day * secondsADay;
    const before = pulls.filter(({ second }) => second < from);
    const stand = standAfter(before);
    if (!stand.isGivenUp) return [{ day, stand }];
    const again = pulls.findIndex(
      ({ lever, second }, i) =>
        i >= before.length && lever === 'startAgain' && second < from + secondsADay && second <= untilSecond,
    );
    return again < 0 ? [] : [{ day, stand: standAfter(pulls.slice(0, again + 1)) }];
  });
}
