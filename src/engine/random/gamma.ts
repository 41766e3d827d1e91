/** Gamma draws by Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26(3). */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { drawExponential } from './exponential.ts';
import { drawNormal } from './normal.ts';
import type { KeyedStream } from './stream.ts';

/**
 * One draw of `shape` > 0 and scale 1: mean and variance are both `shape`. A shape below 1 takes a draw of shape + 1
 * times U^(1/shape); for shapes of about 0.01 and less that may be too small for a number and comes out as 0.
 */
export function drawGamma(stream: KeyedStream, shape: number): number {
  if (shape >= 1) return drawLargeGamma(stream, shape);
  return drawLargeGamma(stream, shape + 1) * exp(-drawExponential(stream) / shape);
}

/** Shape at least 1: the cube of a shifted normal, accepted in 95 % of tries or more. */
function drawLargeGamma(stream: KeyedStream, shape: number): number {
  const centre = shape - 1 / 3;
  const slope = 1 / Math.sqrt(9 * centre);
  for (;;) {
    const normal = drawNormal(stream);
    const root = 1 + slope * normal;
    if (root <= 0) continue;
    const cube = root * root * root;
    const unit = stream.nextUnit();
    const square = normal * normal;
    // The squeeze spares the logarithms in most draws.
    if (unit < 1 - 0.0331 * square * square) return centre * cube;
    if (log(unit) < square / 2 + centre * (1 - cube + log(cube))) return centre * cube;
  }
}
