/** Whether a response rises or falls with a parameter, as a mark before its mean size. */

/** What is added up in another order differs by less than this share. */
const leastShare = 1e-9;

/** `mean` of effects whose mean size is `size`: the same size where all have one sign. Empty where nothing is known of it. */
export function directionOf(mean: number | null, size: number | null): string {
  if (mean === null || size === null) return '';
  if (Math.abs(mean) < size * (1 - leastShare)) return '↕ ';
  return mean > 0 ? '↑ ' : '↓ ';
}
