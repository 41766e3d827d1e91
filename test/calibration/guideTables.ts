/** Tables of guides: what they state is measured again by the tests beside this file. */
import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** Rows of a table of the guide to lists, caller numbers and scripts. */
export const tableOf = (...columns: readonly string[]): readonly Row[] =>
  tableIn('guides/lists-numbers-scripts.md', columns);

/** Rows of the table of a page of docs/ whose header begins with these columns, by column. */
export const tableIn = (page: string, columns: readonly string[]): readonly Row[] =>
  tableOfText(readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8'), columns);

/** The same of a text. */
export function tableOfText(text: string, columns: readonly string[]): readonly Row[] {
  const lines = text.split('\n');
  const cellsOf = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
  const at = lines.findIndex((line) => columns.every((column, i) => cellsOf(line)[i] === column));
  const header = cellsOf(lines[at]);
  const end = lines.findIndex((line, i) => i > at && !line.startsWith('|'));
  return lines
    .slice(at + 2, end)
    .map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [header[i], cell])));
}
