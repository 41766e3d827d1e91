/** Caller number: a line always shows the same number. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { rentedParameters } from './rentedNumbers.ts';

/** Line i shows rented number i, modulo how many there are. */
export class LineNumbers implements CallingNumberStrategy {
  readonly #site: OperatorSite;

  constructor(site: OperatorSite) {
    this.#site = site;
  }

  choose(slot: number): number {
    const { own, numbers } = this.#site;
    return numbers.owned === 0 ? 0 : numbers.ownedNumber(own.line[slot] % numbers.owned);
  }

  afterOutcome(): void {}
}

export const fixed: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'fixed',
  version: 1,
  title: 'The same number on every call of a line',
  cites: [],
  needs: [],
  numbersFrom: 'numbers',
  parameters: rentedParameters({
    numbers: 1,
    says: 'numbers that the operator rents; line i shows number i modulo this',
    source: 'assumed: one number for all lines',
  }),
  create: (site) => new LineNumbers(site),
};
