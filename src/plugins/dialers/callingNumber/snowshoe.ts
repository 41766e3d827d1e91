/** Caller number: many numbers at many carriers, so that each carrier sees few calls and each number fewer. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
  CallOrigin,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { rentedParameters } from './rentedNumbers.ts';

/** The number hangs on the lead and its pass, so it is the same in every arm; the call enters at the carrier that rents it out, under a contract of its own. */
class Snowshoe implements CallingNumberStrategy {
  readonly #site: OperatorSite;

  constructor(site: OperatorSite) {
    this.#site = site;
  }

  choose(slot: number, origin: CallOrigin): number {
    const { own, numbers } = this.#site;
    const { owned } = numbers;
    if (owned === 0) return 0;
    const shown = numbers.ownedNumber((own.lead[slot] + own.pass[slot]) % owned);
    const carrier = numbers.carrierOf(shown);
    origin.carrier = carrier;
    origin.contract = carrier;
    return shown;
  }

  afterOutcome(): void {}
}

export const snowshoe: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'snowshoe',
  version: 1,
  title: 'Many numbers at several carriers, each with few calls',
  cites: [
    'YouMail, May 2025 (facts B1): tens of millions of calls a month from tens of thousands of numbers',
  ],
  needs: [],
  numbersFrom: 'numbers',
  areNumbersSpread: true,
  parameters: rentedParameters({
    numbers: 100,
    says: 'numbers that the operator rents, the same count in each block',
    source: 'assumed',
  }),
  create: (site) => new Snowshoe(site),
};
