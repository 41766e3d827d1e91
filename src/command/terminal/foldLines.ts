/** Text folded at spaces into lines that fit the terminal. */
import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../study/failures/displayWidth.ts';
import type { GridStyle } from './gridLines.ts';

/** As it is shown: colours take no room. */
const widthOf = (text: string): number => displayWidth(stripVTControlCharacters(text));

/** Lines of at most so many columns; what is folded goes on under its beginning, two columns further in. A longer word stands alone; a number keeps its %. */
export function foldLine(text: string, columns: number): readonly string[] {
  const [before] = /^ */.exec(text) ?? [''];
  const lines: string[] = [];
  let line = before;
  for (const word of text.slice(before.length).split(/ (?!%)/)) {
    const isFirst = line.trim() === '';
    if (!isFirst && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line.trimEnd());
      line = `${before}  ${word}`;
    } else line = isFirst ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Longer lines of prose are hard to read, however wide the terminal is: assumed. */
const widestProse = 140;

/** Columns that prose takes where there is so much room. */
export const proseRoom = ({ room }: Pick<GridStyle, 'room'>): number => Math.min(room, widestProse);

/** Prose under a head, as wide as the style has room. */
export const faintLines = (text: string, style: Pick<GridStyle, 'faint' | 'room'>): readonly string[] =>
  foldLine(text, style.room).map((line) => style.faint(line));

/** Columns of standard output: of no terminal, and of one that does not know its width (0), without end. */
export function terminalRoom(): number {
  const columns = process.stdout.columns ?? 0;
  return columns > 0 ? columns : Infinity;
}

/** For standard output: as wide as the terminal, or not folded where it is none. */
export const foldedForTerminal = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => foldLine(line, terminalRoom()));

/** The same of all but the last, which is a command to copy: a fold would be copied with it. */
export const foldedButLast = (lines: readonly string[]): readonly string[] => [
  ...foldedForTerminal(lines.slice(0, -1)),
  ...lines.slice(-1),
];
