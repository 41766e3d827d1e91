/** Reads JSON that may come from anybody. */
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { printable, shortened } from '../failures/printable.ts';
import { failureLine } from '../failures/render.ts';
import { jsonFaults } from './jsonFaults.ts';
import { countIn, keysIn } from './jsonKeys.ts';
import { tooMuchIn } from './jsonSize.ts';
import { positions } from './textPlaces.ts';

/** Levels of lists and maps; files of the program have a dozen. Whatever walks through data by calling itself fills the stack at some. */
const deepest = 100;
const longestMessage = 120;

/** What failures call the text, and what it should be. */
export interface JsonKind {
  readonly file: string;
  readonly expected: string;
  /** The line of the file at which the text begins; by default 1. */
  readonly firstLine?: number;
}

/** Its value, or why it has none that is read. */
export type JsonReading =
  | { readonly value: unknown }
  | {
      readonly failures: readonly Failure[];
      /** False for text that is none at all. */
      readonly isJson: boolean;
    };

/**
 * Refuses what is nested more deeply than anything that the program writes, and a key that stands twice in a map: the parser keeps the last
 * of its values and passes over the others. Where no key is lost on the way, the text has as many as the value: counts, which are cheap, and
 * only where they differ, or where the value is too deep, is the place looked for. Colons are counted first: each key has one.
 */
export function jsonIn(text: string, kind: JsonKind): JsonReading {
  const { file, expected, firstLine } = kind;
  const found = tooMuchIn(text);
  if (found !== null)
    return { failures: [{ ...wholeFile(file), path: '', found, expected, hint: '' }], isJson: true };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { failures: [syntaxFailure(error, text, kind)], isJson: false };
  }
  const keys = keysOf(value, deepest);
  if (keys === countIn(text, ':') || keys === keysIn(text)) return { value };
  return { failures: jsonFaults(text, { file, firstLine, deepest }), isJson: true };
}

/** With its place where the parser tells one: for text that ends too early it is the end. */
function syntaxFailure(error: unknown, text: string, { file, expected, firstLine }: JsonKind): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const at = /end of JSON input/.test(message)
    ? text.length
    : Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const place = Number.isNaN(at) ? wholeFile(file) : positions(text, file, firstLine)(at, at + 1);
  const says = shortened(printable(message.replace(/ in JSON at position.*|\n.*/s, '')), longestMessage);
  return { ...place, path: '', found: 'no JSON', expected, hint: `the parser says: ${says}` };
}

/** A line for each failure, with its place. */
export const jsonFaultText = (failures: readonly Failure[]): string => failures.map(failureLine).join('\n');

/** All keys in it, and none that every object has; no number where it is deeper. */
function keysOf(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.NaN;
  const isList = Array.isArray(value);
  const inside: readonly unknown[] = isList ? value : Object.values(value);
  let keys = isList ? 0 : inside.length;
  // Most of what is inside is neither, and not asked.
  for (const inner of inside)
    if (typeof inner === 'object' && inner !== null) keys += keysOf(inner, levels - 1);
  return keys;
}
