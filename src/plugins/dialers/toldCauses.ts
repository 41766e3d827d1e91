/** What signalling tells an operator of a call: SIP final responses (RFC 3261, RFC 8197, RFC 8688), and what it makes of each. */

/** The number is nobody's: not called again. */
export const notFoundCause = 404;
/** It rang in vain, or nobody could be reached. */
export const rangOutCauses: readonly number[] = [480, 487];
/** The callee declines now, so it seems: as if nobody had answered, it is tried again. Where most calls end so it was a network (`evasion/declines.ts`). */
export const declinedCause = 603;
/** The callee does not want this caller: the lead is given up. */
export const unwantedCause = 607;
/** A network refused for the number shown: the number or the carrier is changed, the lead is kept. */
export const rejectedCause = 608;
