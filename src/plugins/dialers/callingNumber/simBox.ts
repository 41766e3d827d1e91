/** Caller number: prepaid SIMs in a box or several, each a customer of its own to its carrier. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
  CallOrigin,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { rentedParameters } from './rentedNumbers.ts';

/** A SIM cannot show another number than its own, and its carrier knows which one it is. In turn along the list of leads. */
class SimBox implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #boxes: number;

  constructor(site: OperatorSite, boxes: number) {
    this.#site = site;
    this.#boxes = boxes;
  }

  choose(slot: number, origin: CallOrigin): number {
    const { own, numbers } = this.#site;
    const { owned } = numbers;
    if (owned === 0) return 0;
    const which = (own.lead[slot] + own.pass[slot]) % owned;
    const shown = numbers.ownedNumber(which);
    origin.carrier = numbers.carrierOf(shown);
    origin.sim = shown;
    origin.box = which % this.#boxes;
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
  parameters: {
    ...rentedParameters({
      numbers: 32,
      says: 'SIMs in all boxes together',
      source: 'assumed',
    }),
    boxes: {
      type: 'count',
      default: 1,
      minimum: 1,
      maximum: 1000,
      unit: 'boxes',
      says: 'boxes that the SIMs are spread over; all SIMs of a box call from one radio cell',
      source: 'assumed; that SIMs of a box hardly move: Murynets et al., INFOCOM 2014',
    },
  },
  create: (site, values) => new SimBox(site, Number(values.boxes)),
};
