/** Draws from an empirical law that is given by some of its quantiles. */
import { invariant } from '../kernel/invariant.ts';
import type { KeyedStream } from './stream.ts';

/**
 * Values between the given quantiles are linear in the probability; below the first and above the last probability
 * the value is the first or the last. `probabilities` rise strictly within [0, 1], `values` do not fall.
 */
export class QuantileTable {
  readonly #probabilities: Float64Array;
  readonly #values: Float64Array;
  /** For each of as many equal steps of probability as there are points: a point below its beginning. */
  readonly #guide: Int32Array;

  constructor(probabilities: ArrayLike<number>, values: ArrayLike<number>) {
    this.#probabilities = Float64Array.from(probabilities);
    this.#values = Float64Array.from(values);
    checkPoints(this.#probabilities, this.#values);
    this.#guide = guideOf(this.#probabilities);
  }

  /** One value; takes one word. */
  draw(stream: KeyedStream): number {
    return this.at(stream.nextUnit());
  }

  /** The quantile at `unit`, which is in (0, 1). */
  at(unit: number): number {
    const probabilities = this.#probabilities;
    const values = this.#values;
    const last = probabilities.length - 1;
    if (unit <= probabilities[0]) return values[0];
    if (unit >= probabilities[last]) return values[last];
    let point = this.#guide[Math.trunc(unit * this.#guide.length)];
    while (unit >= probabilities[point + 1]) point++;
    const share = (unit - probabilities[point]) / (probabilities[point + 1] - probabilities[point]);
    return values[point] + share * (values[point + 1] - values[point]);
  }
}

function checkPoints(probabilities: Float64Array, values: Float64Array): void {
  const last = probabilities.length - 1;
  invariant(
    last >= 0 && values.length === last + 1,
    'a quantile table needs as many values as probabilities, at least one',
  );
  invariant(
    probabilities[0] >= 0 && probabilities[last] <= 1,
    'probabilities of a quantile table lie within [0, 1]',
  );
  for (let point = 1; point <= last; point++) {
    invariant(probabilities[point - 1] < probabilities[point], 'probabilities of a quantile table rise');
    invariant(values[point - 1] <= values[point], 'values of a quantile table do not fall');
  }
}

function guideOf(probabilities: Float64Array): Int32Array {
  const steps = probabilities.length;
  const guide = new Int32Array(steps);
  let point = 0;
  for (let step = 0; step < steps; step++) {
    while (point + 1 < steps && Math.trunc(probabilities[point + 1] * steps) < step) point++;
    guide[step] = point;
  }
  return guide;
}
