/** Caller number: prepaid SIMs in one box, each a customer of its own to its carrier. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
  CallOrigin,
  OperatorSite,
} from '../../../model/contracts/operator.ts';
import { rentedParameters } from './rentedNumbers.ts';

/** A SIM cannot show another number than its own, and its carrier knows which one it is. In turn along the list of leads. */
class SimBox implements CallingNumberStrategy {
  private readonly site: OperatorSite;

  constructor(site: OperatorSite) {
    this.site = site;
  }

  choose(slot: number, origin: CallOrigin): number {
    const { own, numbers } = this.site;
    const { owned } = numbers;
    if (owned === 0) return 0;
    const shown = numbers.ownedNumber((own.lead[slot] + own.pass[slot]) % owned);
    origin.carrier = numbers.carrierOf(shown);
    origin.sim = shown;
    return shown;
  }

  afterOutcome(): void {}
}

export const simBox: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'sim-box',
  version: 1,
  title: 'A box of prepaid SIMs, used in turn',
  cites: ['Murynets et al., INFOCOM 2014'],
  needs: [],
  numbersFrom: 'numbers',
  parameters: rentedParameters({
    numbers: 32,
    says: 'SIMs in the box',
    source: 'assumed',
  }),
  create: (site) => new SimBox(site),
};
