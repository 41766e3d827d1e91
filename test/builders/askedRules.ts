/** What the rules of an arm answered when operators asked about a call, for whoever looks at which rules a call breaks. */
import type { PlannedCall } from '../../src/model/contracts/ruleCalls.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import type { KeptCall } from './keptCall.ts';

/** By call as a rule knows it: the bits of those rules that did not permit it then. */
export type Refusals = ReadonlyMap<string, number>;

type Known = Pick<PlannedCall, 'caller' | 'calledNumber' | 'callingNumber'>;

const nameOf = ({ caller, calledNumber, callingNumber }: Known, second: number): string =>
  `${caller} ${calledNumber} ${callingNumber} ${second}`;

export const refusalName = ({ operator, calledNumber, callingNumber, startSecond }: KeptCall): string =>
  nameOf({ caller: operator, calledNumber, callingNumber }, startSecond);

/** To be called before the first event; the map fills while the arm is played. */
export function hearRules(arm: Arm): Refusals {
  const refusals = new Map<string, number>();
  for (const { ordinal, part } of arm.rules) {
    const obey = part.obey.bind(part);
    part.obey = (planned, nowSecond) => {
      const second = obey(planned, nowSecond);
      const name = nameOf(planned, nowSecond);
      const bit = second > nowSecond ? 1 << ordinal : 0;
      refusals.set(name, (refusals.get(name) ?? 0) | bit);
      return second;
    };
  }
  return refusals;
}
