/** Finds the point of a distribution from its share: Newton's steps inside a shrinking bracket. */

/** A continuous distribution on the whole line. */
export interface Distribution {
  shares(at: number): { below: number; above: number };
  density(at: number): number;
  /** The bracket to start from; the point must lie inside. */
  readonly from: number;
  readonly to: number;
}

/**
 * The point with the share `below` under it or the share `above` over it, whichever is not null; given the smaller tail, it keeps its
 * relative accuracy.
 */
export function pointOfTails(below: number | null, above: number | null, distribution: Distribution): number {
  let { from, to } = distribution;
  let at = (from + to) / 2;
  for (let step = 0; step < 200; step += 1) {
    const shares = distribution.shares(at);
    const excess = below === null ? (above as number) - shares.above : shares.below - below;
    if (excess > 0) to = at;
    else from = at;
    let next = at - excess / distribution.density(at);
    // Outside the bracket, or NaN where the density vanishes: halve instead.
    if (!(next > from && next < to)) next = (from + to) / 2;
    if (Math.abs(next - at) <= 4e-16 * Math.max(1, Math.abs(next))) return next;
    at = next;
  }
  return at;
}
