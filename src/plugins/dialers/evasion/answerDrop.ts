/** Tells a number whose calls are answered much less than the operator's calls once were: it is labelled or rejected, probably. */
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { shareParameter } from '../../../model/contracts/termParameters.ts';
import type { Fate } from './numberRecord.ts';

export const dropParameters: ParameterTable = {
  dropShare: shareParameter(
    0.6,
    'a number counts as labelled or refused when its share of answered calls falls below this part of the best one seen',
  ),
  leastCalls: {
    type: 'count',
    default: 50,
    minimum: 1,
    maximum: 100_000,
    unit: 'calls',
    says: 'calls of a number before its share of answered calls is looked at',
    source: 'assumed',
  },
};

export class AnswerDrop {
  readonly #dropShare: number;
  readonly #leastCalls: number;
  #best = 0;

  constructor(values: ParameterValues) {
    this.#dropShare = Number(values.dropShare);
    this.#leastCalls = Number(values.leastCalls);
  }

  /** True when enough calls of the number say that it is burnt; what is good is remembered as the measure for all others. */
  isBurnt({ calls, answered }: Fate): boolean {
    if (calls < this.#leastCalls) return false;
    const found = answered / calls;
    if (found > this.#best) this.#best = found;
    return found < this.#dropShare * this.#best;
  }
}
