/** SIP final responses by which an evading operator tells how its calls fare (RFC 3261, RFC 8688). */
export const answeredCause = 200;
export const rejectedCause = 608;
