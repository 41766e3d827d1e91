/** Tables of the guide to lists, caller numbers and scripts: what they state is measured again by the tests beside this file. */
import { readFileSync } from 'node:fs';

const guide = readFileSync(new URL('../../docs/guides/lists-numbers-scripts.md', import.meta.url), 'utf8');

export type Row = Readonly<Record<string, string>>;

/** Rows of the table whose header begins with these columns, by column. */
export function tableOf(...columns: readonly string[]): readonly Row[] {
  const lines = guide.split('\n');
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
