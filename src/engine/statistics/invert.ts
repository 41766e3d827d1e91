/** Finds the point of a distribution from its share: Newton's steps inside a shrinking bracket. */

/** A continuous distribution on the whole line. */
export interface Distribution {
  shares(at: number): { below: number; above: number };
  density(at: number): number;
  /** The bracket to start from; the point must lie inside. */
  readonly from: number;
  readonly to: number;
}

/** The point with share `p` below it, 0 < p < 1; works on the smaller tail, so that it keeps its relative accuracy. */
export function pointOfShare(p: number, distribution: Distribution): number {
  return p <= 0.5 ? pointOfTails(p, null, distribution) : pointOfTails(null, 1 - p, distribution);
}

/** The same from the share below or the share above, whichever is not null. */
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
