/** Caller number: forged to be that of an existing firm or bank, which answers for it. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';

const notYet = -1;

class Impersonating implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #blocks: readonly string[];
  readonly #victims: number;
  /** By victim: its number, the same on all calls; `notYet` until one shows it. */
  readonly #numbers: Int32Array;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#blocks = blocksOf(values.blocks);
    this.#victims = Number(values.victims);
    this.#numbers = new Int32Array(this.#victims).fill(notYet);
  }

  /** Which firm is shown hangs on the call, which firms there are on the operator. */
  choose(slot: number): number {
    const { numbers, draw } = this.#site;
    const victim = draw.stream(slot, 0).nextBelow(this.#victims);
    if (this.#numbers[victim] === notYet)
      this.#numbers[victim] = numbers.publishedNumber(this.#blocks, draw.decision(victim).nextWord());
    return this.#numbers[victim];
  }

  afterOutcome(): void {}
}

export const impersonating: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'impersonating',
  version: 1,
  title: 'Forged numbers of existing firms and banks, whose names the screen may show',
  cites: ['Economic Information Daily, 2020-08-06 (95 numbers used for fraud)'],
  needs: [],
  numbersFrom: '',
  parameters: {
    blocks: blocksParameter('number blocks in which the firms have their numbers', 'all firms'),
    victims: {
      type: 'count',
      default: 1,
      minimum: 1,
      maximum: 10_000,
      unit: 'firms',
      says: 'how many firms the operator passes itself off as',
      source: 'assumed',
    },
  },
  create: (site, values) => new Impersonating(site, values),
};
