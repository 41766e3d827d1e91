/**
 * The order of simultaneous events, one named table: the lower code goes first.
 * A release frees circuits, lines and people before anybody bids for them; what a call of the pre-history that is over now costs in trust, and what
 * callees report, is known before the next attempt; what an operator ordered is there when it reviews, and it dials as it decided;
 * an agent who has become free takes a call that is answered in the same instant; dialers come before people only
 * because one order must be chosen.
 */
export const EventKind = {
  release: 0,
  lossDue: 1,
  reportDue: 2,
  orderDue: 3,
  operatorReview: 4,
  agentReady: 5,
  agentBid: 6,
  lineReady: 7,
  callBack: 8,
  reattempt: 9,
  candidate: 10,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
