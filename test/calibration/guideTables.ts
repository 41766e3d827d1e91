/** Tables of pages: what they state is measured again by the tests beside this file, which `npm run pages:update` has write it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { isWriting } from '../writing.ts';

export type Row = Readonly<Record<string, string>>;

const addressOf = (page: string): URL => new URL(`../../docs/${page}`, import.meta.url);

/** Rows of a table of the guide to lists, caller numbers and scripts. */
export const tableOf = (...columns: readonly string[]): readonly Row[] =>
  tableIn('guides/lists-numbers-scripts.md', columns);

/** Rows of the table of a page of docs/ whose header begins with these columns, by column. */
export const tableIn = (page: string, columns: readonly string[]): readonly Row[] =>
  tableOfText(readFileSync(addressOf(page), 'utf8'), columns);

/** The same of a text. */
export function tableOfText(text: string, columns: readonly string[]): readonly Row[] {
  const { header, rows } = tableAt(text.split('\n'), columns);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], plain(cell)])));
}

/** The table of the page whose header begins with these columns has these rows, in this order and to the digit; or it gets them. */
export function expectRows(page: string, columns: readonly string[], rows: readonly Row[]): void {
  const text = readFileSync(addressOf(page), 'utf8');
  if (isWriting) writeFileSync(addressOf(page), withRows(text, columns, rows));
  else expect(tableOfText(text, columns)).toEqual(rows);
}

/** The page says so, wherever its lines end. */
export function expectWords(page: string, words: string): void {
  expect.soft(readFileSync(addressOf(page), 'utf8').replaceAll(/\s+/g, ' ')).toContain(words);
}

/** The text with other rows in its table; cells that say the same stay as they are written. */
export function withRows(text: string, columns: readonly string[], rows: readonly Row[]): string {
  const lines = text.split('\n');
  const { at, header, rows: written } = tableAt(lines, columns);
  const anew = rows.map((row, i) => {
    const isOfThis = (cells: readonly string[] | undefined): boolean =>
      cells !== undefined && plain(cells[0]) === row[header[0]];
    const old = isOfThis(written[i]) ? written[i] : written.find(isOfThis);
    const cells = header.map((column, c) => {
      const cell = row[column];
      if (old !== undefined && plain(old[c]) === cell) return old[c];
      return c === 0 ? `\`${cell}\`` : cell;
    });
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(at + 2, written.length, ...anew);
  return lines.join('\n');
}

const plain = (cell: string): string => cell.replaceAll('`', '');

/** Where the table stands among the lines, and its cells as written. */
function tableAt(lines: readonly string[], columns: readonly string[]) {
  const cellsOf = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const isHeader = (cells: readonly string[]): boolean =>
    columns.every((column, i) => cells[i] !== undefined && plain(cells[i]) === column);
  const at = lines.findIndex((line) => isHeader(cellsOf(line)));
  if (at < 0) throw new Error(`no table begins with ${columns.join(' | ')}`);
  const end = lines.findIndex((line, i) => i > at && !line.startsWith('|'));
  return { at, header: cellsOf(lines[at]).map(plain), rows: lines.slice(at + 2, end).map(cellsOf) };
}
