/** Totals of a replication that are beyond what intervals claim to hold for: sums of a few losses of very different size, with their true means. */
import { exp } from '../../src/engine/elementary/exp.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import type { World } from './coverageWorlds.ts';

type Draw = World['draw'];

const logNormal =
  (sigma: number): Draw =>
  (stream) =>
    exp(sigma * drawNormal(stream));

/** The sum of so many losses on average. */
function losses(mean: number, one: Draw): Draw {
  return (stream) => {
    let sum = 0;
    for (let left = mean - drawExponential(stream); left > 0; left -= drawExponential(stream))
      sum += one(stream);
    return sum;
  };
}

/** A plain total of mean 4, and a loss of 40 in a share of the replications. */
const withGreatLoss =
  (share: number): Draw =>
  (stream) =>
    drawGamma(stream, 4) + (stream.nextUnit() < share ? 40 : 0);

/** What an arm that lets a random share through, and adds a little, differs from its control by. */
function pairedLogNormal(stream: KeyedStream): number {
  const control = logNormal(1)(stream);
  return control * stream.nextUnit() + 0.2 * drawExponential(stream) - control;
}

/** Named as the table of docs/statistics.md names them, in its order. */
export const skewedTotals: readonly World[] = [
  { name: 'exponential', mean: 1, draw: drawExponential },
  { name: 'log-normal, σ = 1', mean: exp(0.5), draw: logNormal(1) },
  { name: 'log-normal, σ = 1.5', mean: exp(1.125), draw: logNormal(1.5) },
  { name: 'about 20 exponential losses', mean: 20, draw: losses(20, drawExponential) },
  { name: 'about 3 log-normal losses, σ = 1', mean: 3 * exp(0.5), draw: losses(3, logNormal(1)) },
  { name: 'about 10 log-normal losses, σ = 1.5', mean: 10 * exp(1.125), draw: losses(10, logNormal(1.5)) },
  { name: 'gamma, and 40 more in 10 of 100', mean: 8, draw: withGreatLoss(0.1) },
  { name: 'gamma, and 40 more in 5 of 100', mean: 6, draw: withGreatLoss(0.05) },
  {
    name: 'half zeros or more (exponential, 70 % zeros)',
    mean: 0.3,
    draw: (stream) => (stream.nextUnit() < 0.7 ? 0 : drawExponential(stream)),
  },
  { name: 'paired difference, log-normal, σ = 1', mean: -0.5 * exp(0.5) + 0.2, draw: pairedLogNormal },
];
