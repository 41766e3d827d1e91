/** Numbers whose thousands somebody parted: YAML reads `100.000` as a hundred, and `1.000.000` or `100_000` as text. */
import type { Failure, Position } from '../failures/failure.ts';
import { wholeNumber } from './parameterText.ts';

/** Groups of three behind one sign; quotes do not belong to the number. */
const parted = /^["']?([+-]?[1-9]\d{0,2}(?:([.,_'’ \u00a0\u202f])\d{3})(?:\2\d{3})*)["']?$/;

/** A number as whose thousands a dot parts what is a whole number to a program: `1.000`. */
export const isPartedByDot = (text: string): boolean => /^[+-]?[1-9]\d{0,2}\.000$/.test(text.trim());

/** The number in a text whose thousands are parted; undefined of any other text. */
const partedIn = (text: string): string | undefined => parted.exec(text.trim())?.[1];

/** What to write in place of a text that is no number because its thousands are parted; undefined of any other text. */
export function unpartedText(text: string): string | undefined {
  const written = partedIn(text);
  return written === undefined || !Number.isNaN(Number(written)) ? undefined : together(written);
}

const together = (written: string): string => written.replace(/[^\d+-]/g, '');

/** Texts of the files, by name. */
export type Sources = Readonly<Record<string, string>>;

/** The number as it is written at a place, where its thousands are parted there; undefined elsewhere. */
export type PartedAt = (place: Position) => string | undefined;

/** Looks into these texts; each is parted into lines once. */
export function partedAt(sources: Sources): PartedAt {
  const linesOf = new Map<string, readonly string[]>();
  return ({ file, line, column, endColumn }) => {
    const lines = linesOf.get(file) ?? (sources[file] ?? '').split('\n');
    linesOf.set(file, lines);
    const text = (lines[line - 1] ?? '').slice(column - 1, endColumn - 1);
    return partedIn(text);
  };
}

/** Faults of whole numbers say how one with parted thousands was read, and what to write. */
export function withPartedThousands(failures: readonly Failure[], sources: Sources): readonly Failure[] {
  const writtenAt = partedAt(sources);
  return failures.map((failure) => {
    const written = failure.expected.startsWith(wholeNumber) ? writtenAt(failure) : undefined;
    return written === undefined ? failure : { ...failure, ...wordingOf(written, failure.found) };
  });
}

/** One dot begins a fraction: without quotes such a text is a number, though hardly the one that is meant. */
function wordingOf(written: string, before: string): Pick<Failure, 'found' | 'hint'> {
  const value = Number(written);
  const other = Number.isInteger(value) ? `, or ${value} where that is meant` : '';
  const isText = Number.isNaN(value) || before.startsWith('"');
  return {
    found: isText ? `\`${written}\`` : `${written}, which is the number ${value}`,
    hint: `thousands are not parted: write ${together(written)}${other}`,
  };
}
