/** What of a call is an accident of how it was made and must say nothing about whether it was wanted. */
import type { AuditRows } from './auditRows.ts';

/** By what rows belong together: ten minutes of a caller, or the number, account or radio cell itself, which then counts once. */
export type AuditUnit = 'callerSpan' | 'calling' | 'called' | 'account' | 'cell';

export interface Artefact {
  readonly id: string;
  readonly says: string;
  readonly unit: AuditUnit;
  readonly categories: number;
  /** Category of a row; −1 where the row has nothing of the kind. */
  of(rows: AuditRows, row: number, digits: NumberDigits): number;
}

/** What the digits of numbers say, by number as in the rows; −1 where they say nothing. */
export interface NumberDigits {
  /** The last four digits as a number; not of a withheld number or a short code. */
  readonly lastFour: Int32Array;
  /**
   * Where a number lies, in twentieths, among those of its ten thousand that callers keep: numbers that are made up lie where their
   * caller wants, so numbers with few unwanted calls and no wanted one are left out.
   */
  readonly placeOfCalling: Int16Array;
  /** The same among those that wanted callers dial too: lists of numbers that nobody has are the caller's doing. */
  readonly placeOfCalled: Int16Array;
}

/** Fewer unwanted calls from a number in one recording may be calls from one that was made up; every arm has the same made-up numbers again. */
const fewestCalls = 10;

export function numberDigits(rows: AuditRows, texts: readonly string[]): NumberDigits {
  const lastFour = new Int32Array(texts.length + 1).fill(-1);
  texts.forEach((text, i) => {
    if (text.length >= fewestDigits) lastFour[i + 1] = Number(text.slice(-4));
  });
  const unwanted = new Int32Array(rows.units.callingHistory.count);
  const isKept = new Uint8Array(texts.length + 1);
  const isDialled = new Uint8Array(texts.length + 1);
  for (let row = 0; row < rows.rows; row++) {
    const calling = Math.max(0, rows.columns.calling_number[row]);
    const isWanted = rows.isWanted[row] === 1;
    if (isWanted || ++unwanted[rows.callingHistory[row]] === fewestCalls) isKept[calling] = 1;
    if (isWanted) isDialled[Math.max(0, rows.columns.called_number[row])] = 1;
  }
  return {
    lastFour,
    placeOfCalling: placesOf(texts, isKept),
    placeOfCalled: placesOf(texts, isDialled),
  };
}

const places = 20;

/** Twentieths by rank among the numbers of a ten thousand that are included, if there are so many. */
function placesOf(texts: readonly string[], isIncluded: Uint8Array): Int16Array {
  const heads = new Map<string, number[]>();
  texts.forEach((text, i) => {
    if (isIncluded[i + 1] === 0 || text.length < fewestDigits) return;
    const head = text.slice(0, -4);
    const numbers = heads.get(head);
    if (numbers === undefined) heads.set(head, [i + 1]);
    else numbers.push(i + 1);
  });
  const found = new Int16Array(texts.length + 1).fill(-1);
  for (const numbers of heads.values()) {
    if (numbers.length < places) continue;
    numbers.sort((a, b) => (texts[a - 1] < texts[b - 1] ? -1 : 1));
    numbers.forEach((number, rank) => (found[number] = Math.floor((rank * places) / numbers.length)));
  }
  return found;
}

/** Shorter numbers are codes, whose digits mean something. */
const fewestDigits = 8;

/** Remainder of a whole number that may be negative. */
const remainder = (value: number, by: number): number => ((value % by) + by) % by;

const ofTime = (
  { id, says, categories }: Pick<Artefact, 'id' | 'says' | 'categories'>,
  of: (timeMs: number) => number,
): Artefact => ({
  id,
  says,
  unit: 'callerSpan',
  categories,
  of: ({ timeMs }, row) => of(timeMs[row]),
});

const ofAmount = (
  column: 'ring_ms' | 'conversation_ms',
  what: string,
  [by, categories]: readonly [number, number],
): Artefact => ({
  id: `${column}-mod-${by}`,
  says: `what is left of ${what} in milliseconds after division by ${by}`,
  unit: 'callerSpan',
  categories,
  of: ({ columns }, row) => {
    const value = columns[column][row];
    return value <= 0 ? -1 : Math.floor((remainder(value, by) * categories) / by);
  },
});

const ofNumber = (which: 'calling' | 'called', by: number, says: string): Artefact => ({
  id: `${which}-number-mod-${by}`,
  says,
  unit: which,
  categories: by,
  of: ({ columns }, row, { lastFour }) => {
    const number = Math.max(0, columns[`${which}_number`][row]);
    return lastFour[number] < 0 ? -1 : lastFour[number] % by;
  },
});

const ofPlace = (which: 'calling' | 'called', says: string): Artefact => ({
  id: `${which}-number-place`,
  says,
  unit: which,
  categories: places,
  of: ({ columns }, row, { placeOfCalling, placeOfCalled }) =>
    (which === 'calling' ? placeOfCalling : placeOfCalled)[Math.max(0, columns[`${which}_number`][row])],
});

const ofId = (column: 'account' | 'cell', by: number): Artefact => ({
  id: `${column}-mod-${by}`,
  says: `what is left of the ${column} after division by ${by}`,
  unit: column,
  categories: by,
  of: ({ columns }, row) => {
    const id = columns[column][row];
    return id < 0 ? -1 : id % by;
  },
});

const ofOrder = (by: number): Artefact => ({
  id: `row-mod-${by}`,
  says: `what is left of the row’s position after division by ${by}`,
  unit: 'callerSpan',
  categories: by,
  of: ({ ordinal }, row) => ordinal[row] % by,
});

/** Size of an id on a scale of powers of two: what was numbered early has small ones. */
const sizeOf = (column: 'account' | 'cell'): Artefact => ({
  id: `${column}-size`,
  says: `how large the ${column} is as a number, in powers of two`,
  unit: column,
  categories: 32,
  of: ({ columns }, row) => {
    const id = columns[column][row];
    return id < 0 ? -1 : 31 - Math.clz32(id + 1);
  },
});

export const artefacts: readonly Artefact[] = [
  ofTime({ id: 'time-mod-10', says: 'last digit of the time in milliseconds', categories: 10 }, (ms) =>
    remainder(ms, 10),
  ),
  ofTime(
    { id: 'time-millisecond', says: 'milliseconds within the second, in steps of 50', categories: 20 },
    (ms) => Math.floor(remainder(ms, 1000) / 50),
  ),
  ofTime({ id: 'time-second', says: 'seconds within the minute, in steps of 3', categories: 20 }, (ms) =>
    Math.floor(remainder(ms, 60_000) / 3000),
  ),
  ofAmount('ring_ms', 'the ringing time', [10, 10]),
  ofAmount('ring_ms', 'the ringing time', [1000, 20]),
  ofAmount('conversation_ms', 'the conversation', [10, 10]),
  ofAmount('conversation_ms', 'the conversation', [1000, 20]),
  {
    id: 'release-mod-1000',
    says: 'milliseconds of the release within the second, in steps of 50',
    unit: 'callerSpan',
    categories: 20,
    of: ({ releasedMs }, row) =>
      Number.isNaN(releasedMs[row]) ? -1 : Math.floor(remainder(releasedMs[row], 1000) / 50),
  },
  ofOrder(2),
  ofOrder(16),
  ofNumber('calling', 10, 'last digit of the number shown'),
  ofNumber('calling', 100, 'last two digits of the number shown'),
  ofPlace('calling', 'place of a number that is kept among those of its ten thousand'),
  ofNumber('called', 10, 'last digit of the number dialled'),
  ofNumber('called', 100, 'last two digits of the number dialled'),
  ofPlace('called', 'place of a number that wanted callers dial too among those of its ten thousand'),
  ofId('account', 2),
  ofId('account', 10),
  sizeOf('account'),
  ofId('cell', 2),
  ofId('cell', 10),
  sizeOf('cell'),
];
