/** Reads the values of options, with what was expected where they are wrong. */
import { InvalidArgumentError } from 'commander';
import { isPartedByDot, unpartedText } from '../../study/reading/partedThousands.ts';

/** A whole number of at least `minimum`, and at most `maximum`. */
export const wholeNumber =
  (minimum: number, maximum: number = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = wholeOf(text);
    if (Number.isInteger(value) && value > maximum)
      throw new InvalidArgumentError(`Expected a whole number from ${minimum} to ${maximum}.`);
    if (text.trim() === '' || !Number.isSafeInteger(value) || value < minimum)
      throw new InvalidArgumentError(`Expected a whole number of at least ${minimum}.`);
    if (isPartedByDot(text))
      throw new InvalidArgumentError(
        `Expected a whole number without a dot: ${text.replace('.', '')}, or ${value} where that is meant.`,
      );
    return value;
  };

/** As JavaScript reads it, unless its thousands are parted. */
function wholeOf(text: string): number {
  const unparted = unpartedText(text);
  if (unparted === undefined) return Number(text);
  throw new InvalidArgumentError(`Expected a whole number without parted thousands: ${unparted}.`);
}

/** No machine has so many processors; each thread takes memory of its own. */
const jobsAtMost = 1024;

/** Tasks at a time. */
export const jobCount: (text: string) => number = wholeNumber(1, jobsAtMost);

/** All values of an option that may be repeated. */
export const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** A number, negative ones too. */
export const anyNumber = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  const unparted = unpartedText(text);
  if (unparted === undefined) throw new InvalidArgumentError(`Expected a number${withDot(text)}.`);
  // A comma parts thousands here and begins a fraction there.
  const fraction =
    text.split(',').length === 2 ? `, or ${text.trim().replace(',', '.')} where a fraction is meant` : '';
  throw new InvalidArgumentError(`Expected a number without parted thousands: ${unparted}${fraction}.`);
};

/** What to write in place of a fraction behind a comma. */
const withDot = (text: string): string =>
  /^\s*[+-]?\d+,\d+\s*$/.test(text) ? `, its fraction behind a dot: ${text.trim().replace(',', '.')}` : '';

/** A number with its text, which says more where it is one only because noughts follow its dot. */
export interface WrittenNumber {
  readonly value: number;
  readonly text: string;
}

export const writtenNumber = (text: string): WrittenNumber => ({
  value: anyNumber(text),
  text: text.trim(),
});

/** More than 0 and less than 100. */
export const percentage = (text: string): number => {
  const value = anyNumber(text);
  if (!(value > 0 && value < 100)) throw new InvalidArgumentError('Expected a percentage between 0 and 100.');
  return value;
};
