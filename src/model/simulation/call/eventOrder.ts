/**
 * The order of simultaneous events, one named table: the lower code goes first.
 * A release frees circuits, lines and people before anybody bids for them; what callees report is known before the next
 * attempt is judged; what an operator ordered is there when it reviews, and it dials as it decided;
 * an agent who has become free takes a call that is answered in the same instant; dialers come before people only
 * because one order must be chosen.
 */
export const EventKind = {
  release: 0,
  reportDue: 1,
  orderDue: 2,
  operatorReview: 3,
  agentReady: 4,
  agentBid: 5,
  lineReady: 6,
  callBack: 7,
  reattempt: 8,
  candidate: 9,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
