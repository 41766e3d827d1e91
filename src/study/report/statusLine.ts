/** The first line of a report: whether the results are whole, and how far they reach. */
import type { Results } from '../results/results.ts';
import { figure } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';

/** Plain text that holds nothing of a stranger's. */
export function statusLine({ status, replications }: Results): string {
  const done = figure(replications.done);
  const needed = replications.stillNeeded ?? null;
  const more = status === 'inconclusive' && needed !== null ? texts().status.needed(figure(needed)) : '';
  return `${texts().status[status](done, figure(replications.planned))}${more}`;
}
