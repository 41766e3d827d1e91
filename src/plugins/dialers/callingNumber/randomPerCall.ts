/** Caller number (system S4): another random number on every call, anybody's or nobody's. Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';

class RandomPerCall implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #blocks: readonly string[];

  constructor(site: OperatorSite, blocks: readonly string[]) {
    this.#site = site;
    this.#blocks = blocks;
  }

  choose(slot: number): number {
    return this.#site.numbers.randomNumber(this.#blocks, this.#site.draw.stream(slot, 0).nextWord());
  }

  afterOutcome(): void {}
}

export const randomPerCall: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'random-per-call',
  version: 1,
  title: 'A random, forged number on every call',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  numbersFrom: '',
  isScattered: true,
  parameters: { blocks: blocksParameter('number blocks that forged numbers are drawn from') },
  create: (site, values) => new RandomPerCall(site, blocksOf(values.blocks)),
};
