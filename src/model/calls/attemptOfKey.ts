/**
 * The last part of a call's key: the attempt within its call string, from 0. Calls that follow from another call keep its key, with the attempt
 * raised so far that it tells what they are.
 */

/** Raises the attempt of a lead's call to that of the call among the operator's own numbers which follows it. */
export const ownCallAttempts: number = 1 << 16;
/** Raises the attempt of a missed call to that of the call-back to it. */
export const callBackAttempts: number = 1 << 17;

/** Calls among an operator's own numbers are neither wanted nor unwanted by anybody; call-backs to them are calls like others. */
export const isOwnCall = (attempt: number): boolean =>
  attempt >= ownCallAttempts && attempt < callBackAttempts;
