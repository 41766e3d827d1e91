/**
 * The last part of a call's key: the attempt within its call string, from 0. Calls that follow from another call keep its key, with the attempt
 * raised so far that it tells what they are.
 */

/** The two bits from here on are marks; a lead's passes are counted below and above them, so that no count looks like a mark. */
const markShift = 16;
const marks = 3 << markShift;
const belowMarks = (1 << markShift) - 1;

/** Raises the attempt of a lead's call to that of the call among the operator's own numbers which follows it. */
export const ownCallAttempts: number = 1 << markShift;
/** Raises the attempt of a missed call to that of the call-back to it. */
export const callBackAttempts: number = 2 << markShift;

/** Of the call to a lead in that pass, from 0 to 2²⁹ − 1: the pass itself below 65,536. */
export const attemptOfPass = (pass: number): number => (pass & belowMarks) | ((pass & ~belowMarks) << 2);

/** Calls among an operator's own numbers are neither wanted nor unwanted by anybody; call-backs to them are calls like others. */
export const isOwnCall = (attempt: number): boolean => (attempt & marks) === ownCallAttempts;
