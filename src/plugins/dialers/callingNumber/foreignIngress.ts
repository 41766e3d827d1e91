/** Caller number: calls that come from abroad and show a forged domestic number. Hot path: dialers. */
import { Route } from '../../../model/contracts/operator/callingNumber.ts';
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
  CallOrigin,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';

class ForeignIngress implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #domesticShare: number;
  readonly #domestic: readonly string[];
  readonly #foreign: readonly string[];

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#domesticShare = Number(values.domesticShare);
    this.#domestic = blocksOf(values.blocks);
    this.#foreign = blocksOf(values.foreignBlocks);
  }

  choose(slot: number, origin: CallOrigin): number {
    const { numbers, draw } = this.#site;
    origin.route = Route.international;
    const stream = draw.stream(slot, 0);
    const isDomestic = this.#foreign.length === 0 || stream.nextUnit() < this.#domesticShare;
    return numbers.randomNumber(isDomestic ? this.#domestic : this.#foreign, stream.nextWord());
  }

  afterOutcome(): void {}
}

export const foreignIngress: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'foreign-ingress',
  version: 1,
  title: 'Calls from abroad that mostly show a forged domestic number',
  cites: ['ITG and Truecaller, facts B3'],
  needs: [],
  numbersFrom: '',
  isScattered: true,
  parameters: {
    blocks: blocksParameter('number blocks that forged domestic numbers are drawn from'),
    domesticShare: {
      type: 'share',
      default: 0.9,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of calls that show a domestic number',
      source: 'facts B3: 90 % of scam calls from abroad',
    },
    foreignBlocks: {
      type: 'blocks',
      default: [],
      unit: '',
      says: 'number blocks of the other calls; empty = all calls show a domestic number',
      source: 'assumed',
    },
  },
  create: (site, values) => new ForeignIngress(site, values),
};
