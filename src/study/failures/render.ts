/** Failures and warnings as terminal text: file:line:column, what is wrong, the source line, a caret under the place. */
import { styleText } from 'node:util';
import { displayWidth } from './displayWidth.ts';
import type { Failure, NamedAt, Position, Warning } from './failure.ts';
import { printable, shortened } from './printable.ts';

export interface RenderOptions {
  /** Text of each file named in a position, so that its line can be shown. */
  readonly sources: Readonly<Record<string, string>>;
  /** Colours through escape sequences; default false. */
  readonly isColoured?: boolean;
  /** Of the terminal: an excerpt keeps to its line; default: none. */
  readonly columns?: number | undefined;
}

/** Characters of a path, and of what was found, that are shown at most: a name may be as long as a file. */
const longestFound = 300;

/** Columns of a source line that are shown at most; a longer line is cut around its caret. */
const longestLine = 110;
/** However narrow the terminal is. */
const shortestLine = 20;
/** Line number and rule before it, and what marks both ends of a cut. */
const besideLine = 10;

type Tone = 'red' | 'yellow' | 'bold' | 'dim' | 'cyan';

/** All failures, a blank line between two; empty text for none. */
export function renderFailures(failures: readonly Failure[], options: RenderOptions): string {
  const page = pageOf(options);
  return failures.map((failure) => renderFailure(failure, page)).join('\n\n');
}

/** All warnings, a blank line between two; what is said of several places is said once. Empty text for none. */
export function renderWarnings(warnings: readonly Warning[], options: RenderOptions): string {
  const page = pageOf(options);
  const groups = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const key = `${warning.file}\n${warning.path}\n${warning.says}`;
    groups.set(key, [...(groups.get(key) ?? []), warning]);
  }
  return [...groups.values()]
    .map(([first, ...others]) => [renderWarning(first, page), ...alsoAt(others)].join('\n'))
    .join('\n\n');
}

function alsoAt(others: readonly Position[]): readonly string[] {
  if (others.length === 0) return [];
  const lines = others.map(({ line }) => line).join(', ');
  return [`  the same in ${others.length === 1 ? 'line' : 'lines'} ${lines}`];
}

/** What is said of something that was found out too late to be a failure, at the first place that names it. */
export function renderSaid(
  says: string,
  [first, ...others]: readonly NamedAt[],
  options: RenderOptions,
): string {
  const page = pageOf(options);
  const title = `${heading(first, page)}${pathPart(first.path)}${printable(says)}`;
  return [title, ...excerpt(first, page, 'red'), ...alsoAt(others)].join('\n');
}

/** One line without the excerpt, for logs: `file:line:column: path: found …, expected …. hint`. */
export function failureLine(failure: Failure): string {
  const hint = failure.hint === '' ? '' : `; ${failure.hint}`;
  return printable(`${placeOf(failure)}: ${saysOf(failure)}${hint}`);
}

/** What one call of a renderer needs throughout; files are split into lines once. */
interface Page {
  readonly paint: (tone: Tone, text: string) => string;
  readonly lineOf: (position: Position) => string | undefined;
  /** Columns for a source line. */
  readonly room: number;
}

function pageOf({ sources, isColoured, columns = 0 }: RenderOptions): Page {
  const lines = new Map(Object.entries(sources).map(([file, text]) => [file, text.split(/\r?\n/)]));
  return {
    paint: (tone, text) => (isColoured === true ? styleText(tone, text, { validateStream: false }) : text),
    lineOf: ({ file, line }) => lines.get(file)?.[line - 1],
    room: columns > 0 ? Math.min(longestLine, Math.max(shortestLine, columns - besideLine)) : longestLine,
  };
}

function renderFailure(failure: Failure, page: Page): string {
  const lines = [`${heading(failure, page)}${printable(saysOf(failure))}`, ...excerpt(failure, page, 'red')];
  if (failure.hint !== '') lines.push(`  ${page.paint('cyan', `hint: ${printable(failure.hint)}`)}`);
  return lines.join('\n');
}

function renderWarning(warning: Warning, page: Page): string {
  const says = `${pathPart(warning.path)}${printable(warning.says)}`;
  const title = `${heading(warning, page)}${page.paint('yellow', 'warning')}: ${says}`;
  return [title, ...excerpt(warning, page, 'yellow')].join('\n');
}

function heading(position: Position, { paint }: Page): string {
  return `${paint('bold', printable(placeOf(position)))}: `;
}

function placeOf(position: Position): string {
  const { file, line, column } = position;
  if (line === 0) return file;
  return column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
}

const saysOf = ({ path, found, expected }: Failure): string =>
  `${pathPart(path)}found ${shortened(found, longestFound)}, expected ${expected}`;

const pathPart = (path: string): string => (path === '' ? '' : `${shortened(path, longestFound)}: `);

/** The source line and a line with carets, or nothing when the position has no line. */
function excerpt(position: Position, { paint, lineOf, room }: Page, tone: Tone): readonly string[] {
  const line = lineOf(position);
  if (line === undefined) return [];
  const start = Math.max(0, Math.min(position.column - 1, line.length));
  const end = Math.max(start, Math.min(position.endColumn - 1, line.length));
  const window = cut(line, { start, end, room });
  const caretCount = Math.max(1, displayWidth(window.marked));
  const gutter = String(position.line).padStart(5);
  const indent = ' '.repeat(displayWidth(window.before));
  return [
    `${paint('dim', `${gutter} |`)} ${window.before}${window.marked}${window.after}`,
    `${paint('dim', `${' '.repeat(gutter.length)} |`)} ${indent}${paint(tone, '^'.repeat(caretCount))}`,
  ];
}

const widthOf = (text: string): number => displayWidth(printable(text));

/** The three stretches of the line, shortened so that the marked one can be seen; a character that a cut parts is printable like the rest. */
function cut(
  line: string,
  { start, end, room: columns }: { readonly start: number; readonly end: number; readonly room: number },
): { before: string; marked: string; after: string } {
  const isShort = line.length <= columns && widthOf(line) <= columns;
  const near = line.slice(Math.max(0, start - columns), start + columns);
  // Of text in which some characters take two columns so many that all may.
  const most = isShort || widthOf(near) <= near.length ? columns : Math.floor(columns / 2);
  const half = Math.floor(most / 2);
  const isCut = !isShort && start > half;
  const before = isCut
    ? `…${printable(line.slice(start - half + 1, start))}`
    : printable(line.slice(0, start));
  const marked = printable(line.slice(start, isShort ? end : Math.min(end, start + half)));
  const room = Math.max(0, most - before.length - marked.length);
  const from = start + marked.length;
  const rest = printable(line.slice(from, from + room));
  return { before, marked, after: line.length > from + room ? `${rest}…` : rest };
}
