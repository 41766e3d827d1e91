/**
 * The order of simultaneous events, one named table: the lower code goes first.
 * A release frees circuits, lines and people before anybody bids for them; what callees report is known before the next
 * attempt is judged; dialers come before people only because one order must be chosen.
 */
export const EventKind = {
  release: 0,
  reportDue: 1,
  lineReady: 2,
  reattempt: 3,
  candidate: 4,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
