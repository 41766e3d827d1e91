/** What replications that all give the same value leave open. */

/**
 * Every replication gave `value`. Those of at most the share `risk` may give anything between the limits without ever having been seen, so the mean
 * lies between these ends. Exact, whatever a rare replication may hold.
 */
export function equalEnds(
  value: number,
  [least, greatest]: readonly [least: number, greatest: number],
  risk: number,
): { readonly low: number; readonly high: number } {
  return { low: value - risk * (value - least), high: value + risk * (greatest - value) };
}
