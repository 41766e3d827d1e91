/** What is wrong with a user's input, as data: all faults are listed at once, each with its place, what was found and what was expected. */

/** A stretch of one line of a file. Lines and columns count from 1, columns in UTF-16 units as editors do; line 0: no place in the file. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** First column after the stretch. */
  readonly endColumn: number;
}

/** Where an input names something, and the value that does. */
export interface NamedAt extends Position {
  /** Dotted path of the value, list items by their id; empty for the file as a whole. */
  readonly path: string;
}

/** A fault: nothing is run while there is one. */
export interface Failure extends NamedAt {
  readonly found: string;
  readonly expected: string;
  /** A whole sentence that helps, such as the nearest known name; empty when there is none. */
  readonly hint: string;
}

/** Something that works but is probably not meant. */
export interface Warning extends NamedAt {
  readonly says: string;
}

/** A position that is no place in a file: the file itself, or the command line. */
export function wholeFile(file: string): Position {
  return { file, line: 0, column: 0, endColumn: 0 };
}

/** In order of file, line, column and text, each once. */
export function sortedFailures(failures: readonly Failure[]): readonly Failure[] {
  return sortedOnce(failures, (failure) => [failure.path, failure.expected, failure.found, failure.hint]);
}

/** In order of file, line, column and text, each once. */
export function sortedWarnings(warnings: readonly Warning[]): readonly Warning[] {
  return sortedOnce(warnings, (warning) => [warning.path, warning.says]);
}

function sortedOnce<Item extends Position>(
  items: readonly Item[],
  texts: (item: Item) => readonly string[],
): readonly Item[] {
  const files = [...new Set(items.map((item) => item.file))];
  const keyed = items.map((item) => ({
    item,
    numbers: [files.indexOf(item.file), item.line, item.column, item.endColumn],
    text: texts(item).join('\n'),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < 4; i++) if (a.numbers[i] !== b.numbers[i]) return a.numbers[i] - b.numbers[i];
    return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  });
  return keyed
    .filter(
      (entry, i) =>
        i === 0 ||
        entry.text !== keyed[i - 1].text ||
        entry.numbers.some((number, k) => number !== keyed[i - 1].numbers[k]),
    )
    .map((entry) => entry.item);
}
