/** Digits of a telephone number after the plus sign, at most (ITU-T E.164). */
export const longestNumberDigits = 15;
