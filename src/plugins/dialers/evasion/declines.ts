/** Tells a callee who declines from a network that says the same: where an order or a list refuses, more calls are declined than callees ever would. */
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { shareParameter } from '../../../model/contracts/termParameters.ts';

export const declineParameters: ParameterTable = {
  declinedCalls: {
    type: 'count',
    default: 20,
    minimum: 1,
    maximum: 100_000,
    unit: 'calls',
    says: 'calls that are looked at together for how many of them were told 603',
    source: 'assumed',
  },
  declinedShare: shareParameter(
    0.5,
    'when more of them were told 603, all those count as refused; otherwise they were callees who declined',
    'assumed: no callees ever decline so many',
  ),
};

export class Declines {
  readonly #callsTogether: number;
  readonly #share: number;

  constructor(values: ParameterValues) {
    this.#callsTogether = Number(values.declinedCalls);
    this.#share = Number(values.declinedShare);
  }

  /** So many calls are enough to be looked at. */
  areEnough(calls: number): boolean {
    return calls >= this.#callsTogether;
  }

  /** How many of the calls that are looked at together a network has refused, when so many were declined. */
  refusedOf(declined: number): number {
    return declined > this.#share * this.#callsTogether ? declined : 0;
  }
}
