/** Choice among a few ways by what they brought: the one with the best mean, now and then another; old experience fades. */
import type { Draw } from '../../../model/contracts/tools.ts';

export class ArmChoice {
  /** Ordinal of the arm in use. */
  current = 0;
  readonly #arms: number;
  readonly #explorationShare: number;
  readonly #memory: number;
  readonly #gains: Float64Array;
  readonly #weights: Float64Array;

  /** `memory`: what is left of experience after each credit, 1 all of it. */
  constructor(arms: number, { explorationShare, memory }: { explorationShare: number; memory: number }) {
    this.#arms = arms;
    this.#explorationShare = explorationShare;
    this.#memory = memory;
    this.#gains = new Float64Array(arms);
    this.#weights = new Float64Array(arms);
  }

  /** The arm in use brought `gain` in so many trials. */
  credit(gain: number, trials: number): void {
    for (let arm = 0; arm < this.#arms; arm++) {
      this.#gains[arm] *= this.#memory;
      this.#weights[arm] *= this.#memory;
    }
    this.#gains[this.current] += gain;
    this.#weights[this.current] += trials;
  }

  /** Each arm once, then the best but for the share that explores; draws are those of the review, so they are the same in every arm of a study. */
  choose(draw: Draw, epoch: number): number {
    const untried = this.#weights.indexOf(0);
    if (untried >= 0) {
      this.current = untried;
      return untried;
    }
    const stream = draw.decision(epoch);
    this.current = stream.nextUnit() < this.#explorationShare ? stream.nextBelow(this.#arms) : this.#best();
    return this.current;
  }

  #best(): number {
    let best = 0;
    for (let arm = 1; arm < this.#arms; arm++)
      if (this.#gains[arm] * this.#weights[best] > this.#gains[best] * this.#weights[arm]) best = arm;
    return best;
  }
}
