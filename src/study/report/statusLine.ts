/** The first line of a report: whether the results are whole, and how far they reach. */
import type { Results } from '../experiment/results.ts';
import { counted, figure } from './figures.ts';

/** Plain text that holds nothing of a stranger's. */
export function statusLine({ status, replications }: Results): string {
  const { done, planned } = replications;
  if (status === 'interrupted')
    return `Interrupted: ${figure(done)} of ${counted(planned, 'replication')} done; all figures rest on these.`;
  if (status === 'inconclusive')
    return `Inconclusive: after ${counted(done, 'replication')} the intervals are still wider than the experiment asked for.`;
  return `Complete: ${figure(done)} of ${counted(planned, 'replication')} done.`;
}
