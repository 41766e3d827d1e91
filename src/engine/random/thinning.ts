/** Arrivals of a Poisson process whose rate changes in steps, by thinning (Lewis & Shedler 1979). */
import { invariant } from '../kernel/invariant.ts';
import { drawExponential } from './exponential.ts';
import type { KeyedStream } from './stream.ts';

/** A rate in steps: `ratesPerSecond[i]` from `startsSeconds[i]` to the next start; repeated every `periodSeconds`. */
export interface SteppedRate {
  /** Rising; the first is 0. */
  readonly startsSeconds: ArrayLike<number>;
  /** Each 0 or more. */
  readonly ratesPerSecond: ArrayLike<number>;
  /** After the last start. Default: none, the last rate holds for ever. */
  readonly periodSeconds?: number;
  /** The rate at which candidates come, at least the highest rate. Default: the highest rate. */
  readonly ceilingPerSecond?: number;
}

/**
 * Candidates come at the ceiling and each takes its words whether it is accepted or not. So with one stream and one
 * ceiling the arrivals under a lower rate are among those under a higher one.
 */
export class ThinnedArrivals {
  readonly ceilingPerSecond: number;
  readonly #starts: Float64Array;
  readonly #rates: Float64Array;
  readonly #period: number;

  constructor(rate: SteppedRate) {
    this.#starts = Float64Array.from(rate.startsSeconds);
    this.#rates = Float64Array.from(rate.ratesPerSecond);
    this.#period = rate.periodSeconds ?? Infinity;
    const highest = this.#rates.reduce((most, value) => Math.max(most, value), 0);
    this.ceilingPerSecond = rate.ceilingPerSecond ?? highest;
    checkSteps(this.#starts, this.#rates, this.#period);
    invariant(this.ceilingPerSecond >= highest, 'the ceiling is not below a rate');
  }

  /** The rate at a second ≥ 0, per second. */
  rateAt(second: number): number {
    const starts = this.#starts;
    const rates = this.#rates;
    const period = this.#period;
    const phase = period === Infinity ? second : second - Math.floor(second / period) * period;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle] <= phase) low = middle;
      else high = middle;
    }
    return rates[low];
  }

  /** The first arrival after `afterSecond` ≥ 0, in seconds; Infinity when none can come. */
  nextSecond(stream: KeyedStream, afterSecond: number): number {
    const ceiling = this.ceilingPerSecond;
    if (ceiling === 0 || (this.#period !== Infinity && this.#rates.every((rate) => rate === 0)))
      return Infinity;
    const lastStart = this.#starts[this.#starts.length - 1];
    const isEnding = this.#period === Infinity && this.#rates[this.#rates.length - 1] === 0;
    for (let second = afterSecond; !isEnding || second < lastStart;) {
      second += drawExponential(stream) / ceiling;
      if (stream.nextUnit() * ceiling < this.rateAt(second)) return second;
    }
    return Infinity;
  }
}

function checkSteps(starts: Float64Array, rates: Float64Array, period: number): void {
  invariant(
    starts.length === rates.length && starts[0] === 0,
    'steps of a rate begin at second 0, one rate for each',
  );
  invariant(
    starts.every((start, step) => step === 0 || starts[step - 1] < start),
    'starts of the steps of a rate rise',
  );
  invariant(starts[starts.length - 1] < period, 'the period of a rate ends after its last start');
  invariant(
    rates.every((rate) => rate >= 0 && rate < Infinity),
    'rates are finite and not negative',
  );
}
