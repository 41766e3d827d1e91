/**
 * Calibration: a straight line through the log-odds, fitted on the validation fold, so that of the calls that get a probability about so
 * many are unwanted, whatever the classes weighed in training.
 *
 * Source: J. Platt, Probabilistic outputs for support vector machines, 1999, with its smoothed targets; Newton’s method with steps halved
 * until they gain, as H.-T. Lin et al., A note on Platt’s probabilistic outputs, Machine Learning 68 (2007).
 */
import { exp } from '../../engine/elementary/exp.ts';
import { log1p } from '../../engine/elementary/log1p.ts';

export interface Calibration {
  readonly slope: number;
  readonly constant: number;
}

const mostSteps = 100;
const smallGain = 1e-10;
/** Where all sums are alike any slope fits: this little pull keeps it at 1. */
const pull = 1e-3;

/** `sums`: what the model says of each call of the fold before the logistic function. The slope is never negative. */
export function calibrate(sums: Float64Array, isUnwanted: Uint8Array): Calibration {
  const line = new Line(sums, isUnwanted);
  let loss = line.loss(1, 0);
  let slope = 1;
  let constant = 0;
  for (let step = 0; step < mostSteps; step++) {
    const move = line.move(slope, constant);
    let part = 1;
    let next = line.loss(slope + move.slope, constant + move.constant);
    for (; !(next < loss) && part > 1e-9; part /= 2)
      next = line.loss(slope + (part / 2) * move.slope, constant + (part / 2) * move.constant);
    if (!(next < loss - smallGain)) break;
    loss = next;
    slope += part * move.slope;
    constant += part * move.constant;
  }
  const kept = Math.max(0, slope);
  return { slope: kept, constant: constant - kept * line.mean };
}

/** The loss of a line through the sums, which are taken from their mean. */
class Line {
  readonly mean: number;
  readonly #centred: Float64Array;
  readonly #isUnwanted: Uint8Array;
  /** What a wanted and an unwanted call should get. */
  readonly #targets: readonly [number, number];

  constructor(sums: Float64Array, isUnwanted: Uint8Array) {
    const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
    const unwanted = isUnwanted.reduce((total, value) => total + value, 0);
    this.mean = mean;
    this.#centred = sums.map((sum) => sum - mean);
    this.#isUnwanted = isUnwanted;
    this.#targets = [1 / (sums.length - unwanted + 2), (unwanted + 1) / (unwanted + 2)];
  }

  loss(slope: number, constant: number): number {
    let loss = (pull / 2) * (slope - 1) * (slope - 1);
    for (let i = 0; i < this.#centred.length; i++) {
      const odds = slope * this.#centred[i] + constant;
      const target = this.#targets[this.#isUnwanted[i] as 0 | 1];
      loss += (odds > 0 ? odds + log1p(exp(-odds)) : log1p(exp(odds))) - target * odds;
    }
    return loss;
  }

  /** Newton’s step. */
  move(slope: number, constant: number): Calibration {
    let [g, h] = [-pull * (slope - 1), 0];
    let [gg, gh, hh] = [pull, 0, 1e-12];
    for (let i = 0; i < this.#centred.length; i++) {
      const sum = this.#centred[i];
      const share = 1 / (1 + exp(-(slope * sum + constant)));
      const error = this.#targets[this.#isUnwanted[i] as 0 | 1] - share;
      const bend = share * (1 - share);
      g += error * sum;
      h += error;
      gg += bend * sum * sum;
      gh += bend * sum;
      hh += bend;
    }
    const determinant = gg * hh - gh * gh;
    return { slope: (g * hh - h * gh) / determinant, constant: (h * gg - g * gh) / determinant };
  }
}
