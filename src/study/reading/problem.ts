/** A fault before its place in the file is known, and how it becomes a failure. */
import type { Failure, NamedAt } from '../failures/failure.ts';
import { nearestName } from '../failures/nearestName.ts';
import { printable, shortened } from '../failures/printable.ts';
import type { Locate, Path, PathPart } from './yaml/yamlPlace.ts';

/** `found` absent: described from the value at the path. */
export interface Problem {
  readonly path: Path;
  readonly part?: PathPart;
  readonly found?: string;
  readonly expected: string;
  readonly hint?: string;
}

/** Where a tree came from: its plain data, the places of its values, and what its paths begin with in messages. */
export interface Origin {
  readonly raw: unknown;
  readonly locate: Locate;
  readonly prefix: Path;
}

/** The problem with its place and its dotted path. */
export function failureOf(problem: Problem, origin: Origin): Failure {
  const value = valueAt(origin.raw, problem.path);
  return {
    ...namedAt(problem.path, origin, problem.part),
    found: problem.found ?? described(value),
    expected: problem.expected,
    hint: problem.hint || quotesHint(value),
  };
}

/** Word processors put these in the place of straight ones. */
const quotesHint = (value: unknown): string =>
  typeof value === 'string' && /^[“”„«»‘’「]/.test(value)
    ? 'typographic quotes are part of the text: write straight ones, "…"'
    : '';

/** The place of a value and its dotted path. */
export const namedAt = (path: Path, origin: Origin, part: PathPart = 'value'): NamedAt => ({
  ...origin.locate(path, part),
  path: dottedPath(origin.raw, path, origin.prefix),
});

/** A value in a message: text in quotes, maps and lists by kind. */
export function described(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return describedList(value);
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return `"${shortened(printable(value), 60)}"`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'bigint' ? `${value}n` : String(value as number | boolean | symbol);
}

/** Short lists of scalars in full. */
function describedList(list: readonly unknown[]): string {
  const isShort = list.length <= 6 && list.every((item) => typeof item !== 'object' || item === null);
  return isShort ? shortened(`[${list.map(described).join(', ')}]`, 60) : 'a list';
}

/** `did you mean …?`, or nothing when no known name is near. */
export function nearestHint(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : `did you mean \`${nearest}\`?`;
}

/** `one of a, b, c`, shortened when there are many. */
export function oneOf(names: readonly string[]): string {
  if (names.length === 0) return 'none: this catalogue has none';
  if (names.length === 1) return `\`${names[0]}\``;
  return `one of ${listed(names)}`;
}

/** `a, b, c`, shortened when there are many. */
export const listed = (names: readonly string[]): string =>
  `${names.slice(0, 30).join(', ')}${names.length > 30 ? `, … (${names.length} in all)` : ''}`;

/** The value at a path of plain data; undefined where the path leads nowhere. */
export function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** Dotted path with list items by their `id` (or `use`, or else their index). */
export function dottedPath(raw: unknown, path: Path, prefix: Path = []): string {
  const steps = path.map((step, i) => {
    if (typeof step === 'string') return step;
    return listItemName(valueAt(raw, path.slice(0, i + 1))) ?? String(step);
  });
  return printable([...prefix, ...steps].join('.'));
}

/** What a list item is called in paths. */
export function listItemName(item: unknown): string | undefined {
  for (const key of ['id', 'use']) {
    const name = valueAt(item, [key]);
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}
