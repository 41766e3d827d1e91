/** List source: one number after the other through whole blocks, over and over. Hot path: dialers. */
import type { ListPlugin, ListSource } from '../../../model/contracts/operator/list.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';
import { dialledAtRandom, soldList, soldParameters } from './soldList.ts';

/** A sweep that begins at a random number and wraps round; each time round is a pass. */
class Sequential implements ListSource {
  readonly #site: OperatorSite;
  readonly #blocks: readonly string[];
  readonly #size: number;
  readonly #start: number;
  #next = 0;
  #pass = 0;

  constructor(site: OperatorSite, blocks: readonly string[]) {
    this.#site = site;
    this.#blocks = blocks;
    this.#size = site.leads.regionSize(blocks);
    this.#start = site.draw.decision(0).nextBelow(this.#size);
  }

  nextLead(): number {
    if (this.#size === 0) return -1;
    if (this.#next === this.#size) {
      this.#next = 0;
      this.#pass++;
    }
    return this.#next++;
  }

  calledNumber(lead: number): number {
    return this.#site.leads.regionNumber(this.#blocks, (this.#start + lead) % this.#size);
  }

  passOf(lead: number): number {
    return lead < this.#next ? this.#pass : Math.max(0, this.#pass - 1);
  }

  afterOutcome(): void {}
}

export const sequential: ListPlugin = {
  family: 'list',
  id: 'sequential',
  version: 1,
  title: 'Sweep through whole number blocks in dialling order',
  cites: [],
  needs: [],
  parameters: {
    blocks: blocksParameter('number blocks that are swept'),
    ...soldParameters(dialledAtRandom),
  },
  create: (site, values) => soldList(site, values, new Sequential(site, blocksOf(values.blocks))),
};
