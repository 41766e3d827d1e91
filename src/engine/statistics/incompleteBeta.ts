/** The regularised incomplete beta function in log-odds, so that neither end loses digits. */
import { twoPi } from '../elementary/constants.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { logShortfall, stirlingRest } from './saddle.ts';

/** Enough for parameters up to 10⁹: the fraction needs about the root of the greater one. */
const mostSteps = 100_000;
/** Keeps a vanishing denominator of the continued fraction away from zero (Lentz's method). */
const least = 1e-300;

/** The two shapes, both positive. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

const away = (x: number): number => (x < least && x > -least ? least : x);

/** The continued fraction of Abramowitz & Stegun 26.5.8. */
function fraction(x: number, { a, b }: BetaShape): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** The two complementary shares x and 1 − x of log-odds u = ln(x ÷ (1 − x)). */
function partsOf(u: number): { x: number; rest: number } {
  if (u > 0) return { x: 1 / (1 + exp(-u)), rest: exp(-u) / (1 + exp(-u)) };
  return { x: exp(u) / (1 + exp(u)), rest: 1 / (1 + exp(u)) };
}

interface Side {
  readonly part: number;
  readonly odds: number;
  readonly mean: number;
  /** part ÷ mean − 1. */
  readonly offset: number;
}

/** offset − ln(part ÷ mean); where the part is tiny its log-odds are its logarithm, which `1 + offset` has lost. */
function shortfall({ part, odds, mean, offset }: Side): number {
  return offset > -0.9 ? logShortfall(offset) : offset - (odds + log1p(-part) - log(mean));
}

/** x^a·(1 − x)^b ÷ B(a, b) for log-odds u of x: the density of the beta distribution in u. */
export function betaDensity(u: number, { a, b }: BetaShape): number {
  const { x, rest } = partsOf(u);
  const sum = a + b;
  const offset = u > 0 ? b / sum - rest : x - a / sum;
  const peak =
    Math.sqrt(((a / sum) * b) / twoPi) * exp(stirlingRest(sum) - stirlingRest(a) - stirlingRest(b));
  const below = a * shortfall({ part: x, odds: u, mean: a / sum, offset: (offset * sum) / a });
  const above = b * shortfall({ part: rest, odds: -u, mean: b / sum, offset: (-offset * sum) / b });
  return peak * exp(-below - above);
}

/** Share of the beta distribution below log-odds u, and above: both with full relative accuracy. */
export function betaShares(u: number, shape: BetaShape): { below: number; above: number } {
  const { a, b } = shape;
  const { x, rest } = partsOf(u);
  const density = betaDensity(u, shape);
  if (x < (a + 1) / (a + b + 2)) {
    const below = (density * fraction(x, shape)) / a;
    return { below, above: 1 - below };
  }
  const above = (density * fraction(rest, { a: b, b: a })) / b;
  return { below: 1 - above, above };
}
