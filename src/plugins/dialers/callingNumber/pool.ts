/** Caller number: a pool of rented numbers, in turn or at random. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { rentedParameters } from './rentedNumbers.ts';

/** The choice hangs on the lead and its pass or on the call's key, never on how many calls were made: it is the same in every arm. */
class NumberPool implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #isRandom: boolean;

  constructor(site: OperatorSite, isRandom: boolean) {
    this.#site = site;
    this.#isRandom = isRandom;
  }

  choose(slot: number): number {
    const { own, numbers, draw } = this.#site;
    const { owned } = numbers;
    if (owned === 0) return 0;
    const ordinal = this.#isRandom
      ? draw.stream(slot, 0).nextBelow(owned)
      : (own.lead[slot] + own.pass[slot]) % owned;
    return numbers.ownedNumber(ordinal);
  }

  afterOutcome(): void {}
}

export const pool: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'pool',
  version: 1,
  title: 'A pool of rented numbers, changed from call to call',
  cites: [],
  needs: [],
  numbersFrom: 'numbers',
  parameters: {
    ...rentedParameters({
      numbers: 5,
      says: 'numbers that the operator rents',
      source: 'advice among dialers: at least five numbers, facts B3',
    }),
    order: {
      type: 'choice',
      default: 'in-turn',
      choices: ['in-turn', 'random'],
      unit: '',
      says: 'in turn along the list of leads, or at random for each call',
      source: 'assumed',
    },
  },
  create: (site, values) => new NumberPool(site, values.order === 'random'),
};
