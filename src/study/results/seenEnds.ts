/** Ends of what the replications show. */
import type { AnswerEstimate } from './answerForms.ts';

/** Where every replication shows 0 there are none: nothing says how much a rare one may hold. */
export const seenEnds = ({ estimate, low, high }: AnswerEstimate): AnswerEstimate =>
  estimate === 0 && low === 0 && high === 0 ? { estimate, low: null, high: null } : { estimate, low, high };

/** Not in a single replication; results of an earlier version have ends without width there. */
export const isNothingSeen = (of: AnswerEstimate): boolean => {
  const { estimate, low, high } = seenEnds(of);
  return estimate === 0 && low === null && high === null;
};
