/** Levers that evading operators pull, with what only the moment tells of them: whether a number is theirs, and which carrier they are with. */
import type { Levers } from '../../src/model/contracts/operator/evasion.ts';
import type { OperatorState } from '../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';

export interface LeverPull {
  readonly operator: number;
  readonly second: number;
  readonly lever: keyof Levers;
  readonly about: readonly unknown[];
  /** Of `replaceNumber`: the operator rents the number; and the order was turned down. */
  readonly isRented: boolean;
  readonly wasRefused: boolean;
  /** Carrier before. */
  readonly carrier: number;
}

/** To be called before the first event; the list fills while the arm is played. */
export function hearLevers(arm: Arm): readonly LeverPull[] {
  const pulls: LeverPull[] = [];
  for (const operator of arm.operators)
    for (const { part } of operator.evasion) {
      const review = part.review.bind(part);
      part.review = (second, levers) => review(second, hearing(levers, { operator, second, pulls }));
    }
  return pulls;
}

interface Hearing {
  readonly operator: OperatorState;
  readonly second: number;
  readonly pulls: LeverPull[];
}

/** The same levers, and each that is pulled is noted. */
const hearing = (levers: Levers, { operator, second, pulls }: Hearing): Levers =>
  new Proxy(levers, {
    get: (own, name) => {
      const value: unknown = Reflect.get(own, name, own);
      if (typeof value !== 'function') return value;
      return (...about: readonly unknown[]): void => {
        const { rented, tally, ordinal } = operator;
        const { carrier, numbers } = rented;
        const isRented = numbers.includes(Number(about[0]));
        const refusedBefore = tally.refusedNumbers;
        value.apply(own, about);
        const wasRefused = tally.refusedNumbers > refusedBefore;
        const lever = name as keyof Levers;
        pulls.push({ operator: ordinal, second, lever, about, isRented, wasRefused, carrier });
      };
    },
  });
