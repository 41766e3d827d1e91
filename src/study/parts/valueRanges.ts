/** Ranges of the figures that third parties' parts answer with, and how a figure outside of them is told. */
import { described } from '../reading/problem.ts';
import type { PartCheck } from './partCheck.ts';

export interface Range {
  /** In words: what is expected. */
  readonly says: string;
  readonly holds: (value: unknown) => boolean;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const wholeFrom = (least: number, most: number): Range => ({
  says: `a whole number from ${least} to ${most}`,
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
});

export const numberFrom = (least: number, most: number): Range => ({
  says: `a number from ${least} to ${most}`,
  holds: (value) => isNumber(value) && value >= least && value <= most,
});

export const amount: Range = {
  says: 'a number of at least 0',
  holds: (value) => isNumber(value) && value >= 0,
};

/** A span that has to pass before something else can happen. */
export const aboveZero: Range = {
  says: 'a number above 0',
  holds: (value) => isNumber(value) && value > 0,
};

export const share: Range = numberFrom(0, 1);

export const orAbsent = ({ says, holds }: Range): Range => ({
  says: `${says}, or nothing`,
  holds: (value) => value === undefined || holds(value),
});

/** Whole, of either sign, and whole and not negative. */
export const money: Range = {
  says: 'a whole number of 1/10 000 of the currency',
  holds: (value) => Number.isSafeInteger(value),
};
export const price: Range = {
  says: `${money.says}, at least 0`,
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

export const yesOrNo: Range = { says: 'true or false', holds: (value) => typeof value === 'boolean' };
export const textOf = (longest: number): Range => ({
  says: `a text of at most ${longest} characters`,
  holds: (value) => typeof value === 'string' && value.length <= longest,
});

/** A value in a message; never throws. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return shownObject(value);
  if (typeof value === 'function') return 'a function';
  return value === undefined || value === null ? String(value) : described(value);
}

function shownObject(value: object): string {
  try {
    if (!Array.isArray(value)) return 'an object';
    return value.length === 0 ? 'an empty list' : 'a list';
  } catch {
    return 'something that cannot be read';
  }
}

export const returned =
  ({ says, holds }: Range): PartCheck =>
  (answer) =>
    holds(answer) ? null : `returned ${shown(answer)}; expected ${says}`;

/** Of a field that a part declares. */
export const declared =
  ({ says, holds }: Range): PartCheck =>
  (value) =>
    holds(value) ? null : `is ${shown(value)}; expected ${says}`;

export type Ranges = Readonly<Record<string, Range>>;

/** What is wrong with the first of several fields that is out of its range. */
export function fieldsFault(filled: object, ranges: Ranges): string | null {
  for (const [field, { says, holds }] of Object.entries(ranges)) {
    const value: unknown = Reflect.get(filled, field);
    if (!holds(value)) return `set ${field} to ${shown(value)}; expected ${says}`;
  }
  return null;
}

/** Of an object that a part may leave out. */
export const absentOr =
  (ranges: Ranges): PartCheck =>
  (value) => {
    if (value === undefined) return null;
    return typeof value === 'object' && value !== null
      ? fieldsFault(value, ranges)
      : `is ${shown(value)}; expected an object, or nothing`;
  };

/** Numbers of a plan, and what else is written into cells of 32 bits, are below this. */
export const cellEnd: number = 2 ** 30;
