/** What the rules of an arm answered about calls of operators, before them and at their ends, for whoever looks at which rules a call breaks. */
import type { PlannedCall } from '../../src/model/contracts/ruleCalls.ts';
import type { RuleInForce } from '../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import type { KeptCall } from './keptCall.ts';

/** By call as a rule knows it: the bits of those rules that did not permit it then, or found fault with how it went. */
export type Refusals = ReadonlyMap<string, number>;

type Known = Pick<PlannedCall, 'caller' | 'calledNumber' | 'callingNumber'>;

const nameOf = ({ caller, calledNumber, callingNumber }: Known, second: number): string =>
  `${caller} ${calledNumber} ${callingNumber} ${second}`;

export const refusalName = ({ operator, calledNumber, callingNumber, startSecond }: KeptCall): string =>
  nameOf({ caller: operator, calledNumber, callingNumber }, startSecond);

/** To be called before the first event; the map fills while the arm is played. */
export function hearRules(arm: Arm): Refusals {
  const refusals = new Map<string, number>();
  const note = (name: string, isRefused: boolean, ordinal: number): void => {
    refusals.set(name, (refusals.get(name) ?? 0) | (isRefused ? 1 << ordinal : 0));
  };
  for (const rule of arm.rules) {
    const { ordinal, part, faultOfEnd } = rule;
    const obey = part.obey.bind(part);
    part.obey = (planned, nowSecond) => {
      const second = obey(planned, nowSecond);
      note(nameOf(planned, nowSecond), second > nowSecond, ordinal);
      return second;
    };
    if (faultOfEnd === null) continue;
    const hearing: typeof faultOfEnd = (ended) => {
      const fault = faultOfEnd(ended);
      note(nameOf(ended, ended.startSecond), fault !== '', ordinal);
      return fault;
    };
    Object.assign(rule, { faultOfEnd: hearing } satisfies Partial<RuleInForce>);
  }
  return refusals;
}
