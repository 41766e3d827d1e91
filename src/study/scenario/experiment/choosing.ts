/** On how many replications a game chooses. */

/** Two to choose on and two to estimate on. */
export const fewestReplications = 4;

/** At least two on either side, as far as there are. */
export function choosingOf(replications: number, share: number): number {
  const wanted = Math.round(replications * share);
  return Math.max(Math.min(2, replications), Math.min(wanted, replications - 2));
}
