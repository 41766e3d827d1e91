/** Caller number: forged so that it looks like one from the callee's neighbourhood. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';

class Neighbour implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #share: number;
  readonly #digits: number;
  readonly #blocks: readonly string[];

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#share = Number(values.share);
    this.#digits = Number(values.digits);
    this.#blocks = blocksOf(values.blocks);
  }

  choose(slot: number): number {
    const { own, numbers, draw } = this.#site;
    const stream = draw.stream(slot, 0);
    const isNear = stream.nextUnit() < this.#share;
    return isNear
      ? numbers.neighbourOf(own.calledNumber[slot], this.#digits, stream.nextWord())
      : numbers.randomNumber(this.#blocks, stream.nextWord());
  }

  afterOutcome(): void {}
}

export const neighbour: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'neighbour',
  version: 1,
  title: 'Forged numbers with the first digits of the callee’s own',
  cites: ['Prasad et al., USENIX Security 2020', 'Hiya, 2018'],
  needs: [],
  numbersFrom: '',
  isScattered: true,
  parameters: {
    blocks: blocksParameter('number blocks that the other forged numbers are drawn from'),
    share: {
      type: 'share',
      default: 0.567,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of calls that show a number of the callee’s neighbourhood; the others show a random one',
      source: 'facts B3: 56.7 % of phone scams in early 2018, 3 % in a sample of 2019–20',
    },
    digits: {
      type: 'count',
      default: 4,
      minimum: 1,
      maximum: 8,
      unit: 'digits',
      says: 'last digits in which the number differs from the callee’s',
      source: 'same area code and exchange of a number of ten digits, facts B3',
    },
  },
  create: (site, values) => new Neighbour(site, values),
};
