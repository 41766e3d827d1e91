/** List source: numbers drawn at random from blocks, so some belong to nobody. Hot path: dialers. */
import type { ListPlugin, ListSource } from '../../../model/contracts/operator/list.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';
import { dialledAtRandom, soldList, soldParameters } from './soldList.ts';

/** Lead n is the n-th number of the operator's own random sequence; none comes back on purpose. */
class RandomNumbers implements ListSource {
  readonly #site: OperatorSite;
  readonly #blocks: readonly string[];
  #leads = 0;

  constructor(site: OperatorSite, blocks: readonly string[]) {
    this.#site = site;
    this.#blocks = blocks;
  }

  nextLead(): number {
    return this.#leads++;
  }

  calledNumber(lead: number): number {
    return this.#site.leads.randomNumber(this.#blocks, this.#site.draw.decision(lead).nextWord());
  }

  passOf(): number {
    return 0;
  }

  afterOutcome(): void {}
}

export const randomNumbers: ListPlugin = {
  family: 'list',
  id: 'random-numbers',
  version: 1,
  title: 'Random numbers of named blocks, bought from nobody',
  cites: [],
  needs: [],
  parameters: {
    blocks: blocksParameter('number blocks that are called'),
    ...soldParameters(dialledAtRandom),
  },
  create: (site, values) => soldList(site, values, new RandomNumbers(site, blocksOf(values.blocks))),
};
